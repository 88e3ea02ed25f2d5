import type { Locale } from "../model/scalars.ts";
import { formatDate, formatDay, formatTime } from "./dates.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";

/** Until when, or from when on, a step may be: as many days before or after another, or as many days long. */
export interface DueFacts {
  readonly relation: "no-later" | "no-earlier" | "exactly";
  readonly counted: "before" | "after" | "lasts";
  readonly days: number;
  readonly isWorking: boolean;
  /** Whether the day from which is counted counts as the first. */
  readonly includesFirst: boolean;
  /** Names of the steps from which is counted, of several the last that there is; undefined for the vote. */
  readonly anchors: readonly (string | undefined)[];
  /** Whether is counted from that step's last day. */
  readonly fromEnd: boolean;
  /** Whether it is the step's first day that is held to it. */
  readonly isBeginning: boolean;
  readonly by?: Temporal.PlainTime | undefined;
}

/** A deadline in a few words, as a timetable has them: 最迟投票日前20天, at least 20 days before polling day. */
export function formatDue(due: DueFacts, locale: Locale): string {
  return inLocale(writers[writtenLocale(locale)](due), locale);
}

const writers: Record<WrittenLocale, (due: DueFacts) => string> = {
  "zh-Hans": (due) => {
    const count = `${due.days}${due.isWorking ? "个工作日" : "天"}`;
    const hour = due.by === undefined ? "" : `${formatTime(due.by)}前`;
    if (due.counted === "lasts") {
      return `${{ "no-later": "至多", "no-earlier": "至少", exactly: "" }[due.relation]}持续${count}`;
    }
    const relation = { "no-later": "最迟", "no-earlier": "最早", exactly: "" }[due.relation];
    const anchor = due.anchors
      .map((name) => (name === undefined ? "投票日" : `「${name}」`))
      .join("或");
    const beginning = due.isBeginning ? "开始" : "";
    if (due.days === 0)
      return `${relation}${anchor}${due.fromEnd ? "结束" : ""}当天${hour}${beginning}`;
    const side = due.counted === "before" ? "前" : due.fromEnd ? "结束后" : "后";
    const inclusive = due.includesFirst ? "（当天计入）" : "";
    return `${relation}${anchor}${side}${count}${inclusive}${hour}${beginning}`;
  },
  en: (due) => {
    const count = `${due.days} ${due.isWorking ? "working " : ""}${due.days === 1 ? "day" : "days"}`;
    const hour = due.by === undefined ? "" : `, by\u00a0${formatTime(due.by)}`;
    if (due.counted === "lasts") {
      return `for ${{ "no-later": "at most ", "no-earlier": "at least ", exactly: "" }[due.relation]}${count}`;
    }
    const isVote = due.anchors.every((name) => name === undefined);
    const anchor = due.anchors
      .map((name) => (name === undefined ? "polling\u00a0day" : `“${name}”`))
      .join(" or ");
    const beginning = due.isBeginning ? "begins " : "";
    if (due.days === 0) {
      const when = { "no-later": "by", "no-earlier": "not before", exactly: "on" }[due.relation];
      const day = isVote ? anchor : `the ${due.fromEnd ? "last" : "first"} day of ${anchor}`;
      return `${beginning}${when} ${day}${hour}`;
    }
    const isBefore = due.counted === "before";
    const relation = {
      "no-later": isBefore ? "at least " : "within ",
      "no-earlier": isBefore ? "at most " : "at least ",
      exactly: "",
    }[due.relation];
    const inclusive = due.includesFirst ? ", which counts" : "";
    const end = due.fromEnd ? "the end of " : "";
    return `${beginning}${relation}${count} ${due.counted} ${end}${anchor}${inclusive}${hour}`;
  },
};

/** A deadline of an election: the day that a rule gives to one end of a step. */
export interface DueDay {
  readonly relation: DueFacts["relation"];
  readonly day: Temporal.PlainDate;
  readonly by: Temporal.PlainTime | undefined;
  readonly end: "only" | "first" | "last";
  /** Whether that end of the step is still to come. */
  readonly isAhead: boolean;
}

/**
 * A deadline by its day, without the year where that is `year`: 最迟2月26日, Rules: by 26 February. While it is
 * ahead the words say that the rules set it, as residents must keep the step's own day.
 */
export function formatDueDay(due: DueDay, year: number, locale: Locale): string {
  const day = due.day.year === year ? formatDay(due.day, locale) : formatDate(due.day, locale);
  const hour = due.by === undefined ? "" : ` ${formatTime(due.by)}`;
  if (locale === "en") {
    const word = { "no-later": "by", "no-earlier": "not before", exactly: "on" }[due.relation];
    return `Rules: ${englishEnds[due.end]}${word} ${day}${hour}`;
  }
  const words = due.isAhead ? chineseAhead : chinesePast;
  return inLocale(`${words[due.relation]}${day}${hour}${chineseEnds[due.end]}`, locale);
}

const englishEnds: Record<DueDay["end"], string> = {
  only: "",
  first: "begins ",
  last: "ends ",
};

const chineseEnds: Record<DueDay["end"], string> = { only: "", first: "开始", last: "截止" };

const chinesePast: Record<DueDay["relation"], string> = {
  "no-later": "最迟",
  "no-earlier": "最早",
  exactly: "应在",
};

const chineseAhead: Record<DueDay["relation"], string> = {
  "no-later": "按规定不晚于",
  "no-earlier": "按规定不早于",
  exactly: "按规定应在",
};
