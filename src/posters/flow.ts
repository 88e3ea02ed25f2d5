import type { Cut } from "./shaping.ts";
import type { Slice } from "./slices.ts";

/** Fits slices to pages: the largest type that needs the fewest pages, then the page breaks. */

/** Heights that pages offer to the text: the first, and each one after it. */
export interface Room {
  readonly first: number;
  readonly further: number;
}

/** Slices of one page. */
export type PageSlices = readonly Slice[];

/**
 * Sets the text as large as fits the pages that it needs at the floor, on a scale of even steps. Far below the
 * floor it goes only for a slice that no page could hold: legible is worth less than whole.
 */
export function fitPages(
  given: (size: number) => readonly Slice[],
  room: Room,
  sizes: { readonly largest: number; readonly smallest: number },
): readonly PageSlices[] {
  const compose = remembered(given);
  let floor = floorOf(compose, room, sizes.smallest);
  let best = paginate(compose(floor), room);
  while (!best.every((page, index) => fits(page, index, room)) && floor > sizes.smallest / 4) {
    floor *= 0.9;
    best = paginate(compose(floor), room);
  }
  const fewest = best.length;
  const accepted = harm(best);
  let [low, high] = [0, STEPS];
  while (low < high) {
    const step = Math.ceil((low + high) / 2);
    const size = floor * (sizes.largest / floor) ** (step / STEPS);
    const pages = paginate(compose(size), room);
    const whole = pages.every((page, index) => fits(page, index, room));
    if (pages.length <= fewest && whole && harm(pages) <= accepted) {
      low = step;
      best = pages;
    } else {
      high = step - 1;
    }
  }
  return best;
}

/** Composes once for each size: the search comes back to the floor. */
function remembered(
  compose: (size: number) => readonly Slice[],
): (size: number) => readonly Slice[] {
  const known = new Map<number, readonly Slice[]>();
  return (size) => {
    const slices = known.get(size) ?? compose(size);
    known.set(size, slices);
    return slices;
  };
}

/** How many pages the text takes at the floor. */
export function countPages(
  compose: (size: number) => readonly Slice[],
  room: Room,
  floor: number,
): number {
  return paginate(compose(floor), room).length;
}

/** The smallest type: a little below the given floor only if that keeps every word whole. */
function floorOf(compose: (size: number) => readonly Slice[], room: Room, given: number): number {
  const breaksWords = (size: number) =>
    paginate(compose(size), room).some((page) => page.some(({ cut }) => cut === "word"));
  return [given, given * 0.93, given * 0.87].find((size) => !breaksWords(size)) ?? given;
}

/** Sizes between the floor and the largest: a step is less than four per cent. */
const STEPS = 31;

/**
 * Sets the text on one page. If it does not fit at the floor, what is for reference goes first, then the signature; then all
 * from a row or the end of a paragraph on, and `more` takes its place: the words that say where to read on.
 */
export function fitOnePage(
  compose: (size: number) => readonly Slice[],
  more: (size: number) => Slice,
  height: number,
  sizes: { readonly largest: number; readonly smallest: number },
): { readonly slices: PageSlices; readonly isWhole: boolean } {
  const room = { first: height, further: height };
  const withoutReference = (size: number) =>
    compose(size).filter(({ spare }) => spare !== "reference");
  const essential = (size: number) => compose(size).filter(({ spare }) => spare === undefined);
  for (const part of [compose, withoutReference, essential]) {
    const [only, ...others] = fitPages(part, room, sizes);
    if (only !== undefined && others.length === 0) {
      return { slices: only, isWhole: true };
    }
  }
  const all = essential(sizes.smallest);
  const end = more(sizes.smallest);
  for (let count = all.length - 1; count > 0; count -= 1) {
    const shown = all.slice(0, count);
    if (shown.at(-1)?.mayEnd === true && heightOf([...shown, end]) <= height) {
      return { slices: [...shown, end], isWhole: false };
    }
  }
  return { slices: [end], isWhole: false };
}

/** Height of slices on one page, the space above the first left out. */
export function heightOf(slices: readonly Slice[]): number {
  return slices.reduce(
    (sum, { above, height }, index) => sum + height + (index === 0 ? 0 : above),
    0,
  );
}

function fits(page: PageSlices, index: number, room: Room): boolean {
  return heightOf(page) <= (index === 0 ? room.first : room.further) + SLIVER;
}

/** How badly words and cells are broken: larger type may not break more of them than the smallest does. */
function harm(pages: readonly PageSlices[]): number {
  const cuts = pages.flat().map(({ cut }) => cut);
  const count = (kind: Cut) => cuts.filter((cut) => cut === kind).length;
  return count("word") * 1000 + count("seam") + count("cell");
}

/** Guards comparisons of sums of fractions. */
const SLIVER = 1e-6;

function paginate(slices: readonly Slice[], room: Room): readonly PageSlices[] {
  const pages: Slice[][] = [];
  let rest = slices;
  do {
    const head = pages.length === 0 ? undefined : rest[0]?.head;
    const height = pages.length === 0 ? room.first : room.further;
    const count = countOnPage(rest, height - (head?.height ?? 0));
    pages.push([...(head === undefined ? [] : [head]), ...rest.slice(0, count)]);
    rest = rest.slice(count);
  } while (rest.length > 0);
  return pages;
}

/** How many slices one page takes: as many as fit, back to the last place where a page may end. */
function countOnPage(slices: readonly Slice[], height: number): number {
  let count = 0;
  let filled = 0;
  for (const { above, height: own } of slices) {
    filled += own + (count === 0 ? 0 : above);
    if (filled > height + SLIVER && count > 0) {
      break;
    }
    count += 1;
  }
  if (count === slices.length) {
    return count;
  }
  const end = slices.slice(0, count).findLastIndex(({ keepWithNext }) => !keepWithNext);
  return end < 0 ? count : end + 1;
}
