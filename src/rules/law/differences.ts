import type { ContestAudit, Threshold } from "../../audit/contest.ts";
import type { Counted } from "../../audit/count.ts";
import type { ElectedPerson } from "../../audit/elected.ts";
import { type BallotWords, ballotWords } from "../../i18n/law/ballot-words.ts";
import { writtenLocale } from "../../i18n/locale.ts";
import { shareSum } from "../../i18n/shares.ts";
import type { Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import { isPlurality } from "../../model/rule.ts";
import type { Locale } from "../../model/scalars.ts";
import { recordPlace } from "../context.ts";
import { postName } from "../names.ts";
import type { Breach } from "./judgement.ts";

/**
 * Those who are declared elected without the votes for it, each at their name, and those who have the votes
 * and are left out: named beside the one who has their seat, or at the list where there is none.
 */
export function winnerDifferences(
  contest: ContestAudit,
  round: number,
  election: Election,
  locale: Locale,
): readonly Breach[] {
  const words = ballotWords[writtenLocale(locale)];
  const { seats, threshold, missing, record } = contest;
  const post = postName(record.post, election, locale);
  const limit = limitWords(threshold, words);
  const least = contest.count?.winners.at(-1)?.votes ?? 0;
  const wrong = contest.wrong.filter(({ why }) => why !== "tie");
  const space = locale === "en" ? " " : "";
  return [
    ...wrong.map(({ at, why, ...person }, index) => {
      const fact =
        why === "votes" ? words.tooFew(person, limit) : words.beaten(person, post, seats, least);
      const other = missing[index];
      const facts = other === undefined ? fact : `${fact}${space}${words.instead(other)}`;
      const place = contestPlace(election, round, contest, "elected", at);
      return { place, facts, hint: words.checkCount };
    }),
    ...missing.slice(wrong.length).map((person) => ({
      place: contestPlace(election, round, contest, "elected"),
      facts: words.missing(person, limit, post, seats),
      hint: words.checkCount,
    })),
  ];
}

/** A value of a contest in the results. */
export function contestPlace(
  election: Election,
  round: number,
  { index }: Pick<ContestAudit, "index">,
  ...path: readonly PropertyKey[]
): Place {
  return recordPlace(election, "results", ["rounds", round, "contests", index, ...path]);
}

/** A name in the list of those who are declared elected. */
export function electedPlace(election: Election, { round, contest, at }: ElectedPerson): Place {
  return contestPlace(election, round, { index: contest }, "elected", at);
}

/** The names of people. */
export function namesOf(people: readonly Counted[]): readonly string[] {
  return people.map(({ name }) => name);
}

function limitWords(threshold: Threshold | undefined, words: BallotWords): string {
  if (threshold === undefined || isPlurality(threshold.rule)) return words.any;
  const { moreThan, atLeast } = threshold.rule;
  if (moreThan !== undefined) return words.moreThan(shareSum(threshold.base, moreThan));
  return atLeast === undefined ? words.any : words.atLeast(shareSum(threshold.base, atLeast));
}
