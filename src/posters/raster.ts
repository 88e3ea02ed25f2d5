import type { Face } from "./fonts.ts";
import { FULL, glyphMask, type Mask } from "./glyph-masks.ts";
import { type CodeMark, type Color, darkRuns, type RectangleMark, type TextMark } from "./marks.ts";
import { Palette } from "./palette.ts";
import type { Sheet } from "./sheet.ts";

/** A picture of numbered colours. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The number of each pixel's colour, row after row. */
  readonly pixels: Uint8Array;
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array;
}

/**
 * Draws a sheet in pixels, a unit each: letters with smooth edges, on whole rows; lines and areas from edge to edge of
 * pixels, so that the thinnest are sharp. Nothing but arithmetic: it comes out the same on every machine.
 */
export function drawPicture(sheet: Sheet): Picture {
  const canvas = new Canvas(Math.round(sheet.width), Math.round(sheet.height));
  for (const mark of sheet.parts.flatMap(({ marks }) => marks)) {
    switch (mark.type) {
      case "text":
        canvas.text(mark);
        break;
      case "rectangle":
        canvas.rectangle(mark);
        break;
      case "code":
        canvas.code(mark);
        break;
      case "photograph":
        // A sheet that has any is drawn from its outlines, colours of its own and all.
        break;
      default:
        mark satisfies never;
    }
  }
  return canvas.picture();
}

/** The pixel before which something ends that has begun at the one next to `start`: lines of one weight stay of one. */
function endOf(start: number, length: number): number {
  const isLine = length < LINE;
  return isLine ? Math.round(start) + Math.max(1, Math.round(length)) : Math.round(start + length);
}

/** What is thinner is a line, in pixels. */
const LINE = 16;

/** Places between two pixels at which a glyph may stand. */
const PLACES = 4;

class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;
  readonly #palette = new Palette(FULL);
  /** Masks of glyphs by face and size, then by glyph and place. */
  readonly #masks = new Map<Face, Map<number, Map<number, Mask>>>();

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height).fill(this.#palette.ink("white"));
  }

  picture(): Picture {
    return {
      width: this.#width,
      height: this.#height,
      pixels: this.#pixels,
      palette: this.#palette.bytes(),
    };
  }

  text({ x, y, size, color, glyphs }: TextMark): void {
    const baseline = Math.round(y);
    for (const { glyph, at } of glyphs) {
      const place = Math.round((x + at * size) * PLACES);
      const left = Math.floor(place / PLACES);
      const mask = this.#mask(glyph.face, glyph.id, size, place - left * PLACES);
      this.#stamp(mask, left + mask.left, baseline + mask.top, color);
    }
  }

  rectangle({ x, y, width, height, color }: RectangleMark): void {
    this.#fill(Math.round(x), Math.round(y), endOf(x, width), endOf(y, height), color);
  }

  code({ x, y, size, modules }: CodeMark): void {
    const edge = (start: number, index: number) =>
      Math.round(start + (index * size) / modules.length);
    for (const [row, line] of modules.entries()) {
      for (const { from, to } of darkRuns(line)) {
        this.#fill(edge(x, from), edge(y, row), edge(x, to), edge(y, row + 1), "black");
      }
    }
  }

  #fill(left: number, top: number, right: number, bottom: number, color: Color): void {
    const ink = this.#palette.ink(color);
    const [from, to] = [Math.max(0, left), Math.min(this.#width, right)];
    for (let row = Math.max(0, top); row < Math.min(this.#height, bottom); row += 1) {
      this.#pixels.fill(ink, row * this.#width + from, row * this.#width + to);
    }
  }

  #mask(face: Face, id: number, size: number, place: number): Mask {
    const sizes = this.#masks.get(face) ?? new Map<number, Map<number, Mask>>();
    this.#masks.set(face, sizes);
    const masks = sizes.get(size) ?? new Map<number, Mask>();
    sizes.set(size, masks);
    const key = id * PLACES + place;
    const mask = masks.get(key) ?? glyphMask(face, id, size, place / PLACES);
    masks.set(key, mask);
    return mask;
  }

  #stamp({ levels, width, height }: Mask, left: number, top: number, color: Color): void {
    const pixels = this.#pixels;
    const blends = this.#palette.blendsOf(color);
    const [from, to] = [Math.max(0, -left), Math.min(width, this.#width - left)];
    for (let row = Math.max(0, -top); row < Math.min(height, this.#height - top); row += 1) {
      const start = (top + row) * this.#width + left;
      for (let column = from; column < to; column += 1) {
        const level = levels[row * width + column] ?? 0;
        if (level === 0) continue;
        const under = pixels[start + column] ?? 0;
        const made = blends[under * (FULL + 1) + level] ?? -1;
        pixels[start + column] = made >= 0 ? made : this.#palette.blend(color, under, level);
      }
    }
  }
}
