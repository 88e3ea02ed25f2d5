import type { Block, BlockPart, ListBlock } from "../model/notice.ts";
import { composeBlock, isRich, keptWithNext } from "./blocks.ts";
import type { FormatSpec } from "./formats.ts";
import { shapeTitle, titleText } from "./furniture.ts";
import type { PosterInput } from "./input.ts";
import { composeForemost } from "./large.ts";
import { area, frame } from "./looks.ts";
import { bodyFaces, faces, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, type Slice, slice } from "./slices.ts";

/** The text of a poster: title, blocks and citations, ready to be fitted to pages. */

/** Everything between head and foot, for a type size and a width. */
export function bodyComposer(
  input: PosterInput,
  format: FormatSpec,
  withTitle: boolean,
  setting: Setting,
): Composer {
  const { notice } = input;
  if (format.template === "large") return largeComposer(input, format, withTitle, setting);
  const blocks = joinedFacts(notice.blocks);
  const composers = blocks.map((block, index) => {
    const compose = sparing(block, composeBlock(block, String(index), setting, blocks));
    if (isQuotation(block, notice.citations)) return forReference(inSmallerType(compose, setting));
    const next = blocks[index + 1];
    const headsQuotation =
      block.type === "heading" && next !== undefined && isQuotation(next, notice.citations);
    return headsQuotation ? forReference(compose) : compose;
  });
  const title = shapeTitle(input, setting);
  const citations = citationComposer(input, setting);
  return (size, width) => [
    ...(withTitle
      ? [titleSlice(title, Math.min(size * 1.75, format.head * TITLE), size, width, setting)]
      : []),
    ...composers.flatMap((compose, index) =>
      beforeSignature(blocks, index) ? keptWithNext(compose(size, width)) : compose(size, width),
    ),
    ...citations(size, width),
  ];
}

/** Title and facts for two metres. */
function largeComposer(
  input: PosterInput,
  format: FormatSpec,
  withTitle: boolean,
  setting: Setting,
): Composer {
  const title = shapeTitle(input, setting);
  const facts = composeForemost(input.notice, setting);
  return (size, width) => [
    ...(withTitle
      ? [
          titleSlice(
            title,
            Math.max(size * 1.1, format.smallest * 1.15),
            size * 0.5,
            width,
            setting,
          ),
        ]
      : []),
    ...facts(size, width),
  ];
}

function beforeSignature(blocks: readonly Block[], index: number): boolean {
  return blocks[index + 1]?.type === "signature";
}

/** Largest type of the title beside that of the red head, which leads. */
const TITLE = 0.85;

function titleSlice(
  title: readonly Unit[],
  largest: number,
  size: number,
  width: number,
  setting: Setting,
): Slice {
  const text = titleText(title, largest, width, setting);
  return slice({
    mayGrow: size * 1.6,
    height: text.height + size * 0.7,
    keepWithNext: true,
    mayEnd: false,
    draw: () => [{ tag: [{ type: "H1", id: "title" }], marks: text.marks() }],
  });
}

/** Facts that follow facts stand in one grid with them, rather than between double lines. */
function joinedFacts(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === "facts" && last?.type === "facts" && !isRich(block) && !isRich(last)) {
      joined[joined.length - 1] = { ...last, facts: [...last.facts, ...block.facts] };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/** Quotations of the law are for reference: in smaller type, so that what is new has more room. */
function inSmallerType(compose: Composer, { smallest }: Setting): Composer {
  return (size, width) => compose(Math.max(size * 0.86, Math.min(size, smallest * 0.9)), width);
}

/** What a picture that is full may do without: how a notice begins and ends, whom to ask, what comes later. */
function sparing(block: Block, compose: Composer): Composer {
  if (block.part === undefined) return compose;
  const spare = block.type === "table" ? undefined : sparable[block.part];
  if (spare === undefined) return compose;
  return (size, width) => compose(size, width).map((each) => ({ ...each, spare }));
}

const sparable: Readonly<Partial<Record<BlockPart, NonNullable<Slice["spare"]>>>> = {
  opening: "reference",
  contact: "reference",
  ending: "reference",
  law: "reference",
  timetable: "repeated",
};

/** The same, left out of a picture that is full. */
function forReference(compose: Composer): Composer {
  return (size, width) => compose(size, width).map((each) => ({ ...each, spare: "reference" }));
}

/** Whether a block says what the cited articles say. */
function isQuotation(block: Block, citations: readonly string[]): boolean {
  return block.type === "list" && citations.some((citation) => quotes(block, citation));
}

function quotes({ items }: ListBlock, citation: string): boolean {
  return items.some((item) =>
    item
      .map((run) => run.text)
      .join("")
      .includes(citation),
  );
}

/** The articles that the notice rests on and does not quote, in small type after its end. */
function citationComposer({ notice, labels }: PosterInput, setting: Setting): Composer {
  const citations = notice.citations.filter(
    (citation) => !notice.blocks.some((block) => isQuotation(block, [citation])),
  );
  if (citations.length === 0) {
    return () => [];
  }
  const [colon, separator] = notice.locale === "en" ? [": ", "; "] : ["：", "；"];
  const text = `${labels.basis}${colon}${citations.join(separator)}`;
  const units = shape(plainText(text), bodyFaces(setting), setting);
  return (size, width) => {
    const small = size * 0.72;
    const set = setText(units, { size: small, width, color: setting.look.quiet }, setting);
    const draw = () => [{ tag: [{ type: "P", id: "basis" }] as const, marks: set.marks() }];
    return [slice({ above: size * 0.6, height: set.height, spare: "reference", draw })];
  };
}

/** The words that take the place of what a picture can't show. */
export function continuation(
  { labels }: PosterInput,
  width: number,
  setting: Setting,
): (size: number) => Slice {
  const units = shape(plainText(labels.continued), faces.bold, setting);
  return (size) => {
    const pad = size * 0.6;
    const text = setText(
      units,
      { size, width: width - 2 * pad, x: pad, y: pad, align: "center" },
      setting,
    );
    const height = text.height + 2 * pad;
    return slice({
      above: size * 0.8,
      height,
      draw: () => [
        {
          tag: [],
          marks: [
            ...area([0, 0, width, height], setting.look.alarm),
            ...(setting.look.fills
              ? []
              : frame([0, 0, width, height], setting.hairline, setting.look.line)),
          ],
        },
        { tag: [{ type: "P", id: "continued" }], marks: text.marks() },
      ],
    });
  };
}
