import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/** Voters whom a record counts twice or leaves out: age bands that overlap or leave a gap, groups without a polling place. */
export function checkVoters(election: Election, context: RuleContext): readonly Finding[] {
  return [...ageBands(election, context), ...unservedGroups(election, context)];
}

function ageBands(election: Election, { words }: RuleContext): readonly Finding[] {
  const bands = election.voterRoll?.ages ?? [];
  return bands.flatMap(({ from, until }, index): readonly Finding[] => {
    const report = (key: "from" | "until", message: string): readonly Finding[] => [
      {
        rule: "age-bands",
        severity: "error",
        message,
        hint: words.ageHint,
        place: recordPlace(election, "voterRoll", ["ages", index, key]),
      },
    ];
    if (until !== undefined && until < from) return report("until", words.ageBand(from, until));
    const before = bands[index - 1];
    // The same band twice is a duplicate, and found as such.
    if (before === undefined || before.from === from) return [];
    const isReversed = before.until !== undefined && before.until < before.from;
    if (isReversed) return [];
    const band = `${before.from}–${before.until ?? ""}`;
    const isGap = before.until !== undefined && before.until < from;
    // Where bands are out of order, the ages before this one are in another.
    if (isGap && bands.some((one) => one.until === from - 1)) return [];
    return report("from", isGap ? words.ageGap(from, band) : words.ageOverlap(from, band));
  });
}

/** Not every election is for every group: a warning. */
function unservedGroups(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  const { schedule, community } = election;
  if (schedule.pollingPlaces.length === 0) return [];
  const served = new Set(schedule.pollingPlaces.flatMap(({ groups }) => groups));
  // A group that is misspelt is found as a reference; which one it meant is not known.
  const known = new Set(community.groups.map(({ id }) => id));
  if ([...served].some((group) => !known.has(group))) return [];
  return community.groups
    .filter(({ id }) => !served.has(id))
    .map(({ name }) => ({
      rule: "group-unserved",
      severity: "warning",
      message: words.unserved(localize(name, locale)),
      hint: words.unservedHint,
      place: recordPlace(election, "schedule", ["pollingPlaces"]),
    }));
}
