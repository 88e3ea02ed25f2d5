import { inLocale, localize } from "../i18n/locale.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { laterRoundName, roundIndex } from "./result-words.ts";
import type { Subject } from "./subject.ts";
import { type Phrase, say, text, words } from "./text.ts";

/** The title of a notice; that of a later round says so. */
export function noticeTitle(plan: NoticePlan, subject: Subject, locale: Locale): string {
  if (plan.free !== undefined) return localize(plan.free.head.title, locale);
  if (plan.rule === undefined) return localize(haltTitles[plan.kind] ?? "", locale);
  const title = localize(plan.rule.title, locale);
  if (roundIndex(plan) === 0) return title;
  const round = localize(laterRoundName(subject.election), locale);
  return locale === "en" ? `${title} (${round.toLowerCase()})` : `${title}（${round}）`;
}

/** The number of a notice in words: 第3号, No. 3. */
export function numberLabel({ number }: NoticePlan, locale: Locale): string {
  return locale === "en" ? `No. ${number}` : inLocale(`第${number}号`, locale);
}

/** A notice by its number and title, as another refers to it. */
export function noticeReference(plan: NoticePlan, subject: Subject): Phrase {
  const title = words((locale) => noticeTitle(plan, subject, locale));
  const number = words((locale) => numberLabel(plan, locale));
  return say({
    "zh-Hans": text`${number}公告《${title}》`,
    en: text`Notice ${number}, “${title}”`,
  });
}

/** Titles of the notices that no rulebook lists. */
const haltTitles: Readonly<Partial<Record<NoticePlan["kind"], Localized>>> = {
  uncontested: { "zh-Hans": "关于不举行投票的公告", en: "No poll will be held" },
  postponed: { "zh-Hans": "关于延期投票的公告", en: "The poll is postponed" },
  cancelled: { "zh-Hans": "关于取消选举的公告", en: "The election is cancelled" },
};
