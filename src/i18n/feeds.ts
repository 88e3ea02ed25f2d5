import type { Locale, Localized } from "../model/scalars.ts";
import type { ElectionState } from "../model/schedule.ts";
import { fill, localize } from "./locale.ts";

/** The few words that calendars and news feeds need beside those of the records and notices. */

const calendarNames: Localized = { "zh-Hans": "{name}选举日历", en: "{name}: election calendar" };
const newsNames: Localized = { "zh-Hans": "{name}选举公告", en: "{name}: election notices" };

/** What stands before the name of a step that does not take place as it was announced. */
const calledOff: Record<Exclude<ElectionState["kind"], "going-on">, Localized> = {
  cancelled: { "zh-Hans": "【取消】{step}", en: "Cancelled: {step}" },
  postponed: { "zh-Hans": "【延期】{step}", en: "Postponed: {step}" },
  uncontested: { "zh-Hans": "【不举行】{step}", en: "Not held: {step}" },
};

/** What a subscriber sees as the name of a community's or the office's calendar. */
export function calendarName(name: string, locale: Locale): string {
  return fill(localize(calendarNames, locale), { name });
}

/** What a subscriber sees as the name of a community's or the office's news. */
export function newsName(name: string, locale: Locale): string {
  return fill(localize(newsNames, locale), { name });
}

/** The name of a step that does not take place, marked as such: 【取消】投票. */
export function calledOffName(
  step: string,
  state: Exclude<ElectionState["kind"], "going-on">,
  locale: Locale,
): string {
  return fill(localize(calledOff[state], locale), { step });
}
