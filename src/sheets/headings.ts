import { writtenLocale } from "../i18n/locale.ts";
import { type SheetWords, sheetNames, sheetWords } from "../i18n/sheet-words.ts";
import type { Locale } from "../model/scalars.ts";
import { type Column, isNumbered, type Table, tables } from "./tables.ts";

/** In which languages a workbook speaks: to the clerk, and of texts for readers, the site's first one first. */
export interface Speech {
  readonly locale: Locale;
  readonly languages: readonly Locale[];
}

/** The words of workbooks in a language. */
export function wordsFor(locale: Locale): SheetWords {
  return sheetWords[writtenLocale(locale)];
}

/** What a sheet is called: the title of its list, or in English the way to it. */
export function sheetName(table: Table, locale: Locale): string {
  if (locale === "en") return isOvershadowed(table) ? `${table.id}.file` : table.id;
  return sheetNames[table.id] ?? table.titles.at(-1) ?? table.id;
}

/** To whom a row belongs, as its first columns say. */
export type KeyColumn =
  | { readonly role: "community" | "election" | "number"; readonly heading: string }
  | { readonly role: "above"; readonly table: Table; readonly heading: string };

/** The first columns of a table: community, election, items of the lists above, and its own number. */
export function keyColumns(table: Table, { locale }: Pick<Speech, "locale">): readonly KeyColumn[] {
  const words = wordsFor(locale);
  const hasCommunity = table.record !== "office";
  const hasElection = table.record !== "community";
  const numberHeading = (one: Table) =>
    locale === "en" ? `${one.path.at(-1)} ${words.number}` : `${one.titles.at(-1)}${words.number}`;
  return [
    ...(hasCommunity ? [{ role: "community", heading: words.community } as const] : []),
    ...(hasElection ? [{ role: "election", heading: words.election } as const] : []),
    ...table.above.map((above): KeyColumn => {
      const column = above.columns.find(({ key }) => key === above.identifying);
      const heading =
        column === undefined
          ? numberHeading(above)
          : locale === "en"
            ? `${above.path.at(-1)} ${column.key}`
            : (column.titles.at(-1) ?? column.key);
      return { role: "above", table: above, heading };
    }),
    ...(isNumbered(table) ? [{ role: "number", heading: numberHeading(table) } as const] : []),
  ];
}

/** The columns of a table in the languages of the site. */
export function shownColumns(table: Table, { languages }: Speech): readonly Column[] {
  return table.columns.filter(({ locale }) => locale === undefined || languages.includes(locale));
}

/** The heading of a column. */
export function headingOf(column: Column, table: Table, { locale, languages }: Speech): string {
  const words = wordsFor(locale);
  if (locale === "en") return column.key;
  const title = titleOf(column, table, words);
  const isFirst = column.locale === undefined || column.locale === languages[0];
  return isFirst ? title : `${title}（${words.languages[column.locale]}）`;
}

function titleOf({ key, titles }: Column, table: Table, words: SheetWords): string {
  if (table.rows === "texts" || key === "value") return table.titles.at(-1) ?? key;
  if (table.rows === "entries") return words.code;
  return titles.join("·");
}

/** Every way in which a table may be called by the name of a sheet or of a file. */
export function tableNamed(name: string): Table | undefined {
  const plain = plainName(name);
  return (
    tables.find((table) => plainName(table.id) === plain && !isOvershadowed(table)) ??
    tables.find(({ record, path }) => plainName(record) === plain && path.join() === record) ??
    tables.find((table) =>
      (["zh-Hans", "en"] as const).some((locale) => plainName(sheetName(table, locale)) === plain),
    ) ??
    tables.find(({ titles }) => plainName(titles.at(-1) ?? "") === plain) ??
    tables.find(({ titles }) => plainName(titles.join("")) === plain)
  );
}

/** `candidates` is the list of that name, and not the record around it. */
function isOvershadowed({ record, path }: Table): boolean {
  return (
    path.length === 0 && tables.some((one) => one.record === record && one.path.join() === record)
  );
}

/** A name or heading without what does not tell it apart: spaces, marks of what is required, widths of letters. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s*＊·.\-_()]/g, "")
    .toLowerCase();
}
