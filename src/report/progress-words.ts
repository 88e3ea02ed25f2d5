import { formatFullDate } from "../i18n/dates.ts";
import { fill, inLocale, localize } from "../i18n/locale.ts";
import { progressWords } from "../i18n/progress-words.ts";
import type { Locale } from "../model/scalars.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { type Ahead, type CellState, cellStates, countCells, type Progress } from "./progress.ts";

/** What is to do on a day ahead, in a sentence. */
export function aheadText({ what, row: { election } }: Ahead, locale: Locale): string {
  const words = progressWords(locale);
  switch (what.kind) {
    case "begins":
    case "ends":
    case "on": {
      const name = election.rulebook.steps.find(({ id }) => id === what.step)?.name ?? what.step;
      return fill(words[what.kind], { step: localize(name, locale) });
    }
    case "post":
    case "record":
      return fill(words[what.kind], { notice: noticeName(what.notice, locale) });
    default:
      return what satisfies never;
  }
}

/** A day in the list of what is ahead, with its weekday. */
export function dayText(day: Temporal.PlainDate, locale: Locale): string {
  return inLocale(formatFullDate(day, locale), locale);
}

/** The states that some cell of a grid is in, the worst first. */
export function usedStates({ rows }: Progress): readonly CellState[] {
  return cellStates.filter((state) => rows.some((row) => countCells(row, state) > 0));
}

function noticeName({ rule, free, id }: NoticePlan, locale: Locale): string {
  return localize(rule?.title ?? free?.head.title ?? id, locale);
}
