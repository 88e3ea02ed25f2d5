import { formatDate } from "../i18n/dates.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { hasCome } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/** Candidates in an election without candidates or the other way round, and winners who had withdrawn. */
export function checkStandings(election: Election, context: RuleContext): readonly Finding[] {
  return [...mixedStandings(election, context), ...withdrawnWinners(election, context)];
}

function mixedStandings(election: Election, { words }: RuleContext): readonly Finding[] {
  const { schedule, candidates } = election;
  const isWithout = schedule.method === "self-nomination";
  return (candidates?.candidates ?? []).flatMap(({ standing }, index): readonly Finding[] => {
    if ((standing === "self-nominee") === isWithout) return [];
    return [
      {
        rule: "standing",
        severity: "error",
        message: isWithout ? words.standsWithout : words.standsWith,
        hint: words.standingHint,
        place: recordPlace(election, "candidates", ["candidates", index, "standing"]),
      },
    ];
  });
}

function withdrawnWinners(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  const { candidates, results } = election;
  return (results?.rounds ?? []).flatMap((round, at) =>
    round.contests.flatMap(({ post, elected }, number) =>
      elected.flatMap((name, index): readonly Finding[] => {
        const withdrawn = (candidates?.candidates ?? []).find(
          (candidate) => candidate.name === name && candidate.post === post,
        )?.withdrawn;
        if (withdrawn === undefined || !hasCome(withdrawn, round.date)) return [];
        const path = ["rounds", at, "contests", number, "elected", index];
        return [
          {
            rule: "elected-withdrawn",
            severity: "error",
            message: words.electedWithdrawn(name, formatDate(withdrawn, locale)),
            hint: words.electedWithdrawnHint,
            place: recordPlace(election, "results", path),
          },
        ];
      }),
    ),
  );
}
