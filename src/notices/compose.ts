import { formatCitation } from "../i18n/citations.ts";
import { formatOfficialDate } from "../i18n/dates.ts";
import { inLocale, localize } from "../i18n/locale.ts";
import type { Notice } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { changesTable } from "./changes.ts";
import { all, callout, type Draft } from "./draft.ts";
import { electionName, issuerName } from "./election-words.ts";
import { composers } from "./kinds/index.ts";
import { noticeReference, noticeTitle, numberLabel } from "./notice-head.ts";
import type { PublishedElection } from "./publication.ts";
import { explainedRules, noticeSteps, type Subject } from "./subject.ts";
import { joined, say, text } from "./text.ts";

/** Every notice of an election that is posted, in a language, in order of posting. */
export function composeNotices(
  published: PublishedElection,
  site: Site,
  locale: Locale,
): readonly Notice[] {
  return published.notices.map((plan) => composeNotice(plan, published, site, locale));
}

/**
 * One notice in a language. `plan` is one of `published.notices`: what is not posted is not in there.
 * What the records leave out falls away; no block is ever empty.
 */
export function composeNotice(
  plan: NoticePlan,
  published: PublishedElection,
  site: Site,
  locale: Locale,
): Notice {
  const { election, notices: posted } = published;
  const subject: Subject = { plan, election, posted, site };
  const issuer = issuerName(issuerOf(subject), election, site, locale);
  const postedLabel = inLocale(formatOfficialDate(plan.posted, locale), locale);
  const corrections = posted.filter(({ free }) => free?.head.corrects === plan.id);
  const body = all(correctedNote(corrections, subject), composers[plan.kind](subject));
  return {
    id: plan.id,
    kind: plan.kind,
    number: plan.number,
    communityId: election.communityId,
    electionId: election.id,
    locale,
    numberLabel: numberLabel(plan, locale),
    communityName: localize(election.community.name, locale),
    electionName: electionName(election, locale),
    title: noticeTitle(plan, subject, locale),
    issuer,
    posted: plan.posted,
    postedLabel,
    until: plan.until,
    steps: noticeSteps(subject),
    citations: citationsOf(subject, locale),
    blocks: [...body(locale), { type: "signature", issuer, date: postedLabel }],
    corrects: plan.free?.head.corrects,
    correctedBy: corrections.map(({ id }) => id),
  };
}

/** Who signs: as the rulebook says; a correction, as what it corrects; else the election committee once it is formed. */
function issuerOf({ plan, posted, election }: Subject): "election-committee" | "office" {
  const corrected = posted.find(({ id }) => id === plan.free?.head.corrects);
  const rule = plan.rule ?? corrected?.rule;
  if (rule !== undefined) return rule.issuer;
  return election.schedule.electionCommittee === undefined ? "office" : "election-committee";
}

/** Says at the head of a corrected notice where its correction is, and what it changes. */
function correctedNote(corrections: readonly NoticePlan[], subject: Subject): Draft {
  if (corrections.length === 0) return all();
  const references = joined(
    corrections.map((plan) => noticeReference(plan, subject)),
    { "zh-Hans": "、", en: " and " },
  );
  return all(
    callout(
      say({
        "zh-Hans": text`本公告已由${references}更正，请一并阅读，以更正为准。`,
        en: text`This notice has been corrected by ${references}. Please read both: the correction holds.`,
      }),
      "correction",
    ),
    ...corrections.map(changesTable),
  );
}

/** The articles that the notice rests on, each once. */
function citationsOf(subject: Subject, locale: Locale): readonly string[] {
  const { rulebook } = subject.election;
  const cited = explainedRules(subject).map(({ citation }) =>
    formatCitation(citation, rulebook, locale),
  );
  return [...new Set(cited)].filter((citation) => citation !== "");
}
