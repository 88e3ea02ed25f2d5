import { expect, test } from "vitest";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import { edited, findingsOf, load, schedulePath, spot } from "./content.ts";

/** A rulebook that gives only its name and what is added. */
function rulebook(rest: string): string {
  return `name: 地方规则\neffective:\n  from: 2026-01-01\n${rest}`;
}

function resolved(id: string, files: Record<string, string>): Rulebook | undefined {
  return load(files).project?.rulebooks.find((book) => book.id === id);
}

const step = (id: string) => `  - id: ${id}\n    name: ${id}\n    stage: polling\n`;

const rule = (id: string, message: string, over = "polling") =>
  `  - id: ${id}\n    kind: stated\n    severity: error\n    citation: { source: law }\n    basis: local\n    step: ${over}\n    message: ${message}\n`;

test("what a rulebook leaves out comes from the one that it extends", () => {
  const local = resolved("local", {
    "rulebooks/local.yaml": rulebook("extends: base\nrules: []\n"),
  });
  expect(local?.name).toBe("地方规则");
  expect(local?.lineage).toEqual(["local", "base"]);
  expect(local?.pollingStep).toBe("polling");
  expect(local?.posts.map(({ id }) => id)).toEqual(["chair"]);
  expect(local?.rules.map(({ id }) => id)).toEqual(["roll-in-time"]);
  expect(local?.own.steps).toBeUndefined();
});

test("a rule replaces its namesake in place; new ones follow; sources are joined", () => {
  const text = rulebook(
    `extends: base\nsources:\n  - { id: plan, title: 方案, version: "1", cite: 方案 }\nrules:\n${rule("new", "新")}${rule("roll-in-time", "改")}`,
  );
  const local = resolved("local", { "rulebooks/local.yaml": text });
  expect(local?.rules.map(({ id, message }) => `${id} ${JSON.stringify(message)}`)).toEqual([
    'roll-in-time "改"',
    'new "新"',
  ]);
  expect(local?.sources.map(({ id }) => id)).toEqual(["law", "plan"]);
});

test("three generations: the nearest wins", () => {
  const local = resolved("town", {
    "rulebooks/local.yaml": rulebook(
      `extends: base\nposts:\n  - { id: deputy, name: 副主任 }\nrules: []\n`,
    ),
    "rulebooks/town.yaml": rulebook(`extends: local\nrules:\n${rule("town-rule", "镇")}`),
  });
  expect(local?.lineage).toEqual(["town", "local", "base"]);
  expect(local?.posts.map(({ id }) => id)).toEqual(["deputy"]);
  expect(local?.rules.map(({ id }) => id)).toEqual(["roll-in-time", "town-rule"]);
});

test("a parent that is not there is found at the line that names it", () => {
  const findings = findingsOf({ "rulebooks/local.yaml": rulebook("extends: bass\nrules: []\n") });
  expect(findings.map(spot)).toEqual(["rulebooks/local.yaml:4:10"]);
  expect(findings[0]).toMatchObject({ rule: "reference", hint: "是不是想写 base？" });
});

test("rulebooks that extend one another in a circle are found, each at its line", () => {
  const findings = findingsOf({
    "rulebooks/one.yaml": rulebook("extends: two\nrules: []\n"),
    "rulebooks/two.yaml": rulebook("extends: one\nrules: []\n"),
    "rulebooks/three.yaml": rulebook("extends: two\nrules: []\n"),
  });
  expect(findings.map((finding) => `${spot(finding)} ${finding.message}`)).toEqual([
    "rulebooks/one.yaml:4:10 上级规则绕成了圈：one → two → one。",
    "rulebooks/two.yaml:4:10 上级规则绕成了圈：two → one → two。",
  ]);
});

test("a rulebook that extends itself is a circle", () => {
  const [finding] = findingsOf({ "rulebooks/one.yaml": rulebook("extends: one\nrules: []\n") });
  expect(finding?.message).toBe("上级规则绕成了圈：one → one。");
});

test("a parent that is broken is one finding, in the parent", () => {
  const findings = findingsOf({
    ...edited("rulebooks/base.yaml", "pollingStep:", "poolingStep:"),
    "rulebooks/local.yaml": rulebook("extends: base\nrules: []\n"),
  });
  expect(findings.map(({ file }) => file)).toEqual(["rulebooks/base.yaml"]);
});

test("an incomplete rulebook is well until a schedule follows it", () => {
  const incomplete = { "rulebooks/bare.yaml": rulebook("rules: []\n") };
  expect(findingsOf(incomplete)).toEqual([]);
  const followed = { ...incomplete, ...edited(schedulePath, "rulebook: base", "rulebook: bare") };
  const [finding, ...others] = findingsOf(followed);
  expect(others).toEqual([]);
  expect(finding && spot(finding)).toBe(`${schedulePath}:2:11`);
  expect(finding?.message).toContain("「步骤（steps）」、「投票步骤（pollingStep）」");
  expect(load(followed).project?.communities[0]?.elections).toEqual([]);
});

test("a schedule that follows no known rulebook is found there, and left out", () => {
  const changes = edited(schedulePath, "rulebook: base", "rulebook: bass");
  expect(findingsOf(changes)).toMatchObject([
    { rule: "reference", file: schedulePath, line: 2, column: 11, hint: "是不是想写 base？" },
  ]);
  expect(load(changes).project?.communities[0]?.elections).toEqual([]);
});

test.each([
  ["the step of a rule", "    step: roll\n    before", "    step: rolls\n    before", "39:11"],
  ["the step counted from", "before: polling", "before: pollling", "40:13"],
  ["the polling step", "pollingStep: polling", "pollingStep: pooling", "26:14"],
  ["the step of a notice", "    step: roll\n    title", "    step: rol\n    title", "29:11"],
  ["a step announced", "    issuer", "    announces: [roll, pol]\n    issuer", "31:23"],
  ["the end of a notice", "until: polling", "until: poling", "32:12"],
  ["the source of a rule", "source: law", "source: lew", "37:25"],
])("%s that is not there is found at its line", (_, from, to, place) => {
  const [finding, ...others] = findingsOf(edited("rulebooks/base.yaml", from, to));
  expect(others).toEqual([]);
  expect(finding?.rule).toBe("reference");
  expect(`${finding?.line}:${finding?.column}`).toBe(place);
});

test("the steps of objections that are not there are found at their lines", () => {
  const given = "objections: { made: rol, decided: polling }\nnotices:";
  const findings = findingsOf(edited("rulebooks/base.yaml", "notices:", given));
  expect(findings).toMatchObject([{ rule: "reference", line: 27, column: 21 }]);
});

test("a rule over days that bounds nothing is found where it begins", () => {
  const [finding, ...others] = findingsOf(edited("rulebooks/base.yaml", "    atLeast: 20\n", ""));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "schema", line: 34 });
  expect(finding?.message).toContain("没有写明多少");
});

test("a base without steps may have rules over the steps of those who extend it", () => {
  const base = rulebook(
    `sources:\n  - { id: law, title: 法, version: "1", cite: 法 }\nrules:\n${rule("r", "甲", "vote")}`,
  );
  expect(findingsOf({ "rulebooks/bare.yaml": base })).toEqual([]);
  const child = (id: string) =>
    rulebook(`extends: bare\nsteps:\n${step(id)}pollingStep: ${id}\nrules: []\n`);
  const both = (id: string) => ({ "rulebooks/bare.yaml": base, "rulebooks/local.yaml": child(id) });
  expect(findingsOf(both("vote"))).toEqual([]);
});

test("an inherited rule over a step that the rulebook's own steps leave out is found at those", () => {
  const text = rulebook(`extends: base\nsteps:\n${step("polling")}notices: []\nrules: []\n`);
  const findings = findingsOf({ "rulebooks/local.yaml": text });
  expect(findings.map(spot)).toEqual(["rulebooks/local.yaml:5:1"]);
  expect(findings[0]?.message).toContain("从上级规则“base”继承的“roll-in-time”用到步骤“roll”");
});

test("a rulebook kind that does not exist is told those that do", () => {
  const [finding] = findingsOf(edited("rulebooks/base.yaml", "days-before", "days-befor"));
  expect(finding).toMatchObject({ line: 35, column: 11, hint: "是不是想写 days-before？" });
});
