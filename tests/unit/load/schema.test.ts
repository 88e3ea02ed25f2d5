import { expect, test } from "vitest";
import {
  candidatesPath,
  communityPath,
  edited,
  findingsOf,
  good,
  load,
  schedulePath,
  spot,
} from "./content.ts";

test("good content has no findings and is put together", () => {
  const { project, findings } = load();
  expect(findings).toEqual([]);
  expect(project?.communities[0]?.elections[0]?.schedule.term).toBe(12);
});

test.each([
  ["a misspelt key", "households: 786", "housholds: 786", "households"],
  ["a key in other case", "households: 786", "Households: 786", "households"],
  ["the Chinese title of a field", "households: 786", "户数: 786", "households"],
  ["nearly the Chinese title", "subdistrict: 示例街道", "所属街道: 示例街道", "subdistrict"],
])("%s is one finding, at the key, with the key that was meant", (_, from, to, meant) => {
  const [finding, ...others] = findingsOf(edited(communityPath, from, to));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "schema", column: 1, hint: `是不是想写 ${meant}？` });
  expect(finding?.message).toContain("没有“");
});

test("a key like no other gets the list of those that there are, and what is missing is said too", () => {
  const findings = findingsOf(edited(communityPath, "households: 786", "colour: red"));
  expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "1 缺少「户数（households）」，这一项必须填写。",
    "8 没有“colour”这个字段。",
  ]);
  expect(findings[1]?.hint).toBe(
    "这里可用的字段：name、subdistrict、address、phone、groups、postingPlaces、households、committee。",
  );
});

test("an unknown key in a list item is found in that item", () => {
  const [finding] = findingsOf(edited(communityPath, "id: group-1", "id: group-1\n    nmae: x"));
  expect(finding && spot(finding)).toBe(`${communityPath}:7:5`);
});

test("a missing key is found at what should hold it, by its title and key", () => {
  const [finding, ...others] = findingsOf(edited(schedulePath, "  chair: 甲某\n", ""));
  expect(others).toEqual([]);
  expect(finding && spot(finding)).toBe(`${schedulePath}:6:1`);
  expect(finding?.message).toBe("缺少「主任（chair）」，这一项必须填写。");
  expect(finding?.hint).toBe("应为一段文字。");
});

test("a required value left empty says what was expected; an optional one may be left out", () => {
  const [required] = findingsOf(edited(communityPath, "households: 786", "households:"));
  expect(required).toMatchObject({ line: 8, column: 1, hint: "应为不小于 0 的整数。" });
  expect(required?.message).toBe("「户数（households）」没有填写。");
  const [optional] = findingsOf(edited(candidatesPath, "sex: female", "sex:"));
  expect(optional?.hint).toContain("把这一行删去");
});

test("a value that is none of a closed list is told the list", () => {
  const [finding] = findingsOf(edited(schedulePath, "all-voters", "everyone"));
  expect(finding?.message).toBe(
    "「选举方式（method）」应为以下之一：all-voters、household-representatives、group-representatives、self-nomination；现在写的是“everyone”。",
  );
});

test("a state that is not going on needs its reason and its day", () => {
  const findings = findingsOf(edited(schedulePath, "going-on", "postponed"));
  expect(findings.map(({ message }) => message)).toEqual([
    "缺少「原因（reason）」，这一项必须填写。",
    "缺少「公告日期（announced）」，这一项必须填写。",
  ]);
});

/** The steps of the good schedule, as they are written. */
const allSteps = good[schedulePath]?.match(/^steps:\n(?: .*\n)+/m)?.[0] ?? "";

test.each([
  ["an unknown state", "kind: going-on", "kind: gone", "「选举状态（state.kind）」应为以下之一"],
  ["a state without a kind", "  kind: going-on", "  reason: x", "缺少「选举状态（state.kind）」"],
  [
    "a state in one word",
    "state:\n  kind: going-on",
    "state: going-on",
    "「选举状态（state）」应为一组",
  ],
  ["seats as a list", "seats:\n  chair: 1", "seats: [1]", "「应选名额（seats）」应为一组"],
  [
    "no steps at all",
    allSteps,
    "steps: []\n",
    "「步骤（steps）」应为至少一项的列表；现在写的是空的列表",
  ],
  [
    "a post that is no slug",
    "  chair: 1",
    "  Chair 1: 1",
    "「应选名额（seats）」里的名称“Chair 1”",
  ],
  ["neither a date nor a period", "    date: 2027-02-18\n", "", "要么用 date 写明一天"],
  ["a period that never ends", "date: 2027-02-18", "from: 2027-02-18", "要么用 date 写明一天"],
  [
    "a date and a period",
    "date: 2027-02-18",
    "date: 2027-02-18\n    from: 2027-02-18\n    until: 2027-02-19",
    "要么用 date 写明一天",
  ],
])("%s is one finding", (_, from, to, message) => {
  const [finding, ...others] = findingsOf(edited(schedulePath, from, to));
  expect(others).toEqual([]);
  expect(finding?.message).toContain(message);
});

test("a localized text is told of the part that is wrong, not of the whole", () => {
  const findings = findingsOf(
    edited(communityPath, "name: 梧桐里社区", "name: { zh-Hans: 12, fr: Wutong }"),
  );
  expect(findings.map(({ column, message }) => `${column} ${message}`)).toEqual([
    "18 「社区名称（name.zh-Hans）」应为一段文字；现在写的是“12”。",
    "22 没有“fr”这个字段。",
  ]);
});

test("a localized text that is neither text nor languages is told of both ways", () => {
  const [finding] = findingsOf(edited(communityPath, "name: 梧桐里社区", "name: [梧桐里社区]"));
  expect(finding?.message).toBe(
    "「社区名称（name）」应为一段文字，或按语言（zh-Hans、zh-Hant、en）分开写的文字；现在写的是一个列表。",
  );
});

test("a long value is shown by its beginning", () => {
  const [finding] = findingsOf(edited(communityPath, "786", "很".repeat(100)));
  expect(finding?.message).toContain(`“${"很".repeat(40)}…”`);
});

test("all mistakes of all files are told at once, and what is whole is put together", () => {
  const { project, findings } = load({
    ...edited(candidatesPath, "female", "woman"),
    ...edited("rulebooks/base.yaml", "rules:", "ruls:"),
    "communities/other/community.yaml": "name: 他处\n",
  });
  expect(new Set(findings.map(({ place }) => place.file))).toEqual(
    new Set([candidatesPath, "rulebooks/base.yaml", "communities/other/community.yaml"]),
  );
  expect(project?.communities.map(({ id }) => id)).toEqual(["wutong"]);
});

test("a broken record is left out of its election, which stays", () => {
  const { project } = load(edited(candidatesPath, "female", "woman"));
  const election = project?.communities[0]?.elections[0];
  expect(election?.id).toBe("2027");
  expect(election?.candidates).toBeUndefined();
});

test("an office whose first language is English is answered in English, by keys", () => {
  const [finding] = findingsOf({
    ...edited("site.yaml", "[zh-Hans, en]", "[en, zh-Hans]"),
    ...edited(communityPath, "786", "about 786"),
  });
  expect(finding?.message).toBe(
    "`households` must be a whole number, zero or more; found “about 786”.",
  );
});

test("the language of the office is known even where the rest of site.yaml is wrong", () => {
  const findings = findingsOf(
    edited("site.yaml", "languages: [zh-Hans, en]", "languages: [en]\ncolour: red"),
  );
  expect(findings.map(({ message }) => message)).toEqual(["There is no field “colour”."]);
});

test("without a site there is no project, but findings all the same", () => {
  const { project, findings } = load({
    ...edited("site.yaml", "office", "ofice"),
    ...edited(communityPath, "786", "x"),
  });
  expect(project).toBeUndefined();
  expect(findings.map(({ place }) => place.file)).toContain(communityPath);
});

test("a candidate's photograph must lie beside the record", () => {
  const withPhoto = edited(candidatesPath, "nominationVotes: 12", "photo: ji.jpg");
  expect(findingsOf(withPhoto)).toMatchObject([{ rule: "reference", line: 8, column: 12 }]);
  expect(findingsOf({ ...withPhoto, "communities/wutong/2027/ji.jpg": new Uint8Array() })).toEqual(
    [],
  );
});

test.each([
  "https://example.org/?a=1",
  "https://example.org/#top",
  "https://example.org/a b",
  "https://example.org/选举",
])("the site cannot be at %s, as nothing could be put after it", (address) => {
  const findings = findingsOf(edited("site.yaml", "https://example.org", `"${address}"`));
  expect(findings.map(({ rule, line }) => [rule, line])).toEqual([["schema", 2]]);
});

test("the site can be at the root of a host, in Chinese too, and below it", () => {
  for (const address of ["https://选举.中国", "http://example.org:8080/elections/2027"]) {
    expect(findingsOf(edited("site.yaml", "https://example.org", address))).toEqual([]);
  }
});

test("a rule counts no more days than ten years have", () => {
  const counting = (days: string) =>
    findingsOf(edited("rulebooks/base.yaml", "atLeast: 20", `atLeast: ${days}`));
  expect(counting("9999999999").map(({ message }) => message)).toEqual([
    expect.stringContaining("天数，从 0 到 3660"),
  ]);
});
