import { expect, test } from "vitest";
import type { Election } from "../../../src/model/project.ts";
import type { Proxies } from "../../../src/model/proxies.ts";
import { day, election, findingsOf, placesOf, rulebook } from "./builders.ts";

const base = rulebook();
const listed = rulebook({
  rules: [],
  steps: base.steps.map((step) =>
    step.id === "formal-candidates" ? { ...step, id: "proxy-list" } : step,
  ),
  notices: [
    ...base.notices,
    {
      kind: "proxy-list",
      step: "proxy-list",
      title: "委托投票名单公告",
      issuer: "election-committee",
    },
  ],
});

/** An election that posts its list of proxies on 10 March 2027; each pair is a voter and the holder. */
function appointing(
  pairs: readonly (readonly [string, string])[],
  changes: Partial<Election> = {},
) {
  const proxies: Proxies = {
    proxies: pairs.map(([voter, holder]) => ({ voter, holder, appointed: day("2027-03-08") })),
  };
  const one = election({}, { rulebook: listed, proxies, ...changes });
  const steps = one.schedule.steps.map((step) =>
    step.step === "formal-candidates" ? { ...step, step: "proxy-list" } : step,
  );
  return { ...one, schedule: { ...one.schedule, steps } };
}

const pairs = [
  ["春来早", "夏初长"],
  ["秋水远", "夏初长"],
] as const;

test("two voters may have one proxy, and that is no finding", () => {
  expect(findingsOf(appointing(pairs))).toEqual([]);
});

test("a voter who appoints two proxies is an error at the second", () => {
  const twice = appointing([...pairs, ["春来早", "冬至暖"]]);
  expect(placesOf(findingsOf(twice))).toEqual(["duplicate proxies.2.voter"]);
});

test("nobody is their own proxy", () => {
  const findings = findingsOf(appointing([...pairs, ["冬至暖", "冬至暖"]]));
  expect(placesOf(findings)).toEqual(["proxy-oneself proxies.2.holder"]);
});

test("one who is away and votes for others is a warning, as two people may have one name", () => {
  const findings = findingsOf(appointing([...pairs, ["冬至暖", "春来早"]]));
  expect(placesOf(findings)).toEqual(["proxy-chain proxies.2.holder"]);
  expect(findings[0]?.severity).toBe("warning");
  expect(findings[0]?.hint).toContain("春来早（第一小组）");
});

test("a proxy appointed after the vote is an error", () => {
  const proxies: Proxies = {
    proxies: [{ voter: "春来早", holder: "夏初长", appointed: day("2027-03-19") }],
  };
  expect(placesOf(findingsOf(appointing([], { proxies })))).toEqual([
    "after-vote proxies.0.appointed",
  ]);
});

test("a list that is due and not there is missing", () => {
  const missing = appointing([], { proxies: undefined });
  const of = (today: string) =>
    findingsOf(missing, today).filter(({ message }) => message.includes("proxies.yaml"));
  expect(of("2027-03-09")).toEqual([]);
  expect(placesOf(of("2027-03-10"))).toEqual(["record-missing steps.2"]);
});

test("a list that no notice will ever post is a warning", () => {
  const { rulebook: _posting, ...unposted } = appointing(pairs);
  const without = { ...listed, notices: base.notices };
  expect(placesOf(findingsOf({ ...unposted, rulebook: without }))).toEqual(["record-unused "]);
});
