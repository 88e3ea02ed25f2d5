import { choicesOf, fieldsOfMap, itemOf, kindOf, type ScalarKind } from "../load/field-kinds.ts";
import { type FieldSchema, fieldsOf } from "../load/fields.ts";
import { recordSchemas } from "../model/record-schemas.ts";
import { type Locale, locales } from "../model/scalars.ts";
import { identifyingKey } from "./pairing.ts";

/**
 * What sheets there are, derived from the schemas of the records. A record has a sheet for its own fields, a row each
 * file, those of nested maps in columns of their own; and one for each list of maps and for each map of the office's
 * own keys, a row each item, whose first columns say to whom the row belongs. A list of single values is one cell.
 */
export interface Table {
  /** `candidates`, `schedule.steps`, `results.rounds.contests`. */
  readonly id: string;
  readonly record: SheetRecord;
  /** The way to the list from the record on; empty for the record itself. */
  readonly path: readonly string[];
  /** Titles on the way, the record's own first. */
  readonly titles: readonly string[];
  /** A row for each: record, item of a list of maps, item of a list of texts, or key of the office's own. */
  readonly rows: "record" | "items" | "texts" | "entries";
  /** Lists in whose items this one lies, the outermost first. */
  readonly above: readonly Table[];
  /** The column by which rows of other sheets refer to a row of this one; without it, by its number. */
  readonly identifying: string | undefined;
  readonly columns: readonly Column[];
  /** Every key of a row's map in order, and those of lists that it must have, with the value of an empty one. */
  readonly keys: readonly string[];
  readonly needed: Readonly<Record<string, unknown>>;
}

/** A single value of a row. */
export interface Column {
  /** `name`, `place.en`, `electionCommittee.chair`: the way to it from the row on. */
  readonly key: string;
  readonly path: readonly string[];
  readonly titles: readonly string[];
  readonly kind: ScalarKind;
  /** Whether the cell holds several. */
  readonly isList: boolean;
  /** Of a text for readers: in which language. */
  readonly locale?: Locale;
  readonly choices: readonly string[];
  readonly isRequired: boolean;
}

/** The records that go into a workbook: all but the site, the rulebooks and hand-written notices. */
export const sheetRecords = [
  "community",
  "schedule",
  "voter-roll",
  "candidates",
  "proxies",
  "results",
  "postings",
  "office",
] as const;
export type SheetRecord = (typeof sheetRecords)[number];

/** Every table, those of a record together, lists after what they lie in. */
export const tables: readonly Table[] = sheetRecords.flatMap(tablesOf);

/** Whether rows of other tables refer to a table's rows by their numbers. */
export function isNumbered({ id, identifying }: Table): boolean {
  return (
    identifying === undefined && tables.some(({ above }) => above.some((one) => one.id === id))
  );
}

function tablesOf(record: SheetRecord): readonly Table[] {
  const schema = recordSchemas[record];
  if (schema === undefined) return [];
  const root = fieldsOf(schema);
  const start = { record, path: [], titles: titlesOf([], root, record), above: [] };
  const own = tableOf(root, start, "record");
  return [...(own.columns.length === 0 ? [] : [own]), ...listsIn(root, start)];
}

type Start = Pick<Table, "record" | "path" | "titles" | "above">;

function tableOf(map: FieldSchema, start: Start, rows: Table["rows"]): Table {
  const columns = columnsOf(map, [], [], true);
  const required = columns.filter((one) => one.isRequired && !one.isList && !one.locale);
  return {
    ...start,
    id: [start.record, ...start.path].join("."),
    rows,
    identifying: identifyingKey(required.map(({ key }) => key)),
    columns,
    keys: fieldsOfMap(map).map(({ key }) => key),
    needed: neededLists(map),
  };
}

function neededLists(map: FieldSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fieldsOfMap(map).flatMap(({ key, field, isRequired }) => {
      const kind = kindOf(field);
      if (!isRequired || (kind !== "list" && kind !== "entries")) return [];
      return [[key, kind === "list" ? [] : {}]];
    }),
  );
}

/** The lists of maps and the entries in a map and the maps within it; and those in their items. */
function listsIn(map: FieldSchema, start: Start): readonly Table[] {
  return fieldsOfMap(map).flatMap(({ key, field }) => {
    const inner = {
      ...start,
      path: [...start.path, key],
      titles: titlesOf(start.titles, field, key),
    };
    const kind = kindOf(field);
    if (kind === "map") return listsIn(field, inner);
    const item = itemOf(field);
    if (kind === "entries") return [entriesTable(item, inner)];
    if (kind !== "list") return [];
    if (kindOf(item) === "localized") return [textsTable(item, inner)];
    if (kindOf(item) !== "map") return [];
    const table = tableOf(item, inner, "items");
    return [table, ...listsIn(item, { ...inner, above: [...start.above, table] })];
  });
}

function entriesTable(item: FieldSchema, start: Start): Table {
  const column = { titles: [], isList: false, choices: [], isRequired: true } as const;
  const key: Column = { ...column, key: "key", path: ["key"], kind: "slug" };
  const kind = kindOf(item);
  const value: Column = { ...column, key: "value", path: ["value"], kind: asScalar(kind) };
  return {
    ...tableOf({}, start, "entries"),
    identifying: "key",
    columns: [key, value],
  };
}

function textsTable(item: FieldSchema, start: Start): Table {
  const map: FieldSchema = { type: "object", properties: { text: item }, required: ["text"] };
  return tableOf(map, start, "texts");
}

/** The columns of a map: a text for readers has one for each language, a map within has its own. */
function columnsOf(
  map: FieldSchema,
  path: readonly string[],
  titles: readonly string[],
  isRequired: boolean,
): readonly Column[] {
  return fieldsOfMap(map).flatMap(({ key, field, isRequired: own }): readonly Column[] => {
    const kind = kindOf(field);
    const at = [...path, key];
    const column = {
      key: at.join("."),
      path: at,
      titles: titlesOf(titles, field, key),
      isList: false,
      choices: choicesOf(field),
      isRequired: isRequired && own,
    };
    switch (kind) {
      case "map":
        return columnsOf(field, at, column.titles, column.isRequired);
      case "entries":
        return [];
      case "list": {
        const item = itemOf(field);
        const itemKind = kindOf(item);
        return itemKind === "map" || itemKind === "localized"
          ? []
          : [{ ...column, isList: true, kind: asScalar(itemKind), choices: choicesOf(item) }];
      }
      case "localized":
        return locales.map((locale) => ({
          ...column,
          key: `${column.key}.${locale}`,
          path: [...at, locale],
          kind,
          locale,
        }));
      default:
        return [{ ...column, kind }];
    }
  });
}

/** Titles on the way to a field; a field without one is called by its key, but for what kind its map is. */
function titlesOf(
  above: readonly string[],
  { title }: FieldSchema,
  key: string,
): readonly string[] {
  if (title === undefined) return key === "kind" && above.length > 0 ? above : [...above, key];
  return above.at(-1) === title ? above : [...above, title];
}

function asScalar(kind: ReturnType<typeof kindOf>): ScalarKind {
  return kind === "list" || kind === "map" || kind === "entries" ? "text" : kind;
}
