import { describe, expect, test } from "vitest";
import type { NoticeRule } from "../../../src/model/rulebook.ts";
import { rulebookFor } from "../../../src/timetable/applies.ts";
import { findingsOf, placesOf, rulebook, election as sample } from "../rules/builders.ts";
import { lawful, rulebookOf, rulebooks } from "./builders.ts";

describe("Zhejiang art. 3: two modes in one rulebook", () => {
  const zhejiang = rulebookOf("villages-zhejiang-2020");
  const steps = (method: "all-voters" | "self-nomination") =>
    rulebookFor(zhejiang, { method }).steps.map(({ id }) => id);

  test("among candidates there are nomination, candidates and withdrawal, and no self-nominees", () => {
    expect(steps("all-voters")).toEqual(
      expect.arrayContaining(["nomination", "formal-candidates", "withdrawal"]),
    );
    expect(steps("all-voters")).not.toContain("self-nominees");
  });

  test("by self-nomination it is the other way round", () => {
    expect(steps("self-nomination")).toEqual(
      expect.arrayContaining(["self-nomination", "self-nominees"]),
    );
    expect(steps("self-nomination")).not.toContain("nomination");
    expect(steps("self-nomination")).not.toContain("formal-candidates");
    expect(steps("self-nomination")).not.toContain("withdrawal");
  });

  test.each(["all-voters", "self-nomination"] as const)(
    "%s posts one list of who stands",
    (method) => {
      const { notices } = rulebookFor(zhejiang, { method });
      expect(notices.filter(({ kind }) => kind === "formal-candidates")).toHaveLength(1);
    },
  );

  test("by self-nomination nobody need stand: no rule asks for more candidates than seats", () => {
    const { rules } = rulebookFor(zhejiang, { method: "self-nomination" });
    expect(rules.filter(({ kind }) => kind === "contest")).toEqual([]);
  });
});

describe("a by-election", () => {
  test.each(["villages-national-2018", "villages-zhejiang-2020", "urban-gansu-2026"])(
    "under %s fills one seat: neither the size of the committee nor its women are asked for",
    (id) => {
      const { rules } = rulebookFor(rulebookOf(id), { method: "all-voters", byElection: true });
      expect(rules.filter(({ kind }) => kind === "seats" || kind === "women")).toEqual([]);
    },
  );

  test("follows the rules of an election in all else", () => {
    const election = lawful(rulebookOf("villages-national-2018"), { byElection: true });
    expect(findingsOf(election, "2030-01-01", ["en"])).toEqual([]);
  });
});

test("every step of a Chinese rulebook has a place where a plan usually puts it", () => {
  const missing = [...rulebooks.values()]
    .filter(({ calendar }) => calendar?.holidays === "CN")
    .flatMap(({ id, steps }) =>
      steps.filter(({ usual }) => usual === undefined).map((step) => `${id} ${step.id}`),
    );
  expect(missing).toEqual([]);
});

describe("two notices of one kind in a rulebook", () => {
  const notice = (when: NoticeRule["when"]): NoticeRule => ({
    kind: "formal-candidates",
    step: "formal-candidates",
    title: "候选人名单公告",
    issuer: "election-committee",
    when,
  });
  const duplicates = (...whens: readonly NoticeRule["when"][]) => {
    const notices = whens.map(notice);
    const book = rulebook();
    const own = { ...book.own, notices };
    return placesOf(
      findingsOf(sample({}, { rulebook: { ...book, own } })).filter(
        ({ rule }) => rule === "duplicate",
      ),
    );
  };

  test("stand together where no election posts both", () => {
    expect(duplicates({ methods: ["all-voters"] }, { methods: ["self-nomination"] })).toEqual([]);
    expect(duplicates({ byElection: true }, { byElection: false })).toEqual([]);
  });

  test("are one too many where an election would post both", () => {
    expect(duplicates(undefined, undefined)).toEqual(["duplicate notices.1.kind"]);
    expect(duplicates({ methods: ["all-voters"] }, undefined)).toEqual([
      "duplicate notices.1.kind",
    ]);
    expect(duplicates({ methods: ["all-voters"] }, { byElection: true })).toEqual([
      "duplicate notices.1.kind",
    ]);
    expect(
      duplicates({ methods: ["all-voters", "self-nomination"] }, { methods: ["self-nomination"] }),
    ).toEqual(["duplicate notices.1.kind"]);
  });
});
