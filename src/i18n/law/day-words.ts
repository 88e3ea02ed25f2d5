import type { WrittenLocale } from "../locale.ts";

/** What findings say of days that the law does not allow. Days and steps come in words. */
export interface DayWords {
  /** A step on a day; for a step that lasts, which end of it is meant. */
  readonly on: (step: string, day: string, end: "only" | "first" | "last") => string;
  /** Which day the law allows at the latest, or at the earliest, counted from another step. */
  readonly noLater: (limit: string, anchor: string, anchorDay: string) => string;
  readonly noEarlier: (limit: string, anchor: string, anchorDay: string) => string;
  /** A period that is too short or too long. */
  readonly lasts: (step: string, days: number) => string;
  readonly withdrew: (name: string, day: string, limit: string) => string;
  readonly appointed: (name: string, day: string, limit: string) => string;
  readonly tooLateHour: (step: string, hour: string, limit: string) => string;
  readonly noHour: (step: string, limit: string) => string;
  readonly moveBefore: (step: string, day: string) => string;
  readonly moveNotBefore: (step: string, day: string) => string;
  readonly writeHour: (hour: string) => string;
  readonly checkDay: string;
}

export const dayWords: Record<WrittenLocale, DayWords> = {
  "zh-Hans": {
    on: (step, day, end) =>
      ({
        only: `「${step}」定在${day}，`,
        first: `「${step}」从${day}开始，`,
        last: `「${step}」到${day}为止，`,
      })[end],
    noLater: (limit, anchor, anchorDay) => `按「${anchor}」${anchorDay}计算，最迟应为${limit}。`,
    noEarlier: (limit, anchor, anchorDay) => `按「${anchor}」${anchorDay}计算，最早应为${limit}。`,
    lasts: (step, days) => `「${step}」前后共${days}天。`,
    withdrew: (name, day, limit) => `${name}的退出日期是${day}，最迟应为${limit}。`,
    appointed: (name, day, limit) => `${name}的委托于${day}办理，最迟应为${limit}。`,
    tooLateHour: (step, hour, limit) =>
      `「${step}」在最后一天的截止时刻是${hour}，最迟应为${limit}。`,
    noHour: (step, limit) => `「${step}」定在最后一天，没有写明截止时刻，最迟应为${limit}。`,
    moveBefore: (step, day) => `把「${step}」提前到${day}或更早。`,
    moveNotBefore: (step, day) => `把「${step}」推迟到${day}或更晚。`,
    writeHour: (hour) => `写上 by: "${hour}" 或更早的时刻。`,
    checkDay: "请核对日期；确实逾期的，按规定不能生效。",
  },
  en: {
    on: (step, day, end) =>
      ({
        only: `“${step}” is on ${day}; `,
        first: `“${step}” begins on ${day}; `,
        last: `“${step}” ends on ${day}; `,
      })[end],
    noLater: (limit, anchor, anchorDay) =>
      `counted from “${anchor}” on ${anchorDay}, the latest day is ${limit}.`,
    noEarlier: (limit, anchor, anchorDay) =>
      `counted from “${anchor}” on ${anchorDay}, the earliest day is ${limit}.`,
    lasts: (step, days) => `“${step}” lasts ${days} ${days === 1 ? "day" : "days"}.`,
    withdrew: (name, day, limit) => `${name} withdrew on ${day}; the latest day was ${limit}.`,
    appointed: (name, day, limit) =>
      `${name} appointed a proxy on ${day}; the latest day was ${limit}.`,
    tooLateHour: (step, hour, limit) =>
      `“${step}” is on the last day, until ${hour}; the latest hour is ${limit}.`,
    noHour: (step, limit) =>
      `“${step}” is on the last day and gives no hour; the latest is ${limit}.`,
    moveBefore: (step, day) => `Move “${step}” to ${day} or earlier.`,
    moveNotBefore: (step, day) => `Move “${step}” to ${day} or later.`,
    writeHour: (hour) => `Write by: "${hour}" or an earlier hour.`,
    checkDay: "Check the day; what came too late has no effect.",
  },
};
