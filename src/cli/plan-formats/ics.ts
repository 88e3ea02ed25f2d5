import {
  type Component,
  componentText,
  dateValue,
  type Property,
  textValue,
} from "../../feeds/icalendar.ts";
import { localize } from "../../i18n/locale.ts";
import type { PlannedStep } from "../../timetable/plan.ts";
import { citationsOf, labelOf, type Planned, timeOf, wordsOf } from "./planned.ts";

/** A plan as a calendar (RFC 5545) of whole days, to lay over one's own; without what may not take place. */
export function planCalendar(planned: Planned): string {
  const { plan, rulebook, locale } = planned;
  return componentText({
    name: "VCALENDAR",
    properties: [
      { name: "VERSION", value: "2.0" },
      { name: "PRODID", value: "-//Zhangbang//Plan//EN" },
      { name: "CALSCALE", value: "GREGORIAN" },
      {
        name: "X-WR-CALNAME",
        value: textValue(`${localize(rulebook.name, locale)} ${plan.electionDay}`),
      },
    ],
    parts: plan.steps
      .filter(({ isConditional }) => !isConditional)
      .map((step) => event(step, planned)),
  });
}

function event(step: PlannedStep, planned: Planned): Component {
  const { plan, rulebook } = planned;
  const stamp = dateValue(planned.today ?? plan.electionDay);
  const properties: readonly Property[] = [
    { name: "UID", value: `plan-${rulebook.id}-${plan.electionDay}-${step.step.id}@zhangbang` },
    { name: "DTSTAMP", value: `${stamp}T000000Z` },
    { name: "DTSTART", parameters: { VALUE: "DATE" }, value: dateValue(step.from) },
    // The end of whole days is the day after the last (3.6.1).
    {
      name: "DTEND",
      parameters: { VALUE: "DATE" },
      value: dateValue(step.until.add({ days: 1 })),
    },
    { name: "SUMMARY", value: textValue(labelOf(step, planned)) },
    { name: "DESCRIPTION", value: textValue(describe(step, planned).join("\n")) },
    { name: "TRANSP", value: "TRANSPARENT" },
  ];
  return { name: "VEVENT", properties };
}

function describe(step: PlannedStep, planned: Planned): readonly string[] {
  const words = wordsOf(planned);
  const time = timeOf(step);
  return [
    ...(step.earliest === undefined ? [] : [words.earliest(step.earliest.toString())]),
    ...(step.latest === undefined ? [] : [words.latest(step.latest.toString())]),
    ...(time === undefined ? [] : [step.hours === undefined ? words.by(time) : time]),
    ...citationsOf(step, planned),
  ];
}
