import { type Color, colors } from "./marks.ts";

/** Colours of a picture by number, at most 256: each pixel is one byte. */
export class Palette {
  /** Red, green and blue of each. */
  readonly #rgb: (readonly [number, number, number])[] = [];
  readonly #numbers = new Map<number, number>();
  /** For each ink, number of the colour under it and level, the colour that comes of it; -1 where nobody asked yet. */
  readonly #blends = new Map<Color, Int16Array>();
  readonly #levels: number;

  /** `levels` are the steps from a colour to the ink over it. */
  constructor(levels: number) {
    this.#levels = levels;
  }

  /** The number of an ink by itself. */
  ink(color: Color): number {
    return this.#number(rgbOf(color));
  }

  /** What an ink makes of colours: at place `colour * (levels + 1) + level`, or -1; then `blend` works it out. */
  blendsOf(color: Color): Int16Array {
    const known = this.#blends.get(color);
    if (known !== undefined) return known;
    const made = new Int16Array(256 * (this.#levels + 1)).fill(-1);
    this.#blends.set(color, made);
    return made;
  }

  /** The number of the colour that comes of an ink over a colour, at a level. */
  blend(color: Color, under: number, level: number): number {
    const ink = rgbOf(color);
    const ground = this.#rgb[under] ?? ink;
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(ground[channel] + ((ink[channel] - ground[channel]) * level) / this.#levels);
    const made = this.#number([mix(0), mix(1), mix(2)]);
    this.blendsOf(color)[under * (this.#levels + 1) + level] = made;
    return made;
  }

  /** Three bytes a colour. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#rgb.flat());
  }

  /** The number of a colour; where all are taken, of the nearest. */
  #number(rgb: readonly [number, number, number]): number {
    const key = rgb[0] * 65536 + rgb[1] * 256 + rgb[2];
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#rgb.length < 256 ? this.#rgb.push(rgb) - 1 : this.#nearest(rgb);
    this.#numbers.set(key, number);
    return number;
  }

  #nearest(rgb: readonly [number, number, number]): number {
    const distances = this.#rgb.map((other) =>
      other.reduce((sum, value, channel) => sum + (value - (rgb[channel] ?? 0)) ** 2, 0),
    );
    return distances.indexOf(Math.min(...distances));
  }
}

function rgbOf(color: Color): readonly [number, number, number] {
  const value = Number.parseInt(colors[color].slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
