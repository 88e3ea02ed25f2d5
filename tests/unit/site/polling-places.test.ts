import { expect, test } from "vitest";
import type { Schedule } from "../../../src/model/schedule.ts";
import { isOwnPlaceOnly } from "../../../src/site/polling-places.ts";
import { at } from "../notices/builders.ts";

function place(id: string, groups: readonly string[]): Schedule["pollingPlaces"][number] {
  return { id, name: id, address: id, hours: [at("08:00", "15:00")], groups, stepFree: true };
}

test.each([
  ["two places, each for groups of its own", [["east"], ["west", "south"]], true],
  ["one place for everybody", [["east", "west"]], false],
  ["a group with two places to choose from", [["east"], ["east", "west"]], false],
  ["a place that takes everybody", [["east"], []], false],
  ["no place yet", [], false],
])("voters are sent to their own place only: %s", (_case, groups, isOnly) => {
  expect(isOwnPlaceOnly(groups.map((of, index) => place(`${index}`, of)))).toBe(isOnly);
});
