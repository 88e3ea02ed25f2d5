import type { Condition, Rule, RuleKind, RuleOf } from "../../model/rule.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { Locale } from "../../model/scalars.ts";
import { colon, inLocale, localize, type WrittenLocale, writtenLocale } from "../locale.ts";
import { methodNames } from "../vocabulary.ts";
import { meanings } from "./meaning-words.ts";
import { mends } from "./mend-words.ts";
import type { RuleNames } from "./rule-names.ts";

/** A rule told to people who do not read laws. */
export interface Explanation {
  /** What it means, with its numbers. */
  readonly meaning: string;
  /** What follows where it is not kept. */
  readonly consequence: string;
  /** To which elections it applies; undefined where to all. */
  readonly scope: string | undefined;
  /** How staff mend what is reported. */
  readonly mend: string;
}

/** What a rule of a rulebook means, what follows, to whom it applies and how to mend it, in sentences. */
export function explainRule(rule: Rule, rulebook: Rulebook, locale: Locale): Explanation {
  const names = ruleNames(rulebook, locale);
  const language = writtenLocale(locale);
  const { when = rulebook.steps.find(({ id }) => id === rule.step)?.when } = rule;
  return {
    meaning: inLocale(tell(meanings[language], rule.kind, rule, names), locale),
    consequence: inLocale(
      consequences[language][rule.kind === "stated" ? "stated" : rule.severity],
      locale,
    ),
    scope: when === undefined ? undefined : formatScope(when, locale),
    mend: inLocale(tell(mends[language], rule.kind, rule, names), locale),
  };
}

type Sentences = {
  readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, names: RuleNames) => string;
};

/** Finds the sentence of a kind: the type ties the rule to it. */
function tell<Kind extends RuleKind>(
  sentences: Sentences,
  kind: Kind,
  rule: Extract<Rule, { readonly kind: Kind }>,
  names: RuleNames,
): string {
  return sentences[kind](rule, names);
}

/** What a rulebook calls its steps and posts in a language; an id where it does not know them. */
function ruleNames({ steps, posts }: Rulebook, locale: Locale): RuleNames {
  const nameIn = (items: Rulebook["posts"] | Rulebook["steps"]) => (wanted: string) =>
    localize(items.find(({ id }) => id === wanted)?.name ?? wanted, locale);
  return { step: nameIn(steps), post: nameIn(posts) };
}

const consequences: Record<WrittenLocale, Record<Rule["severity"] | "stated", string>> = {
  "zh-Hans": {
    error: "不符合的，改正以后才能发布。",
    warning: "不符合的，提醒工作人员，仍然可以发布。",
    stated: "程序不核对，由工作人员把关。",
  },
  en: {
    error: "Nothing is published until it is kept.",
    warning: "Staff are warned; publication goes on.",
    stated: "Not checked by the program: staff see to it.",
  },
};

const elections: Record<WrittenLocale, { readonly by: string; readonly whole: string }> = {
  "zh-Hans": { by: "补选", whole: "换届选举" },
  en: { by: "By-elections", whole: "Elections of the whole committee" },
};

/** The elections that a condition is for: by whether all seats are elected, and by their method. */
export function formatScope({ methods = [], byElection }: Condition, locale: Locale): string {
  const { by, whole } = elections[writtenLocale(locale)];
  const kind = byElection === undefined ? [] : [inLocale(byElection ? by : whole, locale)];
  const ways = methods.map((method) => localize(methodNames[method], locale));
  const held = ways.length === 0 ? [] : [ways.join(locale === "en" ? ", or: " : "，或者")];
  return [...kind, ...held].join(colon(locale));
}
