import { fill, localize } from "../i18n/locale.ts";
import { chineseNumeral } from "../i18n/numerals.ts";
import type { Election } from "../model/project.ts";
import type { NoticeRule } from "../model/rulebook.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";

/** What an election and those around it are called: the rulebook's terms, filled in. */

/** The election: 梧桐里社区第十二届居民委员会换届选举. */
export function electionName(election: Election, locale: Locale): string {
  const { terms } = election.rulebook;
  const name = election.schedule.byElection === true ? terms.byElection : terms.election;
  return fillTerm(name, election, locale);
}

/** The body that is elected: 梧桐里社区居民委员会. */
export function committeeName(election: Election, locale: Locale): string {
  return fillTerm(election.rulebook.terms.committee, election, locale);
}

/** Who runs the election: 梧桐里社区居民选举委员会, or a returning officer. */
export function electionCommitteeName(election: Election, locale: Locale): string {
  return fillTerm(election.rulebook.terms.electionCommittee, election, locale);
}

/** Who signs a notice. */
export function issuerName(
  issuer: NoticeRule["issuer"],
  election: Election,
  site: Site,
  locale: Locale,
): string {
  return issuer === "office"
    ? localize(site.office, locale)
    : electionCommitteeName(election, locale);
}

/** The number of a term in words: 十二, 12. */
function termNumber(term: number, locale: Locale): string {
  return locale === "en" ? term.toString() : chineseNumeral(term);
}

function fillTerm(term: Localized, election: Election, locale: Locale): string {
  return fill(localize(term, locale), {
    community: localize(election.community.name, locale),
    term: termNumber(election.schedule.term, locale),
  });
}
