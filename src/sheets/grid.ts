/** A sheet as it was read: the values of its cells, and where cells are merged. Rows and columns count from 0. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  /** Cells whose formula has no result, or a wrong one. */
  readonly troubles: ReadonlyMap<string, "formula" | "error">;
  /** Whether days are counted from 1904, as some programs on Apple's machines do. */
  readonly from1904: boolean;
}

/** A value in a cell; a date cell is the moment in UTC. */
export type CellValue = string | number | boolean | Date | null;

export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** A cell by its address: B7. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A column by its letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The same with the value of cells that are merged downwards in each of their rows. */
export function withMergedCells(grid: Grid): Grid {
  const down = grid.merges.filter(({ startCol, endCol }) => startCol === endCol);
  if (down.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol } of down) {
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row];
      if (cells !== undefined) cells[startCol] = rows[startRow]?.[startCol] ?? null;
    }
  }
  return { ...grid, rows };
}

/** Whether a cell says nothing: empty, or blanks only. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === undefined || value === null || (typeof value === "string" && value.trim() === "")
  );
}
