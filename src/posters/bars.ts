import type { TableBlock, Text } from "../model/notice.ts";

/** A bar beside a row of votes. */
export interface Bar {
  /** Of the longest bar, from 0 to 1. */
  readonly share: number;
  /** Whether the row says of somebody that they are elected. */
  readonly strong: boolean;
}

/** The bars of a table's rows, by its first column of numbers; tables of one notice have one scale. */
export function barsOf(
  block: TableBlock,
  alike: readonly TableBlock[],
): readonly (Bar | undefined)[] {
  const most = Math.max(0, ...alike.flatMap(({ rows }) => rows.map((row) => countOf(row) ?? 0)));
  return block.rows.map((row) => {
    const count = countOf(row);
    return count === undefined || most === 0
      ? undefined
      : { share: count / most, strong: row.some(isStrong) };
  });
}

function countOf(row: readonly Text[]): number | undefined {
  const run = row
    .slice(1)
    .flat()
    .find(({ role }) => role === "number");
  const count = Number(run?.text.replaceAll(",", ""));
  return run === undefined || Number.isNaN(count) ? undefined : count;
}

function isStrong(cell: Text): boolean {
  return cell.some(({ role }) => role === "strong");
}
