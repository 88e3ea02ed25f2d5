import { describe, expect, test } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import { officeFile, officeHtml, officePath } from "../../../src/notices/office-addresses.ts";

const site: Site = {
  office: "示例街道办事处",
  baseUrl: "https://example.org/elections",
  languages: ["zh-Hans", "en"],
  timeZone: "Asia/Shanghai",
  contact: { phone: "0000-0000-000", address: "示例路1号" },
};

describe("a file of the office", () => {
  test.each([
    ["zh-Hans", "progress/", "progress/"],
    ["en", "progress.xlsx", "en/progress.xlsx"],
    ["en", "", "en/"],
  ] as const)("in %s at %j lies at %j", (locale, page, file) => {
    expect(officeFile(officePath(page, locale, site), site)).toBe(file);
  });
});

describe("a page of the office, opened with a double click", () => {
  const told = (address: string): string =>
    officeHtml(`<a href="${address}">x</a>`, "en/progress/index.html", site).slice(9, -7);

  test.each([
    [
      "another page",
      "/elections/en/office/report/2027/#voters",
      "../../en/report/2027/index.html#voters",
    ],
    ["the first page", "/elections/office/", "../../index.html"],
    ["a file", "/elections/en/office/progress.xlsx", "../../en/progress.xlsx"],
    ["a style sheet", "/elections/_astro/a.css", "../../_astro/a.css"],
    [
      "a public page",
      "/elections/en/communities/a/",
      "https://example.org/elections/en/communities/a/",
    ],
    ["a place on the page", "#done", "#done"],
    ["another site", "https://example.com/", "https://example.com/"],
  ])("leads to %s", (_what, address, expected) => {
    expect(told(address)).toBe(expected);
  });
});
