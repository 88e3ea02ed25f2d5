import type { Finding } from "../../../src/model/finding.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import type { Round } from "../../../src/model/results.ts";
import type { Rule, RuleOf } from "../../../src/model/rule.ts";
import type { Rulebook, RulebookFile } from "../../../src/model/rulebook.ts";
import type { Schedule } from "../../../src/model/schedule.ts";
import { check } from "../../../src/rules/check.ts";

/** A date, shortly. */
export function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

/** What every rule has besides its kind and its name, so that a test gives only what it is about. */
export const ruleFields = {
  severity: "error",
  citation: { source: "law", article: "1" },
  basis: "statute",
  message: "示例。",
} as const satisfies Partial<Rule>;

/** The national roll rule as a rulebook would write it. */
export const rollRule: RuleOf<"days-before"> = {
  ...ruleFields,
  kind: "days-before",
  id: "roll-days",
  citation: { source: "law", article: "十四" },
  step: "voter-roll",
  before: "polling",
  atLeast: 20,
  message: "选民名单应当在选举日的二十日以前公布。",
};

/** A rulebook of a few steps in this order. */
export function rulebook(changes: Partial<Rulebook> = {}): Rulebook {
  const own: RulebookFile = {
    name: "示例规则",
    effective: { from: day("2026-01-01") },
    sources: [{ id: "law", title: "示例法", version: "2026", cite: "《示例法》[第{article}条]" }],
    terms: {
      committee: "{community}居民委员会",
      electionCommittee: "{community}居民选举委员会",
      area: "社区",
      voter: "选民",
      election: "第{term}届换届选举",
      byElection: "补选",
    },
    posts: [
      { id: "chair", name: "主任" },
      { id: "member", name: "委员" },
    ],
    steps: [
      { id: "registration", name: "选民登记", stage: "registration" },
      { id: "voter-roll", name: "公布选民名单", stage: "voter-roll" },
      { id: "formal-candidates", name: "公布正式候选人", stage: "candidates" },
      { id: "polling", name: "投票", stage: "polling" },
      { id: "result", name: "公布结果", stage: "polling" },
      { id: "handover", name: "工作移交", stage: "handover" },
    ],
    pollingStep: "polling",
    notices: [
      {
        kind: "voter-roll",
        step: "voter-roll",
        title: "选民名单公告",
        issuer: "election-committee",
      },
      { kind: "result", step: "result", title: "选举结果公告", issuer: "election-committee" },
    ],
    rules: [rollRule],
  };
  return {
    id: "sample",
    own,
    lineage: ["sample"],
    name: own.name,
    effective: own.effective,
    sources: own.sources ?? [],
    terms: own.terms ?? raise("terms"),
    posts: own.posts ?? [],
    steps: own.steps ?? [],
    pollingStep: "polling",
    notices: own.notices ?? [],
    rules: own.rules,
    ...changes,
  };
}

/** A lawful election of 18 March 2027; each step by its first day, or its first and last. */
export const lawfulSteps: Readonly<Record<string, string>> = {
  registration: "2027-02-01/2027-02-20",
  "voter-roll": "2027-02-24",
  "formal-candidates": "2027-03-10",
  polling: "2027-03-18",
  result: "2027-03-18",
  handover: "2027-03-25",
};

/** An election whose steps are the lawful ones with some moved. */
export function election(
  moved: Readonly<Record<string, string>> = {},
  changes: Partial<Election> = {},
): Election {
  const steps = Object.entries({ ...lawfulSteps, ...moved }).map(([step, days]) => {
    const [from = "", until] = days.split("/");
    return until === undefined
      ? { step, date: day(from) }
      : { step, from: day(from), until: day(until) };
  });
  const schedule: Schedule = {
    term: 12,
    rulebook: "sample",
    method: "all-voters",
    seats: { chair: 1, member: 4 },
    state: { kind: "going-on" },
    steps,
    pollingPlaces: [],
    mobileBoxes: [],
    staff: { scrutineers: [], voteCallers: [], tellers: [] },
  };
  return {
    id: "2027",
    communityId: "sample",
    community: {
      name: "示例社区",
      subdistrict: "示例街道",
      address: "示例路 1 号",
      phone: "0000-0000-001",
      groups: [
        { id: "g1", name: "第一小组" },
        { id: "g2", name: "第二小组" },
      ],
      households: 100,
    },
    rulebook: rulebook(),
    schedule,
    freeNotices: [],
    ...changes,
  };
}

/** An election with parts of its schedule changed. */
export function scheduled(changes: Partial<Schedule>): Election {
  const base = election();
  return { ...base, schedule: { ...base.schedule, ...changes } };
}

/** A lawful count of the first vote of that election, with some figures changed. */
export function round(changes: Partial<Round> = {}): Round {
  return {
    date: day("2027-03-18"),
    registered: 786,
    tookPart: 730,
    issued: 730,
    returned: 728,
    valid: 724,
    invalid: 4,
    channels: [
      { channel: "station", returned: 700 },
      { channel: "mobile-box", returned: 28 },
    ],
    contests: [
      {
        post: "chair",
        votes: [
          { name: "江水清", for: 512 },
          { name: "云中鹤", for: 201 },
        ],
        others: 6,
        elected: ["江水清"],
      },
      {
        post: "member",
        votes: [
          { name: "白露晞", for: 640 },
          { name: "谷风起", for: 612 },
          { name: "叶知秋", for: 588 },
          { name: "苏晚晴", for: 541 },
          { name: "林初夏", for: 302 },
        ],
        others: 9,
        elected: ["白露晞", "谷风起", "叶知秋", "苏晚晴"],
      },
    ],
    ...changes,
  };
}

/** What the check says of one election on a day before anything is due. */
export function findingsOf(
  one: Election,
  today = "2027-01-01",
  languages: Project["site"]["languages"] = ["zh-Hans"],
): readonly Finding[] {
  return check(
    project(
      [{ id: one.communityId, record: one.community, elections: [one] }],
      [one.rulebook],
      languages,
    ),
    day(today),
    new Set(),
  );
}

/** A project of an office that speaks these languages. */
export function project(
  communities: Project["communities"] = [],
  rulebooks: Project["rulebooks"] = [],
  languages: Project["site"]["languages"] = ["zh-Hans"],
): Project {
  return {
    site: {
      office: "示例街道办事处",
      baseUrl: "https://sample.example",
      languages,
      timeZone: "Asia/Shanghai",
      contact: { phone: "0000-0000-000", address: "示例路 1 号" },
    },
    rulebooks,
    offices: [],
    communities,
  };
}

/** Findings as `rule path`, for comparing. */
export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, place }) => `${rule} ${place.path.map(String).join(".")}`);
}

function raise(what: string): never {
  throw new Error(`the sample rulebook lacks ${what}`);
}
