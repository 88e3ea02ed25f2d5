import { leastAbove } from "../../audit/share.ts";
import { standingWords } from "../../i18n/law/standing-words.ts";
import { localize, writtenLocale } from "../../i18n/locale.ts";
import { compareAlphabet, compareStrokes } from "../../i18n/name-order.ts";
import type { Candidate } from "../../model/candidates.ts";
import type { Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import { type RuleOf, rangeEnds } from "../../model/rule.ts";
import { areCandidatesDecided } from "../../timetable/notice-plan.ts";
import { recordPlace } from "../context.ts";
import { isStandingKnown } from "./due.ts";
import {
  type Breach,
  type Judge,
  type JudgeContext,
  type Judgement,
  judged,
  met,
  open,
} from "./judgement.ts";
import { misplaced } from "./misplaced.ts";
import { isBelow, isWithin } from "./ranges.ts";

/**
 * Whether more stand than there are seats, by as many as the law has, post by post. Who withdrew does not count,
 * whenever it was: the gap must be filled. An election that is not contested is one finding, at its state.
 */
export const judgeContest: Judge<"contest"> = (rule, election, context) => {
  const { schedule, rulebook } = election;
  if (schedule.state.kind === "uncontested") {
    const contests = rulebook.rules.filter(({ kind }) => kind === "contest");
    const isAllowed = rulebook.rules.some(({ kind }) => kind === "unopposed");
    return isAllowed || contests[0] !== rule ? open : notAllowed(election, context);
  }
  if (!isStandingKnown(rule.step, election, context.today)) return open;
  const posts = rulebook.posts.filter(({ id }) => rule.posts?.includes(id) ?? true);
  return judged(
    posts.flatMap((post): readonly Breach[] => {
      const seats = schedule.seats[post.id] ?? 0;
      const those = standing(election).filter((candidate) => candidate.post === post.id);
      if (seats === 0 || isWithin(those.length - seats, rule)) return [];
      const words = standingWords[writtenLocale(context.locale)];
      const isShort = isBelow(those.length - seats, rule);
      return [
        {
          place: isShort ? gapPlace(post.id, election) : surplusPlace(rule, those, seats, election),
          facts: words.contest(localize(post.name, context.locale), those.length, seats),
          hint: isShort ? words.tooFew : words.tooMany,
        },
      ];
    }),
  );
};

function notAllowed(election: Election, { locale }: JudgeContext): Judgement {
  const words = standingWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "schedule", ["state", "kind"]),
      facts: words.unopposedNotAllowed,
      hint: words.unopposedNotAllowedHint,
    },
  ]);
}

/** Where too few stand: who withdrew last from the post, or who stands last for it, or the list. */
function gapPlace(post: string, election: Election): Place {
  const people = election.candidates?.candidates ?? [];
  const isOf = (one: Candidate) => one.post === post && one.standing !== "preliminary";
  const left = people.findLastIndex((one) => isOf(one) && one.withdrawn !== undefined);
  if (left !== -1) return recordPlace(election, "candidates", ["candidates", left, "withdrawn"]);
  const last = people.findLastIndex(isOf);
  const path = last === -1 ? ["candidates"] : ["candidates", last, "post"];
  return recordPlace(election, "candidates", path);
}

/** Where too many stand: the first of them who is too many. */
function surplusPlace(
  rule: RuleOf<"contest">,
  those: readonly Candidate[],
  seats: number,
  election: Election,
): Place {
  const [first] = those.slice(seats + (rangeEnds(rule).most ?? 0));
  const people = election.candidates?.candidates ?? [];
  const index = first === undefined ? -1 : people.indexOf(first);
  return recordPlace(election, "candidates", ["candidates", index, "post"]);
}

/** Those on the list: candidates and self-nominees, without preliminary ones and those who withdrew. */
function standing({ candidates }: Election): readonly Candidate[] {
  return (candidates?.candidates ?? []).filter(
    (candidate) => candidate.standing !== "preliminary" && candidate.withdrawn === undefined,
  );
}

/** Whether an election is uncontested exactly where no more stand than there are seats. */
export const judgeUnopposed: Judge<"unopposed"> = (rule, election, { locale, today }) => {
  const { state, seats } = election.schedule;
  const isUncontested = state.kind === "uncontested";
  const isKnown = isUncontested
    ? areCandidatesDecided(election)
    : isStandingKnown(rule.step, election, today);
  if (!isKnown) return open;
  const people = standing(election).length;
  const all = Object.values(seats).reduce((sum, one) => sum + one, 0);
  if (people <= all === isUncontested) return met;
  const words = standingWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "schedule", ["state", "kind"]),
      facts: (isUncontested ? words.opposed : words.unopposed)(people, all),
      hint: isUncontested ? words.opposedHint : words.unopposedHint,
    },
  ]);
};

/**
 * Whether those who stand are listed as the law has it, post by post. Open for a post where someone's
 * nomination votes are not there. Names whose order is not certain may stand either way.
 */
export const judgeCandidateOrder: Judge<"candidate-order"> = (rule, election, context) => {
  const people = election.candidates?.candidates ?? [];
  const listed = people
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => isListed(candidate, rule.step, election));
  const posts = [...Map.groupBy(listed, ({ candidate }) => candidate.post).values()];
  const known = posts.filter((post) => rule.by !== "nomination-votes" || haveVotes(post));
  const breaches = known.flatMap((post) =>
    misplaced(post, (one, next) => isWrong[rule.by](one.candidate, next.candidate)).map((wrong) =>
      orderBreach(rule, wrong.item, wrong.other, wrong.isLate, election, context),
    ),
  );
  if (breaches.length > 0) return judged(breaches);
  return listed.length === 0 || known.length < posts.length ? open : met;
};

interface Listed {
  readonly candidate: Candidate;
  /** Position in the record. */
  readonly index: number;
}

/** Whether someone is on the list that a step posts: on that of the preliminary candidates everybody. */
function isListed({ standing: as }: Candidate, step: string, { rulebook }: Election): boolean {
  const listsAll = rulebook.notices.some(
    (notice) => notice.step === step && notice.kind === "preliminary-candidates",
  );
  return listsAll || as !== "preliminary";
}

function haveVotes(post: readonly Listed[]): boolean {
  return post.every(({ candidate }) => candidate.nominationVotes !== undefined);
}

/** Whether one who is listed first must come after the other. */
const isWrong: Record<
  RuleOf<"candidate-order">["by"],
  (one: Candidate, next: Candidate) => boolean
> = {
  "nomination-votes": (one, next) => (one.nominationVotes ?? 0) < (next.nominationVotes ?? 0),
  "name-strokes": (one, next) => compareStrokes(one.name, next.name) > 0,
  alphabet: (one, next) => compareAlphabet(one.name, next.name) > 0,
};

function orderBreach(
  { by }: RuleOf<"candidate-order">,
  { candidate, index }: Listed,
  { candidate: other }: Listed,
  isLate: boolean,
  election: Election,
  { locale }: JudgeContext,
): Breach {
  const words = standingWords[writtenLocale(locale)];
  const [before, after] = isLate ? [other, candidate] : [candidate, other];
  const key = by === "nomination-votes" ? "nominationVotes" : "name";
  return {
    place: recordPlace(election, "candidates", ["candidates", index, key]),
    facts:
      by === "nomination-votes"
        ? words.votesOrder(
            after.name,
            after.nominationVotes ?? 0,
            before.name,
            before.nominationVotes ?? 0,
          )
        : words.nameOrder(after.name, before.name),
    hint: (isLate ? words.moveBefore : words.moveAfter)(candidate.name, other.name),
  };
}

/** Whether more than a share of the voters took part in the nomination, where it was put to a vote. */
export const judgeNominationTurnout: Judge<"nomination-turnout"> = (rule, election, { locale }) => {
  const nomination = election.candidates?.nomination;
  if (nomination === undefined) return open;
  const { tookPart, registered } = nomination;
  if (tookPart >= leastAbove(registered, rule.moreThan)) return met;
  const words = standingWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "candidates", ["nomination", "tookPart"]),
      facts: words.turnout(tookPart, registered),
      hint: words.turnoutHint,
    },
  ]);
};
