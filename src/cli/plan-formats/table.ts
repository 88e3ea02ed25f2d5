import stringWidth from "string-width";
import { formatFullDate, formatWeekday } from "../../i18n/dates.ts";
import { localize } from "../../i18n/locale.ts";
import type { PlannedStep } from "../../timetable/plan.ts";
import { citationsOf, feasibility, labelOf, type Planned, timeOf, wordsOf } from "./planned.ts";

/** A plan for a person at a terminal: a row a step, in columns. */
export function planTable(planned: Planned): string {
  const { plan, rulebook, locale } = planned;
  const words = wordsOf(planned);
  const { columns } = words;
  const head = [columns.step, columns.earliest, columns.latest, columns.proposed, columns.citation];
  const rows = [head, ...plan.steps.map((step) => row(step, planned))];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((cells) => stringWidth(cells[column] ?? ""))),
  );
  return [
    words.title(localize(rulebook.name, locale), formatFullDate(plan.electionDay, locale)),
    "",
    ...rows.map((cells) =>
      cells
        .map((cell, at) => pad(cell, widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    ),
    ...feasibility(planned).flatMap((line, index) => (index === 0 ? ["", line] : [line])),
  ].join("\n");
}

function row(step: PlannedStep, planned: Planned): readonly string[] {
  const { earliest, latest, from, until, isConditional } = step;
  const words = wordsOf(planned);
  const time = timeOf(step);
  const hour = time === undefined ? "" : ` ${step.hours === undefined ? words.by(time) : time}`;
  return [
    `${labelOf(step, planned)}${isConditional ? words.conditional : ""}`,
    day(earliest, planned),
    `${day(latest, planned)}${hour}`,
    from.equals(until) ? day(from, planned) : `${day(from, planned)} – ${day(until, planned)}`,
    citationsOf(step, planned).join(planned.locale === "en" ? "; " : "；"),
  ];
}

/** A day with its weekday: 2027-03-18 星期四. */
function day(date: Temporal.PlainDate | undefined, { locale }: Planned): string {
  return date === undefined ? "" : `${date} ${formatWeekday(date, locale)}`;
}

function pad(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - stringWidth(cell)));
}
