import { expect, test } from "vitest";
import { communityPath, findingsOf, good, load, schedulePath, spot } from "./content.ts";

const folder = "communities/wutong/2027";
const nothing = Object.fromEntries(Object.keys(good).map((path) => [path, undefined]));

test("an empty content folder is one finding", () => {
  expect(findingsOf(nothing)).toMatchObject([{ message: "内容文件夹里没有任何记录。" }]);
});

test.each([
  ["site.yaml", "缺少 site.yaml"],
  [communityPath, "社区文件夹 communities/wutong 里缺少 community.yaml"],
  [schedulePath, `选举文件夹 ${folder} 里缺少 schedule.yaml`],
])("without %s there is one finding, at the file that should be there", (path, message) => {
  const [finding, ...others] = findingsOf({ [path]: undefined });
  expect(others).toEqual([]);
  expect(finding && spot(finding)).toBe(`${path}:1:1`);
  expect(finding?.message).toContain(message);
});

test.each([
  ["schedule.yml", "schedule.yaml"],
  ["Schedule.yaml", "schedule.yaml"],
  ["schedules.yaml", "schedule.yaml"],
  ["日程.yaml", "schedule.yaml"],
])("a schedule called %s is told its right name, and is not missing as well", (name, meant) => {
  const changes = { [schedulePath]: undefined, [`${folder}/${name}`]: good[schedulePath] };
  const [finding, ...others] = findingsOf(changes);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: "layout",
    file: `${folder}/${name}`,
    hint: `是不是应改名为 ${folder}/${meant}？`,
  });
});

test.each([
  [`${folder}/voter_roll.yaml`, `${folder}/voter-roll.yaml`],
  [`${folder}/candidate.yaml`, `${folder}/candidates.yaml`],
  [`${folder}/proxy.yaml`, `${folder}/proxies.yaml`],
  [`${folder}/委托投票.yaml`, `${folder}/proxies.yaml`],
  [`${folder}/委托投票名单.yaml`, `${folder}/proxies.yaml`],
  [`${folder}/notices/water.md`, `${folder}/notices/water.mdx`],
  ["communities/wutong/comunity.yaml", communityPath],
  [`${folder}/张贴记录.yaml`, `${folder}/postings.yaml`],
  ["rulebooks/local.yml", "rulebooks/local.yaml"],
  ["office/2027.yml", "office/2027.yaml"],
  ["Site.yaml", "site.yaml"],
])("%s is told that it should be %s", (path, meant) => {
  expect(findingsOf({ [path]: "x" })).toMatchObject([{ hint: `是不是应改名为 ${meant}？` }]);
});

test.each([[`${folder}/候选人.xlsx`], ["选民名单.csv"]])(
  "the spreadsheet %s is said not to be read",
  (path) => {
    const [finding] = findingsOf({ [path]: "x" });
    expect(finding?.hint).toContain("表格不会被读取");
  },
);

test.each([
  ["notes.txt"],
  ["communities/notes.yaml"],
  [`${folder}/notices/more/water.mdx`],
  ["communities/wutong/schedule.yaml"],
])("%s has no place: the hint tells what has", (path) => {
  const [finding] = findingsOf({ [path]: "x" });
  expect(finding).toMatchObject({ rule: "layout", file: path });
  expect(finding?.hint).toContain("rulebooks/");
});

test("notes for the office, hidden files, schemas and photographs are no strangers", () => {
  const { findings } = load({
    "README.md": "",
    "communities/wutong/README.txt": "",
    ".gitignore": "",
    ".vscode/settings.json": "",
    "communities/.DS_Store": "",
    "communities/wutong/Thumbs.db": "",
    [`${folder}/~$candidates.xlsx`]: "",
    "schemas/site.schema.json": "{}",
    [`${folder}/ji.jpg`]: "",
    [`${folder}/wang.PNG`]: "",
  });
  expect(findings).toEqual([]);
});

test.each([
  ["a community's folder", { "communities/梧桐里/community.yaml": good[communityPath] }, "梧桐里"],
  [
    "an election's folder",
    { "communities/wutong/2027年/schedule.yaml": good[schedulePath] },
    "2027年",
  ],
  ["a rulebook", { "rulebooks/My Plan.yaml": good["rulebooks/base.yaml"] }, "My Plan"],
])("the name of %s must fit into an address", (_, changes, name) => {
  const [finding, ...others] = findingsOf(changes);
  expect(others).toEqual([]);
  expect(finding?.message).toContain(`名称“${name}”`);
});
