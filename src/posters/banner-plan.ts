import type { BannerLabels } from "../i18n/banner-words.ts";
import type { Banner } from "./banner.ts";
import { type Area, type Mark, moved, type Part } from "./marks.ts";
import { bodyFaces, faces, type Setting, setText, shape } from "./setting.ts";
import { plainText } from "./shaping.ts";
import type { Sheet } from "./sheet.ts";
import { OVERLAP } from "./tiles.ts";

/** The first page of a banner: what it will be, which sheet goes where, and how they are glued. */

const MILLIMETRE = 72 / 25.4;
const MARGIN = 17 * MILLIMETRE;
const TEXT = 11.5;
/** Space between what stands below one another. */
const SPACE = 12;

/** The page, on the paper of the tiles. */
export function bannerPlan(
  text: string,
  banner: Banner,
  labels: BannerLabels,
  paperName: string,
  setting: Setting,
): Sheet {
  const { sheet, rows, columns } = banner.tiling;
  const width = sheet.width - 2 * MARGIN;
  const summary = labels.summary({
    length: metres(banner.width),
    height: metres(banner.height),
    paper: paperName,
    rows,
    columns,
  });
  const title = placed(text, "title", { size: titleSize(text), width, y: MARGIN }, setting);
  const about = placed(
    summary,
    "text",
    { size: TEXT, width, y: title.bottom + SPACE / 2 },
    setting,
  );
  const below = instructions(stepsOf(labels, rows), labels.measure, width, setting);
  const top = sheet.height - MARGIN - below.height;
  const picture = {
    x: MARGIN,
    y: about.bottom + SPACE,
    width,
    height: top - about.bottom - 2 * SPACE,
  };
  return {
    ...sheet,
    parts: [
      { tag: [{ type: "H1", id: "line" }], marks: title.marks },
      { tag: [{ type: "P", id: "summary" }], marks: about.marks },
      ...pictureParts(banner, picture, setting),
      ...below.parts(top),
    ],
  };
}

function stepsOf({ steps, joinRows }: BannerLabels, rows: number): readonly string[] {
  return rows === 1 ? steps : [...steps, joinRows];
}

function metres(points: number): string {
  return (points / MILLIMETRE / 1000).toFixed(2);
}

/** A short line is the heading that it is; a long one leaves room for the picture. */
function titleSize(text: string): number {
  return [...text].length <= 24 ? 20 : 14;
}

interface Placed {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

function placed(
  text: string,
  kind: "title" | "text",
  { size, width, y }: { readonly size: number; readonly width: number; readonly y: number },
  setting: Setting,
): Placed {
  const face = kind === "title" ? faces.bold : bodyFaces(setting);
  const leading = kind === "title" ? 1.3 : 1.5;
  const units = shape(plainText(text), face, setting);
  const set = setText(units, { size, width, x: MARGIN, y, leading }, setting);
  return { marks: set.marks(), bottom: y + set.height };
}

/** The steps in their order, and the line by which the print is measured; at the foot of the page. */
function instructions(steps: readonly string[], measure: string, width: number, setting: Setting) {
  const indent = TEXT * 1.6;
  const set = steps.map((step) =>
    setText(
      shape(plainText(step), bodyFaces(setting), setting),
      { size: TEXT, width: width - indent, x: MARGIN + indent, leading: 1.5 },
      setting,
    ),
  );
  const numbers = steps.map((_, index) =>
    setText(
      shape(plainText(`${index + 1}.`), bodyFaces(setting), setting),
      { size: TEXT, width: indent, x: MARGIN, leading: 1.5 },
      setting,
    ),
  );
  const ruler = setText(
    shape(plainText(measure), faces.table, setting),
    { size: 9, width, x: MARGIN, leading: 1.5 },
    setting,
  );
  const stepsHeight = set.reduce((sum, { height }) => sum + height, 0);
  const parts = (top: number): readonly Part[] => {
    let y = top;
    const items = set.map((step, index): Part => {
      const marks = [...(numbers[index]?.marks() ?? []), ...step.marks()];
      const item = { tag: tagOfStep(index), marks: moved(marks, 0, y) };
      y += step.height;
      return item;
    });
    const line = y + SPACE + 6;
    return [
      ...items,
      { tag: [], marks: rulerMarks(line) },
      { tag: [{ type: "P", id: "measure" }], marks: moved(ruler.marks(), 0, line + 6) },
    ];
  };
  return { height: stepsHeight + SPACE + 12 + ruler.height, parts };
}

function tagOfStep(index: number): Part["tag"] {
  return [
    { type: "L", id: "steps" },
    { type: "LI", id: `step ${index + 1}` },
  ];
}

/** A line of 10 cm with its ends. */
function rulerMarks(y: number): readonly Mark[] {
  const width = 100 * MILLIMETRE;
  const line = { type: "rectangle", color: "black" } as const;
  return [
    { ...line, x: MARGIN, y: y - 0.4, width, height: 0.8 },
    { ...line, x: MARGIN - 0.4, y: y - 5, width: 0.8, height: 10 },
    { ...line, x: MARGIN + width - 0.4, y: y - 5, width: 0.8, height: 10 },
  ];
}

/** The banner in small with its sheets, over several strips where it is long. */
function pictureParts(banner: Banner, room: Area, setting: Setting): readonly Part[] {
  const { columns, tiles } = banner.tiling;
  const strips = bestStrips(banner, room);
  const { scale, perStrip } = strips;
  return Array.from({ length: strips.count }, (_, strip) => {
    const first = strip * perStrip + 1;
    const last = Math.min(columns, first + perStrip - 1);
    const shown = tiles.filter(({ column }) => column >= first && column <= last);
    const start = shown[0]?.area.x ?? 0;
    const end = (shown.at(-1)?.area.x ?? 0) + (shown.at(-1)?.area.width ?? 0);
    const origin = { x: room.x + NUMBERS, y: room.y + NUMBERS + strip * strips.pitch };
    const clip = { ...origin, width: (end - start) * scale, height: banner.height * scale };
    return [
      { tag: [], marks: smallBanner(banner, start, scale, clip), clip },
      { tag: [], marks: [...seams(shown, start, scale, clip), ...frame(clip)] },
      { tag: [], marks: numbers(shown, first, start, scale, clip, setting) },
    ] satisfies readonly Part[];
  }).flat();
}

/** Room for the numbers of columns above a strip and of rows beside it. */
const NUMBERS = 12;

/** In how many strips the banner is shown largest. */
function bestStrips({ tiling, height }: Banner, room: Area) {
  const { columns, tiles } = tiling;
  const tile = tiles[0]?.area.width ?? 1;
  const candidates = Array.from({ length: Math.min(columns, MOST_STRIPS) }, (_, index) => {
    const perStrip = Math.ceil(columns / (index + 1));
    const count = Math.ceil(columns / perStrip);
    const across = (room.width - NUMBERS) / (perStrip * (tile - OVERLAP) + OVERLAP);
    const down = (room.height / count - NUMBERS - SPACE / 2) / height;
    const scale = Math.min(across, down, LARGEST / tile);
    return { count, perStrip, scale, pitch: height * scale + NUMBERS + SPACE / 2 };
  });
  return candidates.reduce((best, each) => (each.scale > best.scale ? each : best));
}

const MOST_STRIPS = 24;
/** Widest picture of a sheet. */
const LARGEST = 110;

function smallBanner(banner: Banner, start: number, scale: number, clip: Area): readonly Mark[] {
  const { line, ground } = banner;
  return [
    ...(ground === undefined ? [] : [{ type: "rectangle", ...clip, color: ground } as const]),
    {
      ...line,
      x: clip.x + (line.x - start) * scale,
      y: clip.y + line.y * scale,
      size: line.size * scale,
    },
  ];
}

/** Where one sheet is laid over the one before it. */
function seams(
  shown: Banner["tiling"]["tiles"],
  start: number,
  scale: number,
  clip: Area,
): readonly Mark[] {
  const line = { type: "rectangle", color: "line" } as const;
  const lefts = new Set(shown.map(({ area }) => area.x).filter((x) => x > start));
  const tops = new Set(shown.map(({ area }) => area.y).filter((y) => y > 0));
  return [
    ...[...lefts].map((x): Mark => {
      return {
        ...line,
        x: clip.x + (x - start) * scale,
        y: clip.y,
        width: 0.5,
        height: clip.height,
      };
    }),
    ...[...tops].map((y): Mark => {
      return { ...line, x: clip.x, y: clip.y + y * scale, width: clip.width, height: 0.5 };
    }),
  ];
}

function frame({ x, y, width, height }: Area): readonly Mark[] {
  const line = { type: "rectangle", color: "grey" } as const;
  return [
    { ...line, x, y: y - 0.5, width, height: 0.5 },
    { ...line, x, y: y + height, width, height: 0.5 },
    { ...line, x: x - 0.5, y: y - 0.5, width: 0.5, height: height + 1 },
    { ...line, x: x + width, y: y - 0.5, width: 0.5, height: height + 1 },
  ];
}

/** The number of each column above it, that of each row beside it. */
function numbers(
  shown: Banner["tiling"]["tiles"],
  first: number,
  start: number,
  scale: number,
  clip: Area,
  setting: Setting,
): readonly Mark[] {
  const number = (value: number, x: number, y: number, width: number) =>
    setText(
      shape(plainText(String(value)), faces.table, setting),
      { size: Math.min(8, width / 2), x, y, width, align: "center" },
      setting,
    ).marks();
  return shown.flatMap(({ row, column, area }) => [
    ...(row === 1
      ? number(column, clip.x + (area.x - start) * scale, clip.y - NUMBERS, area.width * scale)
      : []),
    ...(column === first
      ? number(row, clip.x - NUMBERS, clip.y + (area.y + area.height / 2) * scale - 6, NUMBERS)
      : []),
  ]);
}
