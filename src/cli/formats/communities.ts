import { styleText } from "node:util";
import { formatDate, formatDay } from "../../i18n/dates.ts";
import { type WrittenLocale, writtenLocale } from "../../i18n/locale.ts";
import type { Locale } from "../../model/scalars.ts";
import type { CommunityState, CommunitySummary, NextDeadline } from "../community-summary.ts";
import type { Report } from "./report.ts";

/** More communities than a screen has lines: then only those that ask for something are told one by one. */
const MANY = 20;
/** How many days ahead a deadline asks for something. */
const SOON = 7;

/**
 * The communities for a clerk at a terminal, a line each: those with errors first, then those with warnings,
 * then by their next deadline. Of many, those with neither and with nothing due soon are only counted.
 */
export function formatCommunities(report: Report): string {
  const { communities, locale } = report;
  const words = communityWords[writtenLocale(locale)];
  const shown = communities.length > MANY ? communities.filter(asksForSomething) : communities;
  const rest = communities.length - shown.length;
  const isLawful = communities.every(({ lawful, errors }) => lawful || errors > 0);
  const lines = shown
    .toSorted((a, b) => rank(a) - rank(b) || daysLeft(a) - daysLeft(b))
    .map((community) => formatCommunity(community, report, words));
  return [...lines, ...(rest === 0 ? [] : [words.rest(rest, SOON, isLawful)])].join("\n");
}

function asksForSomething(community: CommunitySummary): boolean {
  return community.errors + community.warnings > 0 || daysLeft(community) <= SOON;
}

function rank({ errors, warnings }: CommunitySummary): number {
  if (errors > 0) return 0;
  return warnings > 0 ? 1 : 2;
}

function daysLeft({ next }: CommunitySummary): number {
  return next?.days ?? Number.POSITIVE_INFINITY;
}

function formatCommunity(
  community: CommunitySummary,
  report: Report,
  words: CommunityWords,
): string {
  const told = [formatVerdict(community, words), formatAhead(community, report, words)];
  return `${community.name}${words.colon}${told.filter((part) => part !== "").join(words.space)}`;
}

function formatAhead(
  { lawful, state, next }: CommunitySummary,
  { locale, today }: Report,
  words: CommunityWords,
): string {
  if (next !== undefined) return words.next(next, dayOf(next, today, locale));
  // Where something could not be read, an election may be missing.
  return lawful ? words.states[state] : "";
}

function formatVerdict(
  { lawful, errors, warnings, rules }: CommunitySummary,
  words: CommunityWords,
): string {
  const failed = rules.filter(({ severity }) => severity === "error");
  if (errors > 0) return styleText("red", words.fails(errors, failed, warnings));
  if (!lawful) return styleText("red", words.unchecked);
  return styleText(warnings > 0 ? "yellow" : "green", words.lawful(warnings));
}

function dayOf({ date }: NextDeadline, today: Temporal.PlainDate, locale: Locale): string {
  return date.year === today.year ? formatDay(date, locale) : formatDate(date, locale);
}

interface CommunityWords {
  readonly colon: string;
  /** Between two sentences. */
  readonly space: string;
  readonly lawful: (warnings: number) => string;
  /** What communities share has errors. */
  readonly unchecked: string;
  readonly fails: (errors: number, rules: CommunitySummary["rules"], warnings: number) => string;
  readonly next: (next: NextDeadline, day: string) => string;
  readonly states: Record<CommunityState, string>;
  readonly rest: (communities: number, days: number, isLawful: boolean) => string;
}

const communityWords: Record<WrittenLocale, CommunityWords> = {
  "zh-Hans": {
    colon: "：",
    space: "",
    lawful: (warnings) => (warnings === 0 ? "合法。" : `合法，有 ${warnings} 处提醒。`),
    unchecked: "公用的规则或者设置有错误，没有核对完。",
    fails: (errors, rules, warnings) =>
      `有 ${errors} 处错误：${rules.map(({ id, count }) => (count === 1 ? id : `${id}（${count} 处）`)).join("、")}${warnings === 0 ? "" : `；另有 ${warnings} 处提醒`}。`,
    next: ({ label, edge, days }, day) =>
      `下一项：${day}${label}${{ begins: "开始", ends: "截止", on: "" }[edge]}（${
        days === 0 ? "今天" : days === 1 ? "明天" : `还有${days}天`
      }）`,
    states: {
      running: "",
      finished: "已结束",
      uncontested: "参选人数没有超过应选名额，不举行投票",
      cancelled: "选举已取消",
      postponed: "选举已延期，新的日期没有确定",
      none: "没有选举",
    },
    rest: (communities, days, isLawful) =>
      `其余 ${communities} 个社区（村）${isLawful ? "合法" : "没有核对完"}，今后 ${days} 天没有到期的步骤。`,
  },
  en: {
    colon: ": ",
    space: " ",
    lawful: (warnings) =>
      warnings === 0
        ? "lawful."
        : `lawful, with ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
    unchecked: "not fully checked, as a shared file has errors.",
    fails: (errors, rules, warnings) =>
      `${errors} ${errors === 1 ? "error" : "errors"}: ${rules.map(({ id, count }) => (count === 1 ? id : `${id} (${count})`)).join(", ")}${warnings === 0 ? "" : `; ${warnings} ${warnings === 1 ? "warning" : "warnings"}`}.`,
    next: ({ label, edge, days }, day) =>
      `Next: ${day}, ${label}${{ begins: " begins", ends: " ends", on: "" }[edge]} (${
        days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`
      })`,
    states: {
      running: "",
      finished: "Finished",
      uncontested: "No more stand than there are seats: no poll",
      cancelled: "Election cancelled",
      postponed: "Election postponed, no new day yet",
      none: "No election",
    },
    rest: (communities, days, isLawful) =>
      `The other ${communities} are ${isLawful ? "lawful" : "not fully checked"}, with nothing due in the next ${days} days.`,
  },
};
