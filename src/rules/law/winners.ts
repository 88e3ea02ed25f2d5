import { auditResults, isWithdrawn, type RoundAudit } from "../../audit/audit.ts";
import type { ContestAudit } from "../../audit/contest.ts";
import { electedPeople, womenElected } from "../../audit/elected.ts";
import { runoffDeadline } from "../../audit/runoff.ts";
import { formatDate } from "../../i18n/dates.ts";
import { ballotWords } from "../../i18n/law/ballot-words.ts";
import { writtenLocale } from "../../i18n/locale.ts";
import type { Election } from "../../model/project.ts";
import type { Contest } from "../../model/results.ts";
import { type RuleOf, rangeEnds } from "../../model/rule.ts";
import type { Locale } from "../../model/scalars.ts";
import { electionEnd, hasCome, runoffStep, runoffStepId } from "../../timetable/steps.ts";
import { recordPlace } from "../context.ts";
import { postName, stepName } from "../names.ts";
import { contestPlace, namesOf, winnerDifferences } from "./differences.ts";
import { type Breach, type Judge, type JudgeContext, judged, met, open } from "./judgement.ts";

/**
 * Whether a tie at the last seat is decided as the law says: by a new vote between the tied, or by lot. Open
 * while the new vote is to come.
 */
export const judgeTie: Judge<"tie"> = (rule, election, context) => {
  const rounds = auditResults(election);
  if (rounds.length === 0) return open;
  const breaches = rounds.flatMap(({ contests }, round) =>
    contests.flatMap((contest) => [
      ...(contest.ballot === "again"
        ? [
            ...strangers(contest, round, election, context),
            ...winnerDifferences(contest, round, election, context.locale),
          ]
        : []),
      ...wronglyDecided(contest, round, rule.decidedBy, election, context),
    ]),
  );
  if (breaches.length > 0) return judged(breaches);
  const pending = rounds.at(-1)?.vacancies.filter(({ tie }) => tie !== undefined) ?? [];
  if (pending.length === 0) return met;
  if (hasCome(context.today, electionEnd(election))) return open;
  return judged(pending.flatMap(({ post }) => leftTied(post, rounds, election, context)));
};

/** A tie that is still not decided when the election is over. */
function leftTied(
  post: string,
  rounds: readonly RoundAudit[],
  election: Election,
  { locale }: JudgeContext,
): readonly Breach[] {
  const words = ballotWords[writtenLocale(locale)];
  return rounds
    .flatMap(({ contests }, round) => contests.map((contest) => ({ contest, round })))
    .filter(({ contest }) => contest.record.post === post && contest.undecided !== undefined)
    .slice(-1)
    .map(({ contest, round }) => ({
      place: contestPlace(election, round, contest, "elected"),
      facts: tiedFacts(contest, election, locale),
      hint: words.voteAgain,
    }));
}

/** Who is tied, with how many votes, for how many seats. */
function tiedFacts({ count, record }: ContestAudit, election: Election, locale: Locale): string {
  const words = ballotWords[writtenLocale(locale)];
  const people = count?.tie?.people ?? [];
  const post = postName(record.post, election, locale);
  return words.tied(namesOf(people), people[0]?.votes ?? 0, post, count?.tie?.seats ?? 0);
}

/** Those in a new vote between the tied who were not tied. */
function strangers(
  contest: ContestAudit,
  round: number,
  election: Election,
  { locale }: JudgeContext,
): readonly Breach[] {
  const words = ballotWords[writtenLocale(locale)];
  const tied = namesOf(contest.before);
  return contest.record.votes.flatMap(({ name }, at) =>
    tied.includes(name)
      ? []
      : [
          {
            place: contestPlace(election, round, contest, "votes", at, "name"),
            facts: words.notTied(name, tied),
            hint: words.checkRunoff,
          },
        ],
  );
}

/** People who are tied and declared elected without a new vote; seats for which no lot is drawn. */
function wronglyDecided(
  contest: ContestAudit,
  round: number,
  decidedBy: RuleOf<"tie">["decidedBy"],
  election: Election,
  { locale }: JudgeContext,
): readonly Breach[] {
  if (contest.count?.tie === undefined) return [];
  const words = ballotWords[writtenLocale(locale)];
  const facts = tiedFacts(contest, election, locale);
  switch (decidedBy) {
    case "vote-again":
      return contest.wrong
        .filter(({ why }) => why === "tie")
        .map(({ at }) => ({
          place: contestPlace(election, round, contest, "elected", at),
          facts,
          hint: words.voteAgain,
        }));
    case "lots":
      return contest.undecided === undefined
        ? []
        : [
            {
              place: contestPlace(election, round, contest, "elected"),
              facts,
              hint: words.drawLots,
            },
          ];
    default:
      return decidedBy satisfies never;
  }
}

/**
 * Whether those stand in a runoff who had most votes of those not elected: nobody in it had fewer than
 * somebody who is not. Who lost for another post may stand, too. Open while there is no runoff.
 */
export const judgeRunoffCandidates: Judge<"runoff-candidates"> = (_rule, election, context) => {
  const rounds = auditResults(election);
  const runoffs = rounds.flatMap(({ contests, record: { date } }, round) =>
    contests
      .filter(({ ballot, seats }) => ballot === "runoff" && seats > 0)
      .map((contest) => ({ contest, round, date })),
  );
  if (runoffs.length === 0) return open;
  return judged(
    runoffs.flatMap(({ contest, round, date }) => {
      const losers = losersBefore(rounds.slice(0, round));
      return standingWrongly(contest, losers, date, election).map(({ at, say }) => {
        const words = ballotWords[writtenLocale(context.locale)];
        const place = contestPlace(election, round, contest, "votes", at, "name");
        return { place, facts: say(words), hint: words.checkRunoff };
      });
    }),
  );
};

interface WrongStanding {
  /** Where the name stands among the votes, from 0. */
  readonly at: number;
  readonly say: (words: (typeof ballotWords)["en"]) => string;
}

function standingWrongly(
  { record, before }: ContestAudit,
  losers: ReadonlySet<string>,
  date: Temporal.PlainDate,
  election: Election,
): readonly WrongStanding[] {
  const absent = before.find(
    ({ name }) => !isVotedOn(name, record) && !isWithdrawn(name, record.post, date, election),
  );
  return record.votes.flatMap(({ name }, at): readonly WrongStanding[] => {
    if (!losers.has(name)) return [{ at, say: (words) => words.notBefore(name) }];
    const person = before.find((one) => one.name === name);
    if (person === undefined || absent === undefined || person.votes >= absent.votes) return [];
    return [{ at, say: (words) => words.overtaken(person, absent) }];
  });
}

/** Those who were voted on for some post, and have none. */
function losersBefore(rounds: readonly RoundAudit[]): ReadonlySet<string> {
  const contests = rounds.flatMap(({ record }) => record.contests);
  const elected = new Set(contests.flatMap((contest) => contest.elected));
  const everybody = contests.flatMap(({ votes }) => votes.map(({ name }) => name));
  return new Set(everybody.filter((name) => !elected.has(name)));
}

function isVotedOn(name: string, { votes }: Contest): boolean {
  return votes.some((one) => one.name === name);
}

/**
 * Whether seats that a vote left empty have a runoff in the schedule, unless enough are elected without it. Open on
 * the day of the vote itself, while a runoff is to come, and while a tie is to be decided; a reminder while there is
 * still time to hold one.
 */
export const judgeVacantSeats: Judge<"vacant-seats"> = (rule, election, { locale, today }) => {
  const last = auditResults(election).at(-1);
  if (last === undefined || last.isVoid) return open;
  const empty = last.vacancies.filter(({ tie }) => tie === undefined);
  if (empty.length === 0) return last.vacancies.length === 0 ? met : open;
  if (rule.unlessElected !== undefined) {
    if (electedPeople(election).length >= rule.unlessElected) return met;
    // How many of the committee are still in office, no record says.
    if (election.schedule.byElection === true) return open;
  }
  if (runoffStep(election) !== undefined || hasCome(today, last.record.date)) return open;
  const words = ballotWords[writtenLocale(locale)];
  const runoff = stepName(election, runoffStepId(election.rulebook) ?? rule.step, locale);
  const deadline = runoffDeadline(election);
  const seats = empty.map((one) => ({ ...one, post: postName(one.post, election, locale) }));
  return judged([
    {
      place: recordPlace(election, "schedule", ["steps"]),
      facts: words.vacant(seats, runoff),
      isReminder: deadline !== undefined && hasCome(today, deadline.day),
      hint: words.planRunoff(runoff, deadline && formatDate(deadline.day, locale)),
    },
  ]);
};

/**
 * Whether as many women are elected as the law asks. Open while empty seats or people whose sex is not recorded may
 * still make it so, and in a by-election, as the others of the committee are not in the record.
 */
export const judgeWomen: Judge<"women"> = (rule, election, { locale }) => {
  const elected = electedPeople(election);
  const last = elected.at(-1);
  if (last === undefined) return open;
  const { women, unknown } = womenElected(elected);
  const { least = 0, most = Number.POSITIVE_INFINITY } = rangeEnds(rule);
  const toCome = seatsToCome(election);
  const isBroken = women > most || women + unknown + toCome < least;
  if (isBroken && (election.schedule.byElection !== true || women > most)) {
    const words = ballotWords[writtenLocale(locale)];
    return judged([
      {
        place: contestPlace(election, last.round, { index: last.contest }, "elected"),
        facts: words.women(women, elected.length, unknown),
        hint: words.checkWomen,
      },
    ]);
  }
  return women >= least && women + unknown + toCome <= most ? met : open;
};

/** Seats that a vote to come may still fill: those tied for, and those of a runoff that is scheduled and not counted. */
function seatsToCome(election: Election): number {
  const rounds = auditResults(election);
  const isAhead =
    runoffStep(election) !== undefined && rounds.every(({ vote }) => vote !== "runoff");
  return (rounds.at(-1)?.vacancies ?? [])
    .filter(({ tie }) => isAhead || tie !== undefined)
    .reduce((sum, { seats }) => sum + seats, 0);
}
