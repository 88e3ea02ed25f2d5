import { auditResults } from "../../audit/audit.ts";
import { wrongBallots } from "../../audit/figures.ts";
import { ballotWords } from "../../i18n/law/ballot-words.ts";
import { writtenLocale } from "../../i18n/locale.ts";
import { shareSum } from "../../i18n/shares.ts";
import { sumWords, wrongSum } from "../../i18n/sum-findings.ts";
import { recordPlace } from "../context.ts";
import { contestPlace, winnerDifferences } from "./differences.ts";
import { type Judge, judged, open } from "./judgement.ts";

/** Whether no more ballots came back than there can be, in each round. */
export const judgeBallotsReturned: Judge<"ballots-returned"> = (rule, election, { locale }) => {
  const { results } = election;
  if (results === undefined) return open;
  const words = sumWords[writtenLocale(locale)];
  const what = rule.noMoreThan === "issued" ? "returned-of-issued" : "returned-of-took-part";
  return judged(
    results.rounds.flatMap((round, at) =>
      wrongBallots(round)
        .filter((wrong) => wrong.what === what)
        .map((wrong) => ({
          place: recordPlace(election, "results", ["rounds", at, ...wrong.path]),
          facts: wrongSum(wrong, words),
          hint: words.hint,
        })),
    ),
  );
};

/**
 * Whether nobody is declared elected by a vote in which too few took part. A vote that is void and elects
 * nobody is lawful. Open where figures contradict one another.
 */
export const judgeTurnout: Judge<"turnout"> = (rule, election, { locale }) => {
  const words = ballotWords[writtenLocale(locale)];
  const judgedRounds = auditResults(election).flatMap((audit, round) =>
    audit.turnout.filter((one) => one.rule === rule).map((turnout) => ({ audit, turnout, round })),
  );
  if (judgedRounds.length === 0) return open;
  return judged(
    judgedRounds
      .filter(({ turnout }) => !turnout.isReached)
      .flatMap(({ audit: { record, contests }, round }) =>
        contests
          .filter((contest) => contest.record.elected.length > 0)
          .map((contest) => ({
            place: contestPlace(election, round, contest, "elected"),
            facts: words.void(record.tookPart, shareSum(record.registered, rule.moreThan)),
            hint: words.checkTurnout,
          })),
      ),
  );
};

/**
 * Whether those are declared elected whom the votes elect: those with the votes needed, and of them those with
 * most. Where several rules say how many it takes, the strictest is held. Open where nothing could be counted.
 */
export const judgeVotesNeeded: Judge<"votes-needed"> = (rule, election, { locale }) => {
  const contests = auditResults(election).flatMap(({ contests: all }, round) =>
    all
      .filter(({ threshold, count }) => threshold?.rule === rule && count !== undefined)
      .map((contest) => ({ contest, round })),
  );
  if (contests.length === 0) return open;
  return judged(
    contests.flatMap(({ contest, round }) => winnerDifferences(contest, round, election, locale)),
  );
};
