import { type ContentFile, type Loaded, loadContent } from "../../../src/load/load.ts";
import { locate } from "../../../src/load/locate.ts";
import type { LocatedFinding } from "../../../src/model/finding.ts";

/** A small content folder in which nothing is wrong: one office, one rulebook, one community, one election. */
export const good: Readonly<Record<string, string>> = {
  "site.yaml": `office: 示例街道办事处
baseUrl: https://example.org
languages: [zh-Hans, en]
timeZone: Asia/Shanghai
contact:
  phone: 0571-00000000
  address: 示例路1号
`,
  "rulebooks/base.yaml": `name: 示例规则
effective:
  from: 2026-01-01
sources:
  - id: law
    title: 示例法
    version: 2026年
    cite: 《示例法》第{article}条
terms:
  committee: "{community}居民委员会"
  electionCommittee: "{community}选举委员会"
  area: 社区
  voter: 选民
  election: "{community}第{term}届选举"
  byElection: "{community}第{term}届补选"
posts:
  - id: chair
    name: 主任
steps:
  - id: roll
    name: 公布选民名单
    stage: voter-roll
  - id: polling
    name: 投票
    stage: polling
pollingStep: polling
notices:
  - kind: voter-roll
    step: roll
    title: 选民名单公告
    issuer: election-committee
    until: polling
rules:
  - id: roll-in-time
    kind: days-before
    severity: error
    citation: { source: law, article: "14" }
    basis: statute
    step: roll
    before: polling
    atLeast: 20
    message: 选民名单应在选举日的二十日前公布。
`,
  "communities/wutong/community.yaml": `name: 梧桐里社区
subdistrict: 示例街道
address: 梧桐路2号
phone: 0571-00000001
groups:
  - id: group-1
    name: 第一居民小组
households: 786
`,
  "communities/wutong/2027/schedule.yaml": `term: 12
rulebook: base
method: all-voters
seats:
  chair: 1
electionCommittee:
  chair: 甲某
  members: [乙某]
state:
  kind: going-on
steps:
  - step: roll
    date: 2027-02-18
  - step: polling
    date: 2027-03-18
    hours: 08:30-11:30, 14:00-17:00
pollingPlaces:
  - id: station-1
    name: 社区活动室
    address: 梧桐路2号
    hours: 08:30-11:30
    groups: [group-1]
    stepFree: true
mobileBoxes: []
staff:
  scrutineers: [丙某]
  voteCallers: [丁某]
  tellers: [戊某]
`,
  "communities/wutong/2027/candidates.yaml": `candidates:
  - name: 己某
    sex: female
    birthYear: 1980
    education: bachelor
    post: chair
    nominatedBy: joint
    nominationVotes: 12
    standing: formal
`,
};

export const schedulePath = "communities/wutong/2027/schedule.yaml";
export const communityPath = "communities/wutong/community.yaml";
export const candidatesPath = "communities/wutong/2027/candidates.yaml";

/** The good content with some files written otherwise, added, or (undefined) taken away. */
export function filesOf(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): readonly ContentFile[] {
  const encoder = new TextEncoder();
  return Object.entries({ ...good, ...changes }).flatMap(([path, content]) => {
    if (content === undefined) return [];
    return [{ path, bytes: typeof content === "string" ? encoder.encode(content) : content }];
  });
}

/** What loading finds in the good content with changes. */
export function load(changes: Parameters<typeof filesOf>[0] = {}): Loaded {
  return loadContent(filesOf(changes));
}

/** The findings of the good content with changes, with their lines. */
export function findingsOf(changes: Parameters<typeof filesOf>[0]): readonly LocatedFinding[] {
  const { findings, sources } = load(changes);
  return findings.map((finding) => locate(finding, sources));
}

/** A file of the good content with one stretch of its text replaced. Fails where that text is not there. */
export function edited(path: string, from: string, to: string): Record<string, string> {
  const text = good[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} has no “${from}”`);
  return { [path]: text.replace(from, () => to) };
}

/** Line and column of a finding, as a compiler prints them. */
export function spot({ file, line, column }: LocatedFinding): string {
  return `${file}:${line}:${column}`;
}
