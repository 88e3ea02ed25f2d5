import { isRich } from "./blocks.ts";
import { bodyComposer, continuation } from "./body.ts";
import { countPages, fitOnePage, fitPages, type PageSlices, type Room } from "./flow.ts";
import type { PosterFonts } from "./fonts.ts";
import { type FormatSpec, withSmallerFurniture } from "./formats.ts";
import { APART, codeBox, foot, pane, redHead, runningHead } from "./furniture.ts";
import type { PosterInput } from "./input.ts";
import { area, looks } from "./looks.ts";
import type { Setting } from "./setting.ts";
import { column, layOut, leaf, row, type Sheet, sliceBoxes, stack } from "./sheet.ts";
import type { Slice } from "./slices.ts";

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
    folds: format.isScreen,
    look: looks[format.template],
    dense: false,
    photographs: input.photographs,
  };
  return format.layout === "sheet"
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
    const gap = format.note * APART;
    const head = redHead(input, format, width, setting);
    const further = runningHead(input, format, width, setting);
    const around = foot(input, format, width, "1", code, setting).height + gap;
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
  const compose = (dense: boolean) => {
    const body = bodyComposer(input, format, true, { ...setting, dense });
    return (size: number) => body(size, width);
  };
  const pages = format.isScreen
    ? [onePage(compose, continuation(input, width, setting), room.first, input, format)]
    : asPages(compose, room, input, format);
  return Promise.all(
    pages.map((slices, index) => {
      const number = format.isScreen ? "" : pageNumber(input, index + 1, pages.length);
      const top = index === 0 ? head : further;
      const bottom = foot(input, format, width, number, code, setting);
      const page = column(
        {
          width: format.width,
          height: format.height,
          boxSizing: "border-box",
          padding: format.margin,
        },
        stack(width, [top, gap]),
        ...sliceBoxes(slices, width),
        bottom,
      );
      return layOut(page, format);
    }),
  );
}

/** Slices for a type size, with layouts of the blocks' own or, where these cost too much room, as plain rows. */
type Compose = (dense: boolean) => (size: number) => readonly Slice[];

function asPages(
  compose: Compose,
  room: Room,
  { notice, photographs }: PosterInput,
  format: FormatSpec,
): readonly PageSlices[] {
  const rich = fitPages(compose(false), room, format);
  if (rich.length === 1 || format.template === "large" || !notice.blocks.some(isRich)) return rich;
  // Plain rows have no room for photographs.
  if (photographs !== undefined) return rich;
  const fewest = countPages(compose(true), room, format.smallest);
  return rich.length <= fewest ? rich : fitPages(compose(true), room, format);
}

function onePage(
  compose: Compose,
  more: (size: number) => Slice,
  height: number,
  { notice }: PosterInput,
  format: FormatSpec,
): PageSlices {
  const rich = fitOnePage(compose(false), more, height, format);
  if (rich.isWhole || format.template === "large" || !notice.blocks.some(isRich)) {
    return rich.slices;
  }
  const dense = fitOnePage(compose(true), more, height, format);
  const isBetter = dense.isWhole || glyphsIn(dense.slices) > glyphsIn(rich.slices);
  return isBetter ? dense.slices : rich.slices;
}

/** How much a page says. */
function glyphsIn(slices: readonly Slice[]): number {
  return slices
    .flatMap(({ draw }) => draw().flatMap(({ tag, marks }) => (tag.length > 0 ? marks : [])))
    .reduce((sum, mark) => sum + (mark.type === "text" ? mark.glyphs.length : 0), 0);
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
  const code = codeBox(input.url, format.code);
  const side = firstThat(
    (smaller) => pane(input, smaller, left, code, setting),
    format,
    (made) => made.height <= height,
  );
  const compose = (dense: boolean) => {
    const body = bodyComposer(input, format, false, { ...setting, dense });
    return (size: number) => body(size, right);
  };
  const more = continuation(input, right, setting);
  const slices = onePage(compose, more, height, input, format);
  const line = area([0, 0, format.hairline, height], setting.look.line);
  const page = row(
    { width: format.width, height: format.height, alignItems: "center", justifyContent: "center" },
    side.box,
    leaf(gap, height, () => []),
    leaf(gap, height, () => [{ tag: [], marks: line }]),
    column({ width: right, height, justifyContent: "center" }, ...sliceBoxes(slices, right)),
  );
  return [await layOut(page, format)];
}

function pageNumber({ labels }: PosterInput, page: number, pages: number): string {
  return labels.page.replace("{page}", String(page)).replace("{pages}", String(pages));
}
