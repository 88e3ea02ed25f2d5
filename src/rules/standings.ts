import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/** Candidates in an election without candidates, or the other way round. */
export function checkStandings(election: Election, { words }: RuleContext): readonly Finding[] {
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
