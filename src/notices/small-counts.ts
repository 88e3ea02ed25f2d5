const SMALL = 5;

/** Counts of people that may be published: cells under 5 as `<5`. */
export function publicCounts(cells: readonly number[]): readonly string[] {
  return cells.map((cell) => (cell < SMALL ? `<${SMALL}` : cell.toString()));
}
