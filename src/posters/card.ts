import type { Locale } from "../model/scalars.ts";
import { noteSetting } from "./display.ts";
import type { PosterFonts } from "./fonts.ts";
import type { Color } from "./marks.ts";
import { faces, type Setting, setText, shape } from "./setting.ts";
import { plainText, type TextStyle } from "./shaping.ts";
import { type Box, column, type Leaf, layOut, leaf, type Sheet, space } from "./sheet.ts";

/** The picture that stands for the site where one of its pages is shared. Lengths in pixels. */

/** What stands on a card. */
export interface Card {
  readonly office: string;
  readonly title: string;
  readonly lead: string;
  /** Where the site is, as one types it. */
  readonly address: string;
}

/** The size that the services which show cards ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Every character that a card shows. */
export function cardCharacters(card: Card): string {
  return Object.values(card).join("");
}

/** A card: the office in a red head as notices have it, what the site is for, and where it is. */
export function layOutCard(card: Card, locale: Locale, fonts: PosterFonts): Promise<Sheet> {
  const setting = noteSetting(locale, fonts);
  let scale = 1;
  let texts = textsOf(card, scale, setting);
  while (heightOf(texts) > ROOM && scale > LEAST) {
    scale *= SMALLER;
    texts = textsOf(card, scale, setting);
  }
  const { office, title, lead, address } = texts;
  return layOut(
    column(
      CARD_SIZE,
      rule(CARD_SIZE.width, EDGE),
      column(
        { height: CARD_SIZE.height - EDGE, marginLeft: MARGIN },
        space(48),
        office,
        space(20),
        rule(WIDTH, 4),
        space(5),
        rule(WIDTH, 2),
        space(32, 64),
        title,
        space(20),
        lead,
        space(12, 300),
        address,
        space(40),
      ),
    ),
    CARD_SIZE,
  );
}

/** Width of the red edge at the top. */
const EDGE = 16;
const MARGIN = 72;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** What is left of the height for the texts. */
const ROOM = CARD_SIZE.height - EDGE - (48 + 20 + 4 + 5 + 2 + 32 + 20 + 12 + 40);
/** How much smaller a text gets, again and again, until it fits. */
const SMALLER = 0.95;
/** How much smaller it may be for the sake of one line. */
const FOR_ONE_LINE = 0.75;
/** Smallest part of its size: smaller than this nobody reads a card. */
const LEAST = 0.3;

type Texts = Readonly<Record<keyof Card, Leaf>>;

function textsOf(card: Card, scale: number, setting: Setting): Texts {
  const text = (key: keyof Card, size: number, style: Style, color: Color) =>
    textLeaf(key, card[key], { size: size * scale, style, color }, setting);
  return {
    office: text("office", 44, faces.title, "red"),
    title: text("title", 88, faces.title, "black"),
    lead: text("lead", 38, { ...faces.label, wholeWords: true }, "black"),
    address: text("address", 30, faces.label, "grey"),
  };
}

function heightOf(texts: Texts): number {
  return Object.values(texts).reduce((sum, { height }) => sum + height, 0);
}

type Style = Omit<TextStyle, "locale">;

interface Look {
  /** Largest type. */
  readonly size: number;
  readonly style: Style;
  readonly color: Color;
}

/** A text over the width of the card, on one line where that is not much smaller. */
function textLeaf(key: string, text: string, { size, style, color }: Look, setting: Setting): Leaf {
  const units = shape(plainText(text), style, setting);
  const placement = { width: WIDTH, color, leading: 1.4, balance: true };
  const set = (at: number) => setText(units, { ...placement, size: at }, setting);
  let one = size;
  while (set(one).lines > 1 && one > size * FOR_ONE_LINE) one *= SMALLER;
  const chosen = set(set(one).lines === 1 ? one : size);
  return leaf(WIDTH, chosen.height, () => [
    { tag: [{ type: "P", id: key }], marks: chosen.marks() },
  ]);
}

function rule(width: number, height: number): Box {
  return leaf(width, height, () => [
    { tag: [], marks: [{ type: "rectangle", x: 0, y: 0, width, height, color: "red" }] },
  ]);
}
