import { beforeAll, expect, test } from "vitest";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { Notice } from "../../../src/model/notice.ts";
import { composeNotices } from "../../../src/notices/compose.ts";
import { noticeText } from "../../../src/notices/plain-text.ts";
import { publish } from "../../../src/notices/publication.ts";
import { day } from "./builders.ts";

/** An English parish: another country's law, the same code. */
let notices: readonly Notice[] = [];

beforeAll(async () => {
  const { project } = loadContent(await readContent("tests/fixtures/parish/content"));
  if (project === undefined) throw new Error("the parish has no site.yaml");
  const { site, communities } = publish(project, day("2027-12-31"));
  notices = communities.flatMap(({ elections }) =>
    elections.flatMap((published) => composeNotices(published, site, "en")),
  );
});

test("posts the notices that English rules know, by their English titles", () => {
  expect(notices.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      "Notice of Election",
      "Statement of Persons Nominated",
      "Notice of Poll",
      "Declaration of Result of Poll",
    ]),
  );
});

test("reads in English only, with nothing of China in it", () => {
  for (const notice of notices) {
    expect(noticeText(notice)).not.toMatch(
      /[\p{Script=Han}，。：；（）《》]|China|Chinese|committee|sub-district/iu,
    );
  }
});

test("calls those who vote and those who run it as English law does", () => {
  const result = notices.find(({ kind }) => kind === "result");
  expect(result?.issuer).toBe("Returning Officer for the parish of Nether Example");
  expect(result && noticeText(result)).toMatch(/^Registered electors: 1,204$/m);
});

test("lists those who stand in alphabetical order, and says so", () => {
  const nominated = notices.find(({ kind }) => kind === "formal-candidates");
  expect(nominated && noticeText(nominated)).toContain("They are listed in alphabetical order.");
});

test("gives each deadline with what a reader may do until then", () => {
  const election = notices.find(({ kind }) => kind === "election-day");
  const words = election === undefined ? "" : noticeText(election);
  expect(words).toContain("Polling day: Thursday 6 May 2027");
  expect(words).toMatch(/Deadline to apply for a postal vote.*, Tuesday 20 April 2027, by 17:00/);
  expect(words).toContain("deliver your nomination papers to the Returning Officer in time.");
});
