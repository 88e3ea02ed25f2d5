import type { Block, BlockPart, Notice, Text } from "../model/notice.ts";
import { area } from "./looks.ts";
import type { Tag } from "./marks.ts";
import { faces, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, type Slice, slice } from "./slices.ts";

/**
 * The poster that is read at two metres: what a resident must act on, one fact a line, in the document's own words.
 * The rest is behind the code in its foot.
 */

/**
 * What such a poster shows of a notice: what to do or come to, or else who stands or is elected, or else what stands
 * out in it. A notice without any of these is shown but for its first and last sentence, the law and the signature.
 */
export function foremost({ blocks }: Pick<Notice, "blocks">): readonly Block[] {
  const choices = [
    blocks.filter((block) => isAct(block) || isOf(block, "places")),
    blocks.filter((block) => block.type === "callout" || isOf(block, "people")),
    blocks.filter(({ type, part }) => part === undefined && type === "facts"),
  ];
  const chosen = choices.find(({ length }) => length > 0);
  return (chosen ?? blocks.filter((block) => !isAround(block))).map(withoutMinor);
}

function isAct(block: Block): boolean {
  return isOf(block, "act") || block.type === "callout";
}

function isOf({ part }: Block, wanted: BlockPart): boolean {
  return part === wanted;
}

function isAround({ type, part }: Block): boolean {
  return type === "signature" || (part !== undefined && around.has(part));
}

const around: ReadonlySet<BlockPart> = new Set(["opening", "contact", "law", "ending"]);

/** Of facts, the first three: the day, the hours and the place come first. */
function withoutMinor(block: Block): Block {
  return block.type === "facts" ? { ...block, facts: block.facts.slice(0, MOST_FACTS) } : block;
}

const MOST_FACTS = 3;

/** The chosen blocks, a fact a line. */
export function composeForemost(notice: Notice, setting: Setting): Composer {
  const lines = foremost(notice).flatMap((block, index) =>
    linesOf(block, String(index)).map((line) => ({
      ...line,
      // At this size a line holds few words: one that is parted is read as two.
      units: shape(
        line.text,
        { ...(line.isQuiet ? faces.label : faces.bold), wholeWords: true },
        setting,
      ),
    })),
  );
  return (size, width) => lines.map((line) => lineSlice(line, size, width, setting));
}

/** Words of their own line. */
interface LargeLine {
  readonly text: Text;
  readonly tag: readonly Tag[];
  /** A label, above what it is the label of. */
  readonly isQuiet: boolean;
  /** What nobody may miss: under a thick line, in the largest type. */
  readonly isFirst: boolean;
  /** Whether a thing begins that stands apart from what is above it. */
  readonly begins: boolean;
}

function linesOf(block: Block, id: string): readonly LargeLine[] {
  const line = (text: Text, given: Partial<LargeLine> = {}, part = ""): readonly LargeLine[] =>
    text.length === 0
      ? []
      : [
          {
            text,
            tag: [{ type: block.type === "heading" ? "H2" : "P", id: `${id}${part}` }],
            isQuiet: false,
            isFirst: false,
            begins: true,
            ...given,
          },
        ];
  const labelled = (label: string, value: Text, part: string) => [
    ...line(plainText(label), { isQuiet: true }, `.${part}l`),
    ...line(value, { begins: false }, `.${part}`),
  ];
  switch (block.type) {
    case "heading":
      return line(block.text, { isQuiet: true });
    case "paragraph":
      return line(block.text);
    case "callout":
      return line(block.text, { isFirst: true });
    case "facts":
      return block.facts.flatMap(({ label, value }, index) =>
        labelled(label, value, String(index)),
      );
    case "list":
      return block.items.flatMap((item, index) => line(item, { begins: index === 0 }, `.${index}`));
    case "table":
      return [
        ...line(block.caption === "" ? [] : plainText(block.caption), { isQuiet: true }, ".c"),
        ...block.rows.flatMap((row, index) =>
          rowLines(block.part, row).flatMap((cell, column) =>
            line(cell, { begins: column === 0, isQuiet: column > 0 }, `.${index}.${column}`),
          ),
        ),
      ];
    case "signature":
      return [];
    default:
      return block satisfies never;
  }
}

/** Of people the name and what comes next to it; of a place to vote all that is said of it. */
function rowLines(part: BlockPart | undefined, row: readonly Text[]): readonly Text[] {
  return part === "people" ? row.slice(0, 1) : row;
}

/** Type of labels and of what nobody may miss, beside that of a fact. */
const QUIET = 0.72;
const FIRST = 1.2;
/** Leading, in em; lines of this size need little. */
const LEADING = 1.2;

function lineSlice(
  { units, tag, isQuiet, isFirst, begins }: LargeLine & { readonly units: readonly Unit[] },
  size: number,
  width: number,
  setting: Setting,
): Slice {
  const own = size * (isFirst ? FIRST : isQuiet ? QUIET : 1);
  const pad = isFirst ? size * 0.24 : 0;
  const text = setText(units, { size: own, width, y: pad, leading: LEADING }, setting);
  const bar = setting.hairline * 6;
  return slice({
    above: begins ? size * 0.28 : 0,
    mayGrow: begins ? size * 0.5 : 0,
    height: text.height + 2 * pad,
    cut: text.cut,
    keepWithNext: isQuiet && begins,
    mayEnd: !(isQuiet && begins),
    draw: () => [
      {
        tag: [],
        marks: isFirst
          ? [
              ...area([0, 0, width, bar], setting.look.head),
              ...area([0, text.height + 2 * pad - bar / 2, width, bar / 2], setting.look.head),
            ]
          : [],
      },
      { tag, marks: text.marks() },
    ],
  });
}
