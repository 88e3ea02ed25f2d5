import { formatCitation } from "../i18n/citations.ts";
import type { Rule, Rulebook } from "../model/rulebook.ts";
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
    ...rule,
    message: translated(message, site),
    citation: {
      source: citation.source,
      article: citation.article,
      text: inEachLanguage(site, (locale) => formatCitation(citation, rulebook, locale)),
    },
  };
}
