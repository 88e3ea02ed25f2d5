import { formatCitation } from "../../i18n/citations.ts";
import { localize } from "../../i18n/locale.ts";
import type { Finding, Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import type { Rule } from "../../model/rule.ts";
import type { Locale } from "../../model/scalars.ts";

/** What a rule finds in an election. */
export type Judgement =
  /** It is kept. */
  | { readonly verdict: "met" }
  /** It hangs on what is not known yet. */
  | { readonly verdict: "open" }
  /** It is broken, in one place or more. */
  | { readonly verdict: "broken"; readonly breaches: readonly Breach[] };

/** Where a rule is broken. */
export interface Breach {
  readonly place: Place;
  /** What is there, in sentences of the office's language; what the rule asks for follows in its own words. */
  readonly facts: string;
  /** That it is not too late yet to do what the rule asks for: a reminder, whatever the rule's severity. */
  readonly isReminder?: boolean | undefined;
  /** How to mend it. */
  readonly hint?: string | undefined;
}

/** What judging an election by a rule needs to know besides. */
export interface JudgeContext {
  /** The office's own language. */
  readonly locale: Locale;
  readonly today: Temporal.PlainDate;
}

/** Judges an election by a rule of one kind. */
export type Judge<Kind extends Rule["kind"]> = (
  rule: Extract<Rule, { readonly kind: Kind }>,
  election: Election,
  context: JudgeContext,
) => Judgement;

export const met: Judgement = { verdict: "met" };
export const open: Judgement = { verdict: "open" };

/** Kept where there are no breaches. */
export function judged(breaches: readonly Breach[]): Judgement {
  return breaches.length === 0 ? met : { verdict: "broken", breaches };
}

/** A breach as a finding: what is there, then what the rule asks for, with its article. */
export function breachFinding(
  rule: Rule,
  { place, facts, hint, isReminder = false }: Breach,
  election: Election,
  { locale }: JudgeContext,
): Finding {
  return {
    rule: rule.id,
    severity: isReminder ? "warning" : rule.severity,
    message: `${facts}${locale === "en" ? " " : ""}${localize(rule.message, locale)}`,
    citation: formatCitation(rule.citation, election.rulebook, locale),
    place,
    ...(hint === undefined ? {} : { hint }),
  };
}
