import type { Block, BlockPart, TableBlock } from "../model/notice.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import { runsText } from "./plain-text.ts";
import { type Phrase, plain } from "./text.ts";

/**
 * A block before it is put into a language. What has nothing to say falls away when it is: a fact without
 * a value, a column or table without cells, a section without blocks. Composers need not ask.
 */
export type Draft = (locale: Locale) => readonly Block[];

/** What stands where a cell of a table has nothing to say. */
const EMPTY_CELL = "—";

/** A paragraph; nothing where its words say nothing. */
export function paragraph(words: Phrase): Draft {
  return (locale) => {
    const text = words(locale);
    return text.length === 0 ? [] : [{ type: "paragraph", text }];
  };
}

/** The one thing that no reader may miss; nothing where its words say nothing. */
export function callout(words: Phrase, tone: "important" | "correction" = "important"): Draft {
  return (locale) => {
    const text = words(locale);
    return text.length === 0 ? [] : [{ type: "callout", tone, text }];
  };
}

/** A heading and what is under it. */
export function section(heading: Localized, ...body: readonly Draft[]): Draft {
  return (locale) => {
    const blocks = body.flatMap((draft) => draft(locale));
    if (blocks.length === 0) return [];
    return [{ type: "heading", text: plain(heading)(locale) }, ...blocks];
  };
}

/** Labels and values. */
export function facts(
  ...entries: readonly (readonly [label: Localized | Phrase, value: Phrase])[]
): Draft {
  return (locale) => {
    const all = entries.map(([label, value]) => ({
      label: runsText((typeof label === "function" ? label : plain(label))(locale)),
      value: value(locale),
    }));
    const told = all.filter(({ value }) => value.length > 0);
    return told.length === 0 ? [] : [{ type: "facts", facts: told }];
  };
}

/** A list of those items that say something; nothing where none does. */
export function list(items: readonly Phrase[], ordered = false): Draft {
  return (locale) => {
    const told = items.map((item) => item(locale)).filter((item) => item.length > 0);
    return told.length === 0 ? [] : [{ type: "list", ordered, items: told }];
  };
}

/** A column of a table: its label, and the cell of each row. */
export interface Column<Row> {
  readonly label: Localized;
  readonly align?: "start" | "end";
  readonly cell: (row: Row) => Phrase;
}

/** A table, without the columns in which no row has anything to say; nothing where there is no row. */
export function table<Row>(
  caption: Phrase,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Draft {
  return (locale) => {
    const filled = columns
      .map((column) => ({ column, cells: rows.map((row) => column.cell(row)(locale)) }))
      .filter(({ cells }) => cells.some((cell) => cell.length > 0));
    if (filled.length === 0) return [];
    const block: TableBlock = {
      type: "table",
      caption: runsText(caption(locale)),
      columns: filled.map(({ column: { label, align = "start" } }) => ({
        label: runsText(plain(label)(locale)),
        align,
      })),
      rows: rows.map((_, row) =>
        filled.map(({ cells }) => {
          const cell = cells[row] ?? [];
          return cell.length > 0 ? cell : [{ role: "plain", text: EMPTY_CELL }];
        }),
      ),
    };
    return [block];
  };
}

/** The blocks of a draft as a part of the notice. */
export function as(part: BlockPart, draft: Draft): Draft {
  return (locale) => draft(locale).map((block) => ({ ...block, part }));
}

/** Drafts one after another. */
export function all(...drafts: readonly Draft[]): Draft {
  return (locale) => drafts.flatMap((draft) => draft(locale));
}
