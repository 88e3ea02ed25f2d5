import { addressOf } from "./grid.ts";
import type { Plain } from "./plain.ts";
import type { ReadSheet, SheetRow } from "./read-sheet.ts";
import type { SheetFinding } from "./reading.ts";
import { pathsOf } from "./rows.ts";

/** The rows of a file in each sheet. */
export interface Part {
  readonly sheet: ReadSheet;
  readonly rows: readonly SheetRow[];
}

/** The cell that says a value. */
export interface ValueCell extends Pick<SheetFinding, "sheet" | "cell" | "value"> {
  /** Whether it holds several. */
  readonly isList: boolean;
}

/** The cell that says a value, or the first of its row. */
export function cellFor(
  path: readonly PropertyKey[],
  data: Plain,
  parts: readonly Part[],
): ValueCell | undefined {
  for (const { sheet, rows } of parts.toReversed()) {
    const seen = new Map<string, number>();
    for (const place of pathsOf(data, sheet.table)) {
      const group = place.above.join("\n");
      const index = seen.get(group) ?? 0;
      seen.set(group, index + 1);
      const row = rows.filter(({ above }) => above.join("\n") === group)[index];
      if (row === undefined || !place.path.every((key, at) => path[at] === key)) continue;
      const rest = path.slice(place.path.length).map(String);
      const column = [...sheet.columns.keys()].find(
        (one) =>
          one.path.every((key, at) => rest[at] === key || rest[at] === undefined) &&
          (rest.length === 0 || one.path[0] === rest[0]),
      );
      if (column === undefined && (rest.length > 0 || sheet.table.rows === "record")) continue;
      const at = column === undefined ? undefined : sheet.columns.get(column);
      return {
        sheet: sheet.name,
        cell: addressOf(row.at, at ?? 0),
        value: at === undefined ? undefined : row.shown[at],
        isList: column?.isList === true,
      };
    }
  }
  return undefined;
}
