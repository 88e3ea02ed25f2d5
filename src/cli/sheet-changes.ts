import type { SheetCommandWords } from "../i18n/sheet-command-words.ts";
import type { Locale } from "../model/scalars.ts";
import { choiceName } from "../sheets/cells.ts";
import type { ChangedFile, SheetChange } from "../sheets/import.ts";
import { isPlain } from "../sheets/plain.ts";

/** Changes that a file's list shows; of more, how many. */
const MOST_SHOWN = 40;

/** What a workbook changes, file by file, each change in a line: where in the sheet, from what to what. */
export function formatChanges(
  files: readonly ChangedFile[],
  words: SheetCommandWords,
  locale: Locale,
): string {
  return files
    .map(({ path, isNew, changes }) => {
      const shown = changes
        .slice(0, MOST_SHOWN)
        .map((change) => `  ${line(change, words, locale)}`);
      const more = changes.length - shown.length;
      return [
        `${path}${isNew ? words.newFile : ""}`,
        ...shown,
        ...(more > 0 ? [`  ${words.more(more)}`] : []),
      ].join("\n");
    })
    .join("\n");
}

function line(change: SheetChange, words: SheetCommandWords, locale: Locale): string {
  const { kind, sheet, cell, heading = "", from, to } = change;
  const place = words.place(sheet, cell);
  const say = (value: unknown) => valueText(value, change, words, locale);
  switch (kind) {
    case "changed":
      return words.change(place, heading, say(from), say(to));
    case "added":
      return words.added(place, rowText(to, locale));
    case "removed":
      return words.removed(sheet, rowText(from, locale));
    case "moved":
      return `${place} ${words.moved}`;
    default:
      return kind satisfies never;
  }
}

function valueText(
  value: unknown,
  { column }: SheetChange,
  words: SheetCommandWords,
  locale: Locale,
): string {
  if (value === undefined) return words.nothing;
  if (Array.isArray(value)) return value.join("、");
  const text = String(value);
  return column?.choices.includes(text) === true ? choiceName(text, locale) : text;
}

/** The first values of a row, by which it is known. */
function rowText(values: unknown, locale: Locale): string {
  if (!isPlain(values)) return "";
  const texts = Object.values(values).filter((value) => value !== undefined);
  return texts
    .slice(0, 5)
    .map((value) => (Array.isArray(value) ? value.join("、") : choiceName(String(value), locale)))
    .join(" ");
}
