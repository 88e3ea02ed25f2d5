import { expect, test } from "vitest";
import { uncorrectedRecords } from "../../../src/integration/corrected-records.ts";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { Finding } from "../../../src/model/finding.ts";

const files = await readContent("content");
const file = "communities/wutongli/2026/notices/polling-hours-corrected.mdx";

/** What is found when the sample's correction reads differently. */
function foundWith(from: string, to: string, errors: readonly Finding[] = []) {
  const changed = files.map((one) =>
    one.path === file
      ? {
          ...one,
          bytes: new TextEncoder().encode(new TextDecoder().decode(one.bytes).replace(from, to)),
        }
      : one,
  );
  const { project } = loadContent(changed);
  if (project === undefined) throw new Error("no project");
  return uncorrectedRecords(project, errors, "zh-Hans");
}

test("a correction that its record follows is no finding", () => {
  expect(foundWith("", "")).toEqual([]);
});

test("a correction that its record does not follow is a warning at what is said to be right", () => {
  expect(foundWith("now: { zh-Hans: 07:30至14:30", "now: { zh-Hans: 07:30至13:30")).toMatchObject([
    {
      rule: "correction-record",
      severity: "warning",
      place: { file, path: ["changes", 0, "now"] },
      message: expect.stringContaining("07:30至13:30"),
    },
  ]);
});

test("an election with an error is passed over, as what its notices say is not settled", () => {
  const wrong = ["now: { zh-Hans: 07:30至14:30", "now: { zh-Hans: 07:30至13:30"] as const;
  const error = (path: string): Finding => ({
    rule: "hours-order",
    severity: "error",
    message: "",
    place: { file: path, path: [] },
  });
  expect(foundWith(...wrong, [error("communities/wutongli/2026/schedule.yaml")])).toEqual([]);
  expect(foundWith(...wrong, [error("communities/wutongli/2021/schedule.yaml")])).toHaveLength(1);
});

test("a correction of what is written by hand is not held to it, which says itself what it says", () => {
  const head = "posted: 2026-10-14\nuntil: 2026-10-18\ncorrects: polling";
  const ofTheHelp = "posted: 2026-10-16\nuntil: 2026-10-18\ncorrects: help-on-polling-day";
  expect(foundWith(head, ofTheHelp)).toEqual([]);
  // One that is written from records is.
  expect(foundWith(head, ofTheHelp.replace("help-on-polling-day", "proxies"))).toHaveLength(1);
});
