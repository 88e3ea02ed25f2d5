import { expect, test } from "vitest";
import { candidatesPath, communityPath, good, load, schedulePath } from "./content.ts";

const schedule = good[schedulePath] ?? "";
const community = good[communityPath] ?? "";

/** The ids of the elections that these schedules make, in their order. */
function electionIds(schedules: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(schedules).map(
    ([id, text]) => [`communities/wutong/${id}/schedule.yaml`, text] as const,
  );
  const { project, findings } = load({
    [schedulePath]: undefined,
    [candidatesPath]: undefined,
    ...Object.fromEntries(files),
  });
  expect(findings).toEqual([]);
  return project?.communities[0]?.elections.map(({ id }) => id) ?? [];
}

const pollingOn = (date: string) => schedule.replace("2027-03-18", date);

test("elections stand latest first, by the day of the vote and not by their names", () => {
  expect(
    electionIds({
      a: pollingOn("2024-03-18"),
      "2027": pollingOn("2027-03-18"),
      "2027-by-1": pollingOn("2028-01-10"),
      z: pollingOn("2019-01-01"),
    }),
  ).toEqual(["2027-by-1", "2027", "a", "z"]);
});

test("elections of one day stand by name, the later first", () => {
  expect(electionIds({ "2027": schedule, "2027-by-1": schedule })).toEqual(["2027-by-1", "2027"]);
});

test("an election whose vote has no day yet is the latest", () => {
  const undated = schedule.replace(/ {2}- step: polling\n(?: {4}.*\n)+/, "");
  expect(electionIds({ "2027": schedule, next: undated })).toEqual(["next", "2027"]);
});

test("a vote of several days counts by its first", () => {
  const days = schedule.replace("date: 2027-03-18", "from: 2027-03-10\n    until: 2027-03-20");
  expect(electionIds({ later: schedule, earlier: days })).toEqual(["later", "earlier"]);
});

test("communities stand in the order of their folders, whatever the order of the files", () => {
  const { project } = load({
    "communities/zhu/community.yaml": community,
    "communities/an/community.yaml": community,
  });
  expect(project?.communities.map(({ id }) => id)).toEqual(["an", "wutong", "zhu"]);
});

test("each record comes to its own election", () => {
  const roll = `asOf: 2027-02-01
total: 3
groups: []
sexes: []
ages: []
changes: { added: 0, removed: 0 }
fullList: [公告栏]
`;
  const { project, findings } = load({
    "communities/wutong/2024/schedule.yaml": pollingOn("2024-03-18"),
    "communities/wutong/2024/voter-roll.yaml": roll,
    "communities/wutong/2024/proxies.yaml":
      "proxies:\n  - { voter: 春来早, holder: 夏初长, relation: sibling, appointed: 2024-03-10 }\n",
    "communities/wutong/2027/notices/b.mdx":
      "---\nkind: free\ntitle: 乙\nposted: 2027-03-01\n---\n乙\n",
    "communities/wutong/2027/notices/a.mdx":
      "---\nkind: free\ntitle: 甲\nposted: 2027-03-01\n---\n甲\n",
  });
  expect(findings).toEqual([]);
  const [now, before] = project?.communities[0]?.elections ?? [];
  expect(now?.voterRoll).toBeUndefined();
  expect(now?.candidates?.candidates).toHaveLength(1);
  expect(now?.freeNotices.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(before?.voterRoll?.total).toBe(3);
  expect(before?.proxies?.proxies[0]?.holder).toBe("夏初长");
  expect(now?.proxies).toBeUndefined();
  expect(before?.candidates).toBeUndefined();
  expect(before?.freeNotices).toEqual([]);
});

test("an election of a community that cannot be read is left out", () => {
  const { project, findings } = load({ [communityPath]: "name: [\n" });
  expect(findings).toHaveLength(1);
  expect(project?.communities).toEqual([]);
});
