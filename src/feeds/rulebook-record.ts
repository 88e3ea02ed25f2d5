import { formatCitation } from "../i18n/citations.ts";
import { formatTime } from "../i18n/dates.ts";
import type { Rule } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Site } from "../model/site.ts";
import { rulebookPath } from "../notices/addresses.ts";
import { addresses, dateJson, inEachLanguage, type Json, translated } from "./json.ts";

/** A rulebook as JSON, what it takes from those that it extends filled in. */
export function rulebookRecord(rulebook: Rulebook, site: Site): { readonly [key: string]: Json } {
  const { terms } = rulebook;
  return {
    id: rulebook.id,
    name: translated(rulebook.name, site),
    effective: {
      from: dateJson(rulebook.effective.from),
      until: dateJson(rulebook.effective.until),
    },
    lineage: rulebook.lineage,
    sources: rulebook.sources.map(({ id, title, version }) => ({
      id,
      title: translated(title, site),
      version: translated(version, site),
    })),
    terms: {
      committee: translated(terms.committee, site),
      electionCommittee: translated(terms.electionCommittee, site),
      area: translated(terms.area, site),
      voter: translated(terms.voter, site),
      election: translated(terms.election, site),
      byElection: translated(terms.byElection, site),
    },
    posts: rulebook.posts.map(({ id, name }) => ({ id, name: translated(name, site) })),
    steps: rulebook.steps.map(({ id, name, action, stage }) => ({
      id,
      name: translated(name, site),
      action: translated(action, site),
      stage,
    })),
    pollingStep: rulebook.pollingStep,
    notices: rulebook.notices.map(({ title, ...notice }) => ({
      ...notice,
      title: translated(title, site),
    })),
    rules: rulebook.rules.map((rule) => ruleJson(rule, rulebook, site)),
    pages: addresses(site, (locale) => rulebookPath(rulebook.id, locale, site)),
  };
}

/** A rule: what every kind has, its citation in words, then the numbers of its kind. */
function ruleJson({ message, citation, ...rule }: Rule, rulebook: Rulebook, site: Site): Json {
  return {
    ...valuesJson(rule),
    message: translated(message, site),
    citation: {
      source: citation.source,
      article: citation.article,
      text: inEachLanguage(site, (locale) => formatCitation(citation, rulebook, locale)),
    },
  };
}

/** The numbers, hours, shares and lists of a rule; hours as they are written. */
function valuesJson(values: object): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueJson(value)]));
}

function valueJson(value: unknown): Json {
  if (value instanceof Temporal.PlainTime) return formatTime(value);
  if (Array.isArray(value)) return value.map(valueJson);
  if (typeof value === "object" && value !== null) return valuesJson(value);
  return isScalar(value) ? value : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
