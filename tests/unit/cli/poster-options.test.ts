import { describe, expect, test } from "vitest";
import { parsePosterOptions } from "../../../src/cli/poster-options.ts";

const address = "wutongli/2026/polling";

describe("what is drawn of a notice, its template as usual unless one is named", () => {
  test.each([
    ["an A4 sheet", [], "usual a4 pdf"],
    ["a larger sheet", ["--size", "a2"], "usual a2 pdf"],
    ["a picture for an upright screen", ["--type", "png"], "usual 1080x1920 png"],
    ["the board", ["--template", "board"], "board 1080x1920 png"],
    ["the board on paper", ["--template", "board", "--type", "pdf"], "board a4 pdf"],
    ["a screen", ["--size", "1920x1080"], "usual 1920x1080 png"],
    ["a drawing", ["--size", "2160x3840", "--type", "svg"], "usual 2160x3840 svg"],
    ["large type", ["--template", "large", "--size", "a3"], "large a3 pdf"],
  ])("%s", (_what, args, expected) => {
    const { options, problem } = parsePosterOptions([address, ...args]);
    expect(problem).toBeUndefined();
    const { subject } = options ?? {};
    if (subject?.kind !== "notice") throw new Error("not a notice");
    const { template, medium, type } = subject.order;
    expect(`${template ?? "usual"} ${medium.size} ${type}`).toBe(expected);
    expect(subject.address).toBe(address);
  });
});

describe("a banner and a slogan", () => {
  test("are on A4, in red on white, a banner as high as one row", () => {
    expect(parsePosterOptions(["--banner", "依法选举"]).options?.subject).toEqual({
      kind: "banner",
      words: "依法选举",
      paper: "a4",
      height: undefined,
      grey: false,
      redGround: false,
    });
  });

  test("take their own options", () => {
    const args = ["--banner", "依法选举", "--height", "500", "--size", "a3", "--red-ground"];
    expect(parsePosterOptions(args).options?.subject).toMatchObject({
      paper: "a3",
      height: 500,
      redGround: true,
    });
    const slogan = ["--slogan", "依法选举", "--size", "a1", "--grey"];
    expect(parsePosterOptions(slogan).options?.subject).toMatchObject({ paper: "a1", grey: true });
  });
});

test.each([
  [[address, "--template", "loud"], "official | plain | large | board"],
  [[address, "--size", "a6"], "a5 | a4 | a3 | a2 | a1 | 1080x1920"],
  [[address, "--type", "jpeg"], "pdf | png | svg"],
  [[address, "--size", "a4", "--type", "png"], "--type png ≠ pdf (--size a4)"],
  [[address, "--size", "1080x1920", "--type", "pdf"], "--type pdf ≠ png | svg"],
  [[address, "--size", "1080x1920", "--bleed"], "--bleed: --size a5"],
  [[address, "--type", "png", "--grey"], "--grey: --size a5"],
  [[address, "--lang", "fr"], "zh-Hans | zh-Hant | en"],
  [[address, "--today", "2027-02-29"], "2027-02-29"],
  [[address, "another"], "another"],
  [[address, "--banner", "依法选举"], "wutongli/2026/polling ≠ --banner"],
  [["--banner", "依法选举", "--slogan", "依法选举"], "--banner ≠ --slogan"],
  [[address, "--height", "500"], "--height ?"],
  [["--banner", "依法选举", "--height", "40"], "50 – 3000 mm"],
  [["--banner", "依法选举", "--height", "half a metre"], "50 – 3000 mm"],
  [["--banner", "依法选举", "--size", "a2"], "a4 | a3"],
  [["--banner", "依法选举", "--type", "png"], "--type ?"],
  [["--slogan", "依法选举", "--size", "1080x1920"], "a5 | a4 | a3 | a2 | a1"],
])("%j is refused with a sentence that says why", (args, reason) => {
  expect(parsePosterOptions(args)).toEqual({ problem: expect.stringContaining(reason) });
});
