import type { Area } from "./marks.ts";

/** Cuts what is larger than paper into sheets that are glued together. Lengths in points. */

/** Sheets in rows; all tiles have one size and overlap their neighbours by `OVERLAP`. */
export interface TilePlan {
  /** Size of the paper, turned as it is fed. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly rows: number;
  readonly columns: number;
  /** Row by row, from the left. */
  readonly tiles: readonly Tile[];
}

/** What one sheet shows. */
export interface Tile {
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** The part of the whole that shows. */
  readonly area: Area;
  /** Where it lies on the sheet: in its middle. */
  readonly on: Area;
}

const MILLIMETRE = 72 / 25.4;

/** Strip that two neighbours both show, and that is glued. */
export const OVERLAP = 10 * MILLIMETRE;

/** White border of a sheet: what printers leave white, crop marks and the sheet's number. */
export const BORDER = 12 * MILLIMETRE;

/** Lays sheets over an area, upright or across, whichever needs fewer; of equals the one with fewer rows. */
export function planTiles(
  width: number,
  height: number,
  paper: readonly [width: number, height: number],
): TilePlan {
  const [short, long] = paper;
  const upright = planOn(width, height, short, long);
  const across = planOn(width, height, long, short);
  const fewer = across.tiles.length - upright.tiles.length || across.rows - upright.rows;
  return fewer < 0 ? across : upright;
}

function planOn(width: number, height: number, sheetWidth: number, sheetHeight: number): TilePlan {
  const columns = countOf(width, sheetWidth);
  const rows = countOf(height, sheetHeight);
  const tileWidth = sizeOf(width, columns);
  const tileHeight = sizeOf(height, rows);
  const on = {
    x: (sheetWidth - tileWidth) / 2,
    y: (sheetHeight - tileHeight) / 2,
    width: tileWidth,
    height: tileHeight,
  };
  const tiles = Array.from({ length: rows * columns }, (_, index): Tile => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const area = {
      x: column * (tileWidth - OVERLAP),
      y: row * (tileHeight - OVERLAP),
      width: tileWidth,
      height: tileHeight,
    };
    return { row: row + 1, column: column + 1, area, on };
  });
  return { sheet: { width: sheetWidth, height: sheetHeight }, rows, columns, tiles };
}

/** Sheets of a side that together show a length. */
function countOf(length: number, side: number): number {
  const most = side - 2 * BORDER;
  return Math.max(1, Math.ceil((length - OVERLAP - SLIVER) / (most - OVERLAP)));
}

/** Guards against a sheet more for a fraction that rounding made. */
const SLIVER = 0.01;

/** Length that each of `count` tiles shows. */
function sizeOf(length: number, count: number): number {
  return (length + (count - 1) * OVERLAP) / count;
}
