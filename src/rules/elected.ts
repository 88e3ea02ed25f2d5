import { auditResults, type RoundAudit, withdrawalOf } from "../audit/audit.ts";
import { type ElectedPerson, electedPeople } from "../audit/elected.ts";
import { formatDate } from "../i18n/dates.ts";
import { type BallotWords, ballotWords } from "../i18n/law/ballot-words.ts";
import { writtenLocale } from "../i18n/locale.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { rulesOf } from "../model/rule.ts";
import { hasCome } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { contestPlace, electedPlace, winnerDifferences } from "./law/differences.ts";
import { postName } from "./names.ts";

/**
 * What no vote can come to under any rulebook: winners who had withdrawn, who are elected twice, who are more than
 * the seats, or whom the votes do not elect; posts that are not counted, or counted when they are filled.
 */
export function checkElected(election: Election, context: RuleContext): readonly Finding[] {
  const { locale } = context;
  const words = ballotWords[writtenLocale(locale)];
  const rounds = auditResults(election);
  const elected = electedPeople(election).filter(({ round }) => rounds[round]?.isVoid !== true);
  return [
    ...withdrawnWinners(election, context),
    ...electedTwice(elected, election, words, context),
    ...tooManyElected(elected, rounds, election, words, context),
    ...unruledDifferences(rounds, election, words, context),
    ...wrongContests(rounds, election, words, context),
  ];
}

function withdrawnWinners(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  return electedPeople(election).flatMap((person): readonly Finding[] => {
    const day = election.results?.rounds[person.round]?.date;
    const withdrawn = withdrawalOf(person.name, person.post, election);
    if (day === undefined || withdrawn === undefined || !hasCome(withdrawn, day)) return [];
    const message = words.electedWithdrawn(person.name, formatDate(withdrawn, locale));
    const place = electedPlace(election, person);
    return [finding("elected-withdrawn", message, words.electedWithdrawnHint, place)];
  });
}

/** Nobody has two seats. A name that stands twice in one list is found as a duplicate. */
function electedTwice(
  elected: readonly ElectedPerson[],
  election: Election,
  words: BallotWords,
  { locale }: RuleContext,
): readonly Finding[] {
  return elected.flatMap((person, index): readonly Finding[] => {
    const before = elected
      .slice(0, index)
      .find(
        ({ name, round, contest }) =>
          name === person.name && (round !== person.round || contest !== person.contest),
      );
    if (before === undefined) return [];
    const message = words.twice(
      person.name,
      postName(before.post, election, locale),
      postName(person.post, election, locale),
    );
    return [finding("elected-twice", message, words.checkCount, electedPlace(election, person))];
  });
}

/** More elected than seats, where recounting the votes does not say who is one too many. */
function tooManyElected(
  elected: readonly ElectedPerson[],
  rounds: readonly RoundAudit[],
  election: Election,
  words: BallotWords,
  { locale }: RuleContext,
): readonly Finding[] {
  const told = new Set(
    rounds
      .flatMap(({ contests }) => contests)
      .filter(({ wrong, seats }) => wrong.length > 0 || seats === 0)
      .map(({ record }) => record.post),
  );
  return Object.entries(election.schedule.seats).flatMap(([post, seats]): readonly Finding[] => {
    const holders = elected.filter((person) => person.post === post);
    const one = holders[seats];
    const isCounted = new Set(holders.map(({ name }) => name)).size > seats;
    if (one === undefined || !isCounted || told.has(post)) return [];
    const message = words.tooMany(postName(post, election, locale), holders.length, seats);
    return [finding("elected-seats", message, words.checkCount, electedPlace(election, one))];
  });
}

/** Winners whom the votes do not elect, where no rule says how many it takes: then most votes win. */
function unruledDifferences(
  rounds: readonly RoundAudit[],
  election: Election,
  words: BallotWords,
  { locale }: RuleContext,
): readonly Finding[] {
  const hasTieRule = rulesOf(election.rulebook, "tie").length > 0;
  return rounds.flatMap(({ contests }, round) =>
    contests
      .filter(
        ({ threshold, ballot }) => threshold === undefined && !(ballot === "again" && hasTieRule),
      )
      .flatMap((contest) => winnerDifferences(contest, round, election, locale))
      .map(({ facts, place }) => finding("elected", facts, words.checkCount, place)),
  );
}

/** The first vote is on every post that has seats; a later one, only on those with empty seats. */
function wrongContests(
  rounds: readonly RoundAudit[],
  election: Election,
  words: BallotWords,
  { locale }: RuleContext,
): readonly Finding[] {
  const { rulebook, schedule } = election;
  return rounds.flatMap(({ vote, isVoid, record, contests }, round): readonly Finding[] => {
    if (vote === "runoff") {
      return contests
        .filter(({ seats }) => seats === 0)
        .map((contest) => {
          const message = words.filled(postName(contest.record.post, election, locale));
          const place = contestPlace(election, round, contest, "post");
          return finding("contest", message, words.dropContest, place);
        });
    }
    // What is void need not be counted.
    if (isVoid) return [];
    const missing = rulebook.posts.filter(
      ({ id }) => (schedule.seats[id] ?? 0) > 0 && !record.contests.some(({ post }) => post === id),
    );
    if (missing.length === 0) return [];
    const names = missing.map(({ id }) => postName(id, election, locale));
    const place = recordPlace(election, "results", ["rounds", round, "contests"]);
    return [finding("contest", words.noContest(names), words.addContest, place)];
  });
}

function finding(rule: string, message: string, hint: string, place: Place): Finding {
  return { rule, severity: "error", message, hint, place };
}
