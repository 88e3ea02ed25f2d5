import { expect, test } from "vitest";
import { rulebooks } from "./builders.ts";

/**
 * The only rules that are told and not checked, each with why no record can show that it is broken. A rule that
 * can be computed from records has a kind that does.
 */
const reasons: Readonly<Record<string, string>> = {
  "by-election":
    "says which rules apply and how long members serve, and asks for nothing of its own",
  "gaps-filled": "records tell who moved up, not in whose place or when",
  "invalid-ballots-count":
    "says of what half and a third are taken: the rules that take them have it",
  "mobile-box-voters": "the list of voters who use a mobile box is posted on paper, with names",
  "no-campaigning-on-election-day": "is about what people do",
  "overfull-ballots": "is decided ballot by ballot at the count",
  "proxy-in-writing": "allows, and forbids nothing",
  "secret-ballot": "is about what happens at the polling place",
  "term-of-five-years": "ends the term years later, when nothing of this election is posted",
};

test("what is only stated is on this list, with its reason, and nothing else is", () => {
  const stated = [...rulebooks.values()].flatMap(({ own }) =>
    own.rules.filter(({ kind }) => kind === "stated").map(({ id }) => id),
  );
  expect([...new Set(stated)].toSorted()).toEqual(Object.keys(reasons).toSorted());
});
