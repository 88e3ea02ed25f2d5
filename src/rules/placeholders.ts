import type { Finding } from "../model/finding.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Localized } from "../model/scalars.ts";
import { type RuleContext, rulebookPlace } from "./context.ts";

/** What stands for something in a text of a rulebook, by the key under which that text is. */
const known = {
  committee: ["community"],
  electionCommittee: ["community"],
  area: [],
  voter: [],
  election: ["community", "term"],
  byElection: ["community", "term"],
  cite: ["article"],
} as const;

/** Names in braces, in a rulebook's own terms and citations, that stand for nothing and would be printed. */
export function checkPlaceholders(
  { id, own }: Rulebook,
  { words }: RuleContext,
): readonly Finding[] {
  const check = (
    key: keyof typeof known,
    text: Localized | undefined,
    above: readonly PropertyKey[],
  ): readonly Finding[] =>
    strangers(text, known[key]).map(({ name, path }) => ({
      rule: "placeholder",
      severity: "error",
      message: words.placeholder(name, known[key]),
      place: rulebookPlace(id, [...above, key, ...path]),
    }));
  const { terms } = own;
  return [
    ...(
      ["committee", "electionCommittee", "area", "voter", "election", "byElection"] as const
    ).flatMap((key) => check(key, terms?.[key], ["terms"])),
    ...(own.sources ?? []).flatMap(({ cite }, index) => check("cite", cite, ["sources", index])),
  ];
}

function strangers(text: Localized | undefined, names: readonly string[]) {
  if (text === undefined) return [];
  const texts =
    typeof text === "string"
      ? [{ words: text, path: [] }]
      : Object.entries(text).map(([locale, words = ""]) => ({ words, path: [locale] }));
  return texts.flatMap(({ words, path }) =>
    [...words.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) =>
      names.includes(name) ? [] : [{ name, path }],
    ),
  );
}
