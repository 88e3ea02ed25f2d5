import type { Site } from "../model/site.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { publicCount, publicCounts } from "../notices/small-counts.ts";
import { dateJson, type Json, translated } from "./json.ts";

/**
 * The voter roll in figures, as JSON. Each breakdown is protected as a whole, as on the notice: its cells
 * could tell of one another.
 */
export function rollRecord(roll: VoterRoll, site: Site): Json {
  const groups = countsJson(roll.groups);
  const sexes = countsJson(roll.sexes);
  const ages = countsJson(roll.ages);
  return {
    asOf: dateJson(roll.asOf),
    total: roll.total,
    groups: roll.groups.map(({ group }, index) => ({ group, voters: groups[index] })),
    sexes: roll.sexes.map(({ sex }, index) => ({ sex, voters: sexes[index] })),
    ages: roll.ages.map(({ from, until }, index) => ({ from, until, voters: ages[index] })),
    changes: {
      added: countJson(roll.changes.added),
      removed: countJson(roll.changes.removed),
    },
    objections:
      roll.objections === undefined
        ? undefined
        : {
            received: countJson(roll.objections.received),
            upheld: countJson(roll.objections.upheld),
          },
    fullList: roll.fullList.map((place) => translated(place, site)),
  };
}

/** Counts that may be published: a number, or `"<5"`, or null where it is withheld to protect another. */
function countsJson(cells: readonly { readonly voters: number }[]): readonly Json[] {
  return publicCounts(cells.map(({ voters }) => voters)).map(writtenCount);
}

function countJson(count: number): Json {
  return writtenCount(publicCount(count));
}

function writtenCount(written: string): Json {
  if (/^\d+$/.test(written)) return Number(written);
  return written.startsWith("<") ? written : null;
}
