import type { Block, ListBlock } from "../model/notice.ts";
import { composeBlock, keptWithNext } from "./blocks.ts";
import { fitOnePage, fitPages, type PageSlices } from "./flow.ts";
import type { PosterFonts } from "./fonts.ts";
import { type FormatSpec, withSmallerFurniture } from "./formats.ts";
import {
  codeBox,
  type Furniture,
  foot,
  pane,
  redHead,
  runningHead,
  titleText,
} from "./furniture.ts";
import type { PosterInput } from "./input.ts";
import { bodyFaces, faces, type Setting, setText, shape } from "./setting.ts";
import { plainText } from "./shaping.ts";
import { column, layOut, row, type Sheet, sliceBoxes, space } from "./sheet.ts";
import { type Composer, type Slice, slice } from "./slices.ts";

/** The pages of a poster, each mark in its place; a picture has one page. */
export async function layOutPoster(
  input: PosterInput,
  format: FormatSpec,
  fonts: PosterFonts,
): Promise<readonly Sheet[]> {
  const setting: Setting = {
    fonts,
    locale: input.notice.locale,
    hairline: format.hairline,
    smallest: format.smallest,
    sealRoom: format.sealRoom,
  };
  return format.template === "sheet"
    ? layOutSheets(input, format, setting)
    : layOutPanes(input, format, setting);
}

/** One column: the head, the title, the text, the foot. */
async function layOutSheets(
  input: PosterInput,
  given: FormatSpec,
  setting: Setting,
): Promise<readonly Sheet[]> {
  const width = given.width - 2 * given.margin;
  const height = given.height - 2 * given.margin;
  const code = codeBox(input.url, given.code);
  const furniture = (format: FormatSpec) => {
    const gap = format.note * 1.2;
    const head = redHead(input, format, width, setting);
    const further = runningHead(input, format, width, setting);
    const around = foot(input, format, width, "1", code, setting).height + 2 * gap;
    const room = {
      first: height - head.height - around,
      further: height - further.height - around,
    };
    return { format, gap, head, further, room };
  };
  const { format, gap, head, further, room } = firstThat(
    furniture,
    given,
    (made) => made.room.first > height / 2,
  );
  const body = bodyComposer(input, format, true, setting);
  const compose = (size: number) => body(size, width);
  const pages =
    format.type === "pdf"
      ? fitPages(compose, room, format)
      : [fitOnePage(compose, continuation(input, width, setting), room.first, format)];
  return Promise.all(
    pages.map((slices, index) => {
      const number = format.type === "pdf" ? pageNumber(input, index + 1, pages.length) : "";
      const top = index === 0 ? head : further;
      const bottom = foot(input, format, width, number, code, setting);
      return layOut(framed(top, slices, bottom, width, height, gap, format), format);
    }),
  );
}

/** Makes the furniture smaller until it leaves room for the text. */
function firstThat<Made>(
  make: (format: FormatSpec) => Made,
  given: FormatSpec,
  suits: (made: Made) => boolean,
): Made {
  let format = given;
  let made = make(format);
  while (!suits(made) && format.note > given.note / 3) {
    format = withSmallerFurniture(format);
    made = make(format);
  }
  return made;
}

function framed(
  top: Furniture,
  slices: PageSlices,
  bottom: Furniture,
  width: number,
  height: number,
  gap: number,
  format: FormatSpec,
) {
  return row(
    { width: format.width, height: format.height, alignItems: "center", justifyContent: "center" },
    column(
      { width, height },
      top.box,
      space(gap),
      column({ flexGrow: 1, flexShrink: 1 }, ...sliceBoxes(slices, width)),
      space(gap),
      bottom.box,
    ),
  );
}

/** Two columns: head and title in a pane at the left, the text at the right. */
async function layOutPanes(
  input: PosterInput,
  format: FormatSpec,
  setting: Setting,
): Promise<readonly Sheet[]> {
  const gap = format.margin;
  const whole = format.width - 2 * format.margin - 2 * gap;
  const left = Math.round(whole * 0.33);
  const right = whole - left;
  const height = format.height - 2 * format.margin;
  const side = firstThat(
    (smaller) => pane(input, smaller, left, setting),
    format,
    (made) => made.height <= height,
  );
  const body = bodyComposer(input, format, false, setting);
  const more = continuation(input, right, setting);
  const slices = fitOnePage((size) => body(size, right), more, height, format);
  const line = {
    tag: [],
    marks: [{ type: "rectangle", x: 0, y: 0, width: format.hairline, height, color: "line" }],
  } as const;
  const page = row(
    { width: format.width, height: format.height, alignItems: "center", justifyContent: "center" },
    side.box,
    { type: "leaf", width: gap, height, parts: [] },
    { type: "leaf", width: gap, height, parts: [line] },
    column({ width: right, height, justifyContent: "center" }, ...sliceBoxes(slices, right)),
  );
  return [await layOut(page, format)];
}

/** Everything between head and foot, for a type size and a width. */
function bodyComposer(
  input: PosterInput,
  format: FormatSpec,
  withTitle: boolean,
  setting: Setting,
): Composer {
  const { notice } = input;
  const blocks = joinedFacts(notice.blocks);
  const composers = blocks.map((block, index) => {
    const compose = composeBlock(block, String(index), setting, blocks);
    if (isQuotation(block, notice.citations)) return forReference(inSmallerType(compose, setting));
    const next = blocks[index + 1];
    const headsQuotation =
      block.type === "heading" && next !== undefined && isQuotation(next, notice.citations);
    return headsQuotation ? forReference(compose) : compose;
  });
  const citations = citationComposer(input, setting);
  return (size, width) => [
    ...(withTitle
      ? [titleSlice(notice.title, Math.min(size * 1.75, format.head * TITLE), size, width, setting)]
      : []),
    ...composers.flatMap((compose, index) =>
      beforeSignature(blocks, index) ? keptWithNext(compose(size, width)) : compose(size, width),
    ),
    ...citations(size, width),
  ];
}

function beforeSignature(blocks: readonly Block[], index: number): boolean {
  return blocks[index + 1]?.type === "signature";
}

/** Largest type of the title beside that of the red head, which leads. */
const TITLE = 0.85;

function titleSlice(
  title: string,
  largest: number,
  size: number,
  width: number,
  setting: Setting,
): Slice {
  const { marks, height } = titleText(title, largest, width, setting);
  return slice({
    mayGrow: size * 1.6,
    height: height + size * 0.7,
    keepWithNext: true,
    mayEnd: false,
    parts: [{ tag: [{ type: "H1", id: "title" }], marks }],
  });
}

/** Facts that follow facts stand in one grid with them, rather than between double lines. */
function joinedFacts(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((joined, block) => {
    const last = joined.at(-1);
    return block.type === "facts" && last?.type === "facts"
      ? [...joined.slice(0, -1), { ...last, facts: [...last.facts, ...block.facts] }]
      : [...joined, block];
  }, []);
}

/** Quotations of the law are for reference: in smaller type, so that what is new has more room. */
function inSmallerType(compose: Composer, { smallest }: Setting): Composer {
  return (size, width) => compose(Math.max(size * 0.86, Math.min(size, smallest * 0.9)), width);
}

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
    const { marks, height } = setText(units, { size: small, width, color: "grey" }, setting);
    const parts = [{ tag: [{ type: "P", id: "basis" }] as const, marks }];
    return [slice({ above: size * 0.6, height, spare: "reference", parts })];
  };
}

/** The words that take the place of what a picture can't show. */
function continuation(
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
      parts: [
        {
          tag: [],
          marks: [{ type: "rectangle", x: 0, y: 0, width, height, color: "blush" }],
        },
        { tag: [{ type: "P", id: "continued" }], marks: text.marks },
      ],
    });
  };
}

function pageNumber({ labels }: PosterInput, page: number, pages: number): string {
  return labels.page.replace("{page}", String(page)).replace("{pages}", String(pages));
}
