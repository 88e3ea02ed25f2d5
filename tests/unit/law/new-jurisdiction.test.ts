import { expect, test } from "vitest";
import { type ContentFile, loadContent } from "../../../src/load/load.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { check } from "../../../src/rules/check.ts";
import { planElection } from "../../../src/timetable/plan.ts";
import { day } from "../rules/builders.ts";

/** An invented island with a law of its own: one file, and no line of code knows of it. */
const rulebook = `
name: Election of the Lighthouse Keepers of Gull Island
effective: { from: 2020-01-01 }
sources:
  - id: harbour-act
    title: Harbour Act of Gull Island
    version: as sung at the quay in 2020
    cite: "Harbour Act[, verse {article}]"
terms:
  committee: "Lighthouse of {community}"
  electionCommittee: Harbour Master of {community}
  area: harbour
  voter: islander
  election: "Election of the Keepers of {community}"
  byElection: "By-election of a Keeper of {community}"
posts:
  - { id: keeper, name: Keeper }
steps:
  - { id: horn, name: The horn is blown, stage: preparation, usual: { before: 12 } }
  - { id: boats, name: Those who stand moor their boats, stage: candidates, usual: { lasts: 2 } }
  - { id: shells, name: Shells are cast, stage: polling }
  - { id: song, name: The result is sung, stage: polling }
pollingStep: shells
calendar: { holidays: NO, alsoOff: ["06-01"] }
notices:
  - { kind: election-day, step: horn, announces: [boats, shells], title: The horn, issuer: office }
  - { kind: formal-candidates, step: boats, title: Boats, issuer: office, until: shells }
  - { kind: result, step: song, title: The song, issuer: office }
rules:
  - id: horn-7-working-days
    kind: days-before
    severity: error
    citation: { source: harbour-act, article: "1" }
    basis: statute
    step: horn
    before: shells
    atLeast: 7
    unit: working
    message: The horn is blown at least 7 working days before shells are cast.
  - id: boats-until-noon
    kind: days-before
    severity: error
    citation: { source: harbour-act, article: "2" }
    basis: statute
    step: boats
    before: shells
    exactly: 3
    by: 12:00
    message: Boats are moored until noon of the third day before shells are cast.
  - id: two-keepers
    kind: seats
    severity: error
    citation: { source: harbour-act, article: "3" }
    basis: statute
    step: horn
    exactly: 2
    message: The island has two keepers.
  - id: two-fifths
    kind: votes-needed
    severity: error
    citation: { source: harbour-act, article: "4" }
    basis: statute
    step: song
    round: first
    moreThan: 2/5
    of: valid
    message: A keeper has more than two fifths of the valid shells.
  - id: a-woman-keeps
    kind: women
    severity: warning
    citation: { source: harbour-act, article: "5" }
    basis: statute
    step: song
    atLeast: 1
    message: One keeper at least is a woman.
`;

const schedule = `
term: 1
rulebook: gull-island
method: all-voters
seats: { keeper: 2 }
state: { kind: going-on }
steps:
  - { step: horn, date: 2026-05-22 }
  - { step: boats, from: 2026-05-30, until: 2026-06-01, by: 12:00 }
  - { step: shells, date: 2026-06-04 }
  - { step: song, date: 2026-06-04 }
pollingPlaces: []
mobileBoxes: []
staff: { scrutineers: [], voteCallers: [], tellers: [] }
`;

const candidates = `
candidates:
  - { name: Sandy Shingle, sex: female, post: keeper, nominatedBy: self, standing: formal }
  - { name: Tim Tideway, sex: male, post: keeper, nominatedBy: self, standing: formal }
  - { name: Una Undertow, sex: female, post: keeper, nominatedBy: self, standing: formal }
`;

const results = `
rounds:
  - date: 2026-06-04
    registered: 60
    tookPart: 50
    issued: 50
    returned: 50
    valid: 50
    invalid: 0
    channels: [{ channel: station, returned: 50 }]
    contests:
      - post: keeper
        votes:
          - { name: Sandy Shingle, for: 30 }
          - { name: Tim Tideway, for: 21 }
          - { name: Una Undertow, for: 20 }
        others: 0
        elected: [Sandy Shingle, Tim Tideway]
`;

const site = `
office: Harbour Office
baseUrl: https://gull-island.example
languages: [en]
timeZone: Europe/London
contact: { phone: 01632 960003, address: The Quay }
`;

const community = `
name: Gull Island
subdistrict: The Sea
address: The Quay
phone: 01632 960004
groups: [{ id: quay, name: Quay }]
households: 30
`;

const files = {
  "site.yaml": site,
  "rulebooks/gull-island.yaml": rulebook,
  "communities/gulls/community.yaml": community,
  "communities/gulls/2026/schedule.yaml": schedule,
  "communities/gulls/2026/candidates.yaml": candidates,
  "communities/gulls/2026/results.yaml": results,
};

function loaded(changed: Partial<Record<keyof typeof files, string>> = {}) {
  const content = Object.entries({ ...files, ...changed }).map(
    ([path, text]): ContentFile => ({ path, bytes: new TextEncoder().encode(text) }),
  );
  const { project, findings } = loadContent(content);
  if (project === undefined) throw new Error("no site.yaml");
  return { project, findings };
}

function findings(changed: Partial<Record<keyof typeof files, string>> = {}): readonly Finding[] {
  const { project, findings: unread } = loaded(changed);
  return [...unread, ...check(project, day("2027-01-01"), new Set())];
}

test("a jurisdiction is added by a file alone: its lawful election has no finding", () => {
  expect(findings()).toEqual([]);
});

const broken = [
  [
    "a horn blown on the sixth working day, Whit Monday and the first of June no working days",
    "communities/gulls/2026/schedule.yaml",
    "2026-05-22",
    "2026-05-26",
    "horn-7-working-days",
    "Harbour Act, verse 1",
  ],
  [
    "boats moored until one o'clock",
    "communities/gulls/2026/schedule.yaml",
    "by: 12:00",
    "by: 13:00",
    "boats-until-noon",
    "Harbour Act, verse 2",
  ],
  [
    "three keepers",
    "communities/gulls/2026/schedule.yaml",
    "keeper: 2",
    "keeper: 3",
    "two-keepers",
    "Harbour Act, verse 3",
  ],
  [
    "a keeper with exactly two fifths",
    "communities/gulls/2026/results.yaml",
    "for: 21",
    "for: 20",
    "two-fifths",
    "Harbour Act, verse 4",
  ],
] as const;

test.each(broken)("%s is found, by its verse", (_what, file, find, replace, rule, citation) => {
  const found = findings({ [file]: files[file].replace(find, replace) });
  expect(found.map((one) => one.rule)).toContain(rule);
  expect(found.find((one) => one.rule === rule)?.citation).toBe(citation);
});

test("two men are a warning", () => {
  const men = candidates.replaceAll("female", "male");
  const found = findings({ "communities/gulls/2026/candidates.yaml": men });
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["a-woman-keeps", "warning"],
  ]);
});

test("the planner knows it, too: seven working days back and three days back", () => {
  const [island] = loaded().project.rulebooks;
  if (island === undefined) throw new Error("no rulebook");
  const planning = planElection(island, day("2026-06-04"));
  if (planning.status === "contradiction") throw new Error(planning.rule?.id);
  const latest = planning.plan.steps.map((one) => [one.step.id, one.latest?.toString()]);
  expect(Object.fromEntries(latest)).toMatchObject({
    horn: "2026-05-22",
    boats: "2026-06-01",
    shells: "2026-06-04",
  });
});
