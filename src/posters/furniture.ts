import type { Text } from "../model/notice.ts";
import type { FormatSpec } from "./formats.ts";
import type { PosterInput } from "./input.ts";
import { longestPart, naturalWidth } from "./lines.ts";
import { area, thinLine } from "./looks.ts";
import { type Mark, moved, type Part, type Tag } from "./marks.ts";
import { codeModules } from "./qr-code.ts";
import {
  bodyFaces,
  faces,
  type Placement,
  type SetText,
  type Setting,
  setText,
  shape,
} from "./setting.ts";
import { plainText, type TextStyle, type Unit } from "./shaping.ts";
import { type Box, beside, column, type Leaf, leaf, stack } from "./sheet.ts";

/** What stands around the text: the red head, the head of further pages, the foot. */

/** A box of which the height is known before it is laid out. */
export interface Furniture {
  readonly box: Box;
  readonly height: number;
}

/** The red head: issuer in large red letters, election and number, and the double red rule. */
export function redHead(
  input: PosterInput,
  format: FormatSpec,
  width: number,
  setting: Setting,
): Leaf {
  const { notice } = input;
  const issuer = issuerText(notice.issuer, format, width, setting);
  const gap = format.note;
  const naturals = [notice.electionName, notice.numberLabel].map((text) => ems(text, setting));
  const oneLine = (width - gap) / naturals.reduce((sum, em) => sum + em, 0);
  const size = oneLine < format.note ? format.note * 1.3 : Math.min(format.note * 1.3, oneLine);
  const small = { size, width, color: "black" } as const;
  const number = textOf(notice.numberLabel, "serif", { ...small, align: "end" }, setting);
  const beside = { ...small, width: width - number.natural - gap * 0.999, balance: true };
  const election = textOf(notice.electionName, "serif", beside, setting);
  const linesHeight = Math.max(election.text.height, number.text.height);
  const lines = leaf(width, linesHeight, () => [
    part("P", "election", election.text.marks()),
    part("P", "number", moved(number.text.marks(), 0, linesHeight - number.text.height)),
  ]);
  return stack(width, [
    leaf(width, issuer.height, () => [part("P", "issuer", issuer.marks())]),
    gap,
    lines,
    gap * 0.5,
    doubleRule(format, width, setting),
  ]);
}

/** Head of a further page: title and number over the red rule; it repeats what was read already. */
export function runningHead(
  input: PosterInput,
  format: FormatSpec,
  width: number,
  setting: Setting,
): Leaf {
  const { notice } = input;
  const size = format.note * 1.25;
  const number = textOf(notice.numberLabel, "serif", { size, width, align: "end" }, setting);
  const left = width - number.natural - size;
  const title = textOf(
    notice.title,
    "serifBold",
    { size, width: left, color: setting.look.head },
    setting,
  );
  const height = Math.max(title.text.height, number.text.height);
  return stack(width, [
    leaf(width, height, () => [artifact([...title.text.marks(), ...number.text.marks()])]),
    format.note * 0.4,
    doubleRule(format, width, setting),
  ]);
}

/** Space between the text and what is above and below it, in em of the notes. */
export const APART = 1.2;

/** The foot, at the end of the page: QR code and address, and at the right number, day of posting and page number, if any. */
export function foot(
  input: PosterInput,
  format: FormatSpec,
  width: number,
  page: string,
  code: Leaf,
  setting: Setting,
): Leaf {
  const { notice } = input;
  const size = format.note;
  const gap = size * QUIET;
  const right = stacked(
    [
      { text: plainText(notice.communityName), bold: true },
      { text: plainText(notice.numberLabel) },
      { text: postedText(input) },
      { text: plainText(page) },
    ],
    { size, width: (width - format.code - 2 * gap) * 0.44, align: "end" },
    setting,
  );
  const above = format.note * APART;
  const between = width - format.code - 2 * gap - right.width;
  const left = stacked(
    [
      { text: plainText(scanLabel(input, format)), bold: true },
      { text: plainText(withoutScheme(input.url)) },
    ],
    { size, width: between },
    setting,
  );
  const height = Math.max(format.code, left.height, right.height);
  const rule = leaf(width, format.hairline, () => [artifact([thinLine(0, width, setting)])]);
  const line = beside(height, [code, gap, { ...left, width: between }, gap, right]);
  return { ...stack(width, [above, rule, gap, line]), style: { marginTop: "auto" } };
}

/** The left pane of a landscape board: red head and title above, QR code and day of posting below. */
export function pane(
  input: PosterInput,
  format: FormatSpec,
  width: number,
  code: Leaf,
  setting: Setting,
): Furniture {
  const title = titleText(shapeTitle(input, setting), format.head * 0.82, width, setting);
  const size = format.note;
  const gap = size * 1.6;
  const quiet = size * QUIET;
  const head = stack(width, [
    redHead(input, format, width, setting),
    gap,
    leaf(width, title.height, () => [part("H1", "title", title.marks())]),
  ]);
  const below = stacked(
    [
      { text: plainText(scanLabel(input, format)), bold: true },
      { text: plainText(withoutScheme(input.url)) },
      { text: postedText(input) },
    ],
    { size, width: width - format.code - quiet },
    setting,
  );
  const line = beside(Math.max(format.code, below.height), [code, quiet, below]);
  return {
    box: column(
      { width, height: format.height - 2 * format.margin, justifyContent: "space-between" },
      head,
      line,
    ),
    height: head.height + gap + line.height,
  };
}

/** The words of the title. */
export function shapeTitle({ notice }: PosterInput, setting: Setting): readonly Unit[] {
  return shape(plainText(notice.title), faces.title, setting);
}

/** The title, in as few lines as its size allows: smaller rather than on a third line. */
export function titleText(
  units: readonly Unit[],
  largest: number,
  width: number,
  setting: Setting,
): SetText {
  const natural = naturalWidth(units);
  const oneLine = width / natural;
  const size =
    oneLine >= largest * 0.8
      ? Math.min(largest, oneLine * 0.999)
      : Math.min(largest, Math.max(largest * 0.62, oneLine * 1.85));
  return setText(units, { size, width, align: "center", balance: true, leading: 1.32 }, setting);
}

/** The issuer as wide as the head, within bounds; a long one in lines of about one length. */
function issuerText(issuer: string, format: FormatSpec, width: number, setting: Setting): SetText {
  const units = shape(plainText(issuer), { ...faces.title, tracking: 0.08 }, setting);
  const oneLine = (width / naturalWidth(units)) * 0.999;
  const size = oneLine >= format.head * 0.5 ? Math.min(format.head, oneLine) : format.head * 0.7;
  return setText(
    units,
    { size, width, align: "center", balance: true, leading: 1.2, color: setting.look.head },
    setting,
  );
}

/** Thick over thin, as under the head of an official document. */
function doubleRule({ hairline }: FormatSpec, width: number, { look }: Setting): Leaf {
  const thick = hairline * (look.fills ? 4 : 2);
  const thin = hairline * 1.2;
  const top = thick + hairline * 3.2;
  return leaf(width, top + thin, () => [
    artifact([...area([0, 0, width, thick], look.head), ...area([0, top, width, thin], look.head)]),
  ]);
}

/** Width of a text on one line, in em. */
function ems(text: string, setting: Setting): number {
  return naturalWidth(shape(plainText(text), { plain: "serif", strong: "serif" }, setting));
}

function textOf(
  text: string,
  face: TextStyle["plain"],
  placement: Placement,
  setting: Setting,
): { readonly text: SetText; readonly natural: number } {
  const units = shape(plainText(text), { plain: face, strong: face }, setting);
  return {
    text: setText(units, placement, setting),
    natural: naturalWidth(units) * placement.size,
  };
}

/** Lines of small type below one another, as wide as the widest of them. */
function stacked(
  lines: readonly { readonly text: Text; readonly bold?: boolean }[],
  placement: Placement,
  setting: Setting,
): Leaf {
  const shaped = lines
    .filter(({ text }) => text.some((run) => run.text !== ""))
    .map(({ text, bold }) => {
      return shape(text, bold === true ? faces.bold : bodyFaces(setting), setting);
    });
  const longest = Math.max(0, ...shaped.map(longestPart));
  const size = Math.min(placement.size, (placement.width / longest) * 0.999);
  const width = Math.min(placement.width, widest(shaped) * size + 0.01);
  return stack(
    width,
    shaped.map((units) => {
      const text = setText(units, { leading: 1.5, ...placement, size, width }, setting);
      return leaf(width, text.height, () => [artifact(text.marks())]);
    }),
  );
}

/** Beside the code: that it leads to the page, or that the rest is there. */
function scanLabel({ labels }: PosterInput, { template }: FormatSpec): string {
  return template === "large" ? labels.continued : labels.scan;
}

function postedText({ notice, labels }: PosterInput): Text {
  return [
    { role: "plain", text: `${labels.posted} ` },
    { role: "date", text: notice.postedLabel },
  ];
}

function widest(texts: readonly (readonly Unit[])[]): number {
  return Math.max(0, ...texts.map(naturalWidth));
}

/** Space around the QR code, in em of the notes: at least the four modules that readers ask for (ISO/IEC 18004). */
const QUIET = 1.4;

/** The QR code of a notice's address. */
export function codeBox(url: string, size: number): Leaf {
  const modules = codeModules(url);
  return leaf(size, size, () => [artifact([{ type: "code", x: 0, y: 0, size, modules }])]);
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, "");
}

function part(type: Tag["type"], id: string, marks: readonly Mark[]): Part {
  return { tag: [{ type, id }], marks };
}

function artifact(marks: readonly Mark[]): Part {
  return { tag: [], marks };
}
