import type {
  Block,
  CalloutBlock,
  FactsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  SignatureBlock,
  TableBlock,
} from "../model/notice.ts";
import { composeBoxes } from "./boxes.ts";
import { composeCounts, composeFigures } from "./figures.ts";
import { naturalWidth } from "./lines.ts";
import { area, frame, linesOfRow } from "./looks.ts";
import { moved, type Tag } from "./marks.ts";
import {
  bodyFaces,
  bodyLeading,
  faces,
  looseness,
  type Setting,
  setText,
  shape,
} from "./setting.ts";
import { plainText } from "./shaping.ts";
import { type Composer, isAtEdge, type Slice, slice } from "./slices.ts";
import { composeTable } from "./table.ts";
import { composeTimeline, isTimeline } from "./timeline.ts";

/** A block of the notice `blocks`, shaped; `id` tells it from the other blocks of the document. */
export function composeBlock(
  block: Block,
  id: string,
  setting: Setting,
  blocks: readonly Block[],
): Composer {
  switch (block.type) {
    case "heading":
      return composeHeading(block, id, setting);
    case "paragraph":
      return composeParagraph(block, id, setting);
    case "facts":
      return block.part === "counts" && !setting.dense
        ? composeFigures(block, id, setting)
        : composeFacts(block, id, setting);
    case "table":
      return composeRows(
        block,
        id,
        setting,
        blocks.filter((one) => one.type === "table"),
      );
    case "list":
      return composeList(block, id, setting);
    case "callout":
      return composeCallout(block, id, setting);
    case "signature":
      return composeSignature(block, id, setting);
    default:
      return block satisfies never;
  }
}

/** Whether a block has a layout of its own, which may cost more room than its rows would. */
export function isRich({ type, part }: Block): boolean {
  return type === "facts" ? part === "counts" : type === "table" && part !== undefined;
}

/** Rows as what they are: a timeline, boxes, a table on its side; as a plain table where room is short. */
function composeRows(
  block: TableBlock,
  id: string,
  setting: Setting,
  siblings: readonly TableBlock[],
): Composer {
  if (setting.dense || block.rows.length === 0) return composeTable(block, id, setting, siblings);
  switch (block.part) {
    case "timetable":
      return isTimeline(block)
        ? composeTimeline(block, id, setting)
        : composeTable(block, id, setting, siblings);
    case "people":
    case "places":
      return composeBoxes(block, id, setting, siblings);
    case "counts":
      return composeCounts(block, id, setting, siblings);
    default:
      return composeTable(block, id, setting, siblings);
  }
}

function composeHeading(block: HeadingBlock, id: string, setting: Setting): Composer {
  const units = shape(block.text, faces.bold, setting);
  return (size, width) => {
    const text = setText(units, { size: size * 1.06, width }, setting);
    return [
      slice({
        above: size * 0.8,
        height: text.height + size * 0.25,
        keepWithNext: true,
        mayEnd: false,
        draw: () => [{ tag: [{ type: "H2", id }], marks: text.marks() }],
      }),
    ];
  };
}

/** Running text: in Chinese indented by two characters and set to both edges, in English set left. */
function composeParagraph(block: ParagraphBlock, id: string, setting: Setting): Composer {
  const face = block.part === "act" ? faces.bold : bodyFaces(setting);
  const units = shape(block.text, face, setting);
  const chinese = setting.locale !== "en";
  return (size, width) => {
    const leading = bodyLeading(size, setting);
    const text = setText(
      units,
      { size, width, leading, indent: chinese ? 2 : 0, justify: chinese },
      setting,
    );
    return Array.from({ length: text.lines }, (_, index) =>
      slice({
        cut: text.cut,
        above: index === 0 ? size * (chinese ? 0.15 : 0.55) : 0,
        height: leading * size,
        keepWithNext: isAtEdge(index, text.lines),
        mayEnd: index === text.lines - 1,
        draw: () => [{ tag: [{ type: "P", id }], marks: [text.lineMark(index)] }],
      }),
    );
  };
}

/** Labels and values between thin lines, the labels in a column of their own. */
function composeFacts(block: FactsBlock, id: string, setting: Setting): Composer {
  // What takes sentences to say is read, not glanced at.
  const isLong = block.facts.some(
    ({ value }) => naturalWidth(shape(value, bodyFaces(setting), setting)) > GLANCE,
  );
  const face = isLong ? bodyFaces(setting) : faces.bold;
  const facts = block.facts.map(({ label, value }) => ({
    label: shape(plainText(label), bodyFaces(setting), setting),
    value: shape(value, face, setting),
  }));
  const widest = Math.max(0, ...facts.map(({ label }) => naturalWidth(label)));
  return (size, width) => {
    const labelWidth = Math.min(widest * size, width * 0.38);
    const left = labelWidth + size * 1.2;
    const pad = size * (0.28 + 0.14 * looseness(size, setting));
    return facts.map(({ label, value }, index) => {
      const name = setText(
        label,
        { size, width: labelWidth + 0.01, y: pad, color: setting.look.quiet },
        setting,
      );
      const text = setText(value, { size, x: left, width: width - left, y: pad }, setting);
      const height = Math.max(name.height, text.height) + 2 * pad;
      return slice({
        cut: text.cut,
        above: index === 0 ? size * 0.6 : 0,
        height: height + (index === facts.length - 1 ? size * 0.3 : 0),
        keepWithNext: isAtEdge(index, facts.length),
        draw: () => [
          { tag: [], marks: linesOfRow(index, height, width, setting) },
          { tag: [{ type: "P", id: `${id}.${index}` }], marks: [...name.marks(), ...text.marks()] },
        ],
      });
    });
  };
}

/** Em that somebody takes in at a glance. */
const GLANCE = 24;

/** Items with a number or a dot in the margin that their lines leave free. */
function composeList(block: ListBlock, id: string, setting: Setting): Composer {
  const face = block.part === "act" ? faces.bold : bodyFaces(setting);
  const items = block.items.map((item, index) => ({
    mark: shape(
      plainText(block.ordered ? `${index + 1}.` : "•"),
      block.ordered ? bodyFaces(setting) : faces.bold,
      setting,
    ),
    text: shape(item, face, setting),
  }));
  const markWidth = Math.max(0, ...items.map(({ mark }) => naturalWidth(mark)));
  return (size, width) => {
    const leading = bodyLeading(size, setting);
    const indent = setting.locale === "en" ? size * 0.3 : size * 2;
    const left = indent + (markWidth + 0.65) * size;
    return items.flatMap(({ mark, text }, index) => {
      const tag: readonly Tag[] = [
        { type: "L", id },
        { type: "LI", id: `${id}.${index}` },
      ];
      const label = setText(mark, { size, width, x: indent, leading }, setting);
      const words = setText(text, { size, width: width - left, x: left, leading }, setting);
      return Array.from({ length: words.lines }, (_, number) =>
        slice({
          above: number === 0 ? size * 0.2 : 0,
          height: leading * size,
          keepWithNext: isAtEdge(number, words.lines),
          mayEnd: number === words.lines - 1,
          draw: () => [
            { tag, marks: [...(number === 0 ? label.marks() : []), words.lineMark(number)] },
          ],
        }),
      );
    });
  };
}

/** The one thing not to miss: bold in a box, red at its side; what a resident must act on in the largest type. */
function composeCallout(block: CalloutBlock, id: string, setting: Setting): Composer {
  const scale = block.part === "act" ? ACT : CALLOUT;
  const units = shape(block.text, faces.bold, setting);
  return (size, width) => {
    const pad = size * 0.65;
    const bar = size * 0.28;
    const left = bar + pad;
    const text = setText(
      units,
      {
        size: size * scale,
        width: width - left - pad,
        leading: bodyLeading(size, setting) * (block.part === "act" ? 0.88 : 0.92),
        balance: true,
      },
      setting,
    );
    const full = text.height + 2 * pad * 0.75;
    const { alarm, ground, head, line, fills } = setting.look;
    const isAlarm = block.tone === "important";
    return [
      slice({
        above: size * 0.6,
        height: full + size * 0.3,
        draw: () => [
          {
            tag: [],
            marks: [
              ...area([0, 0, width, full], isAlarm ? alarm : ground),
              ...(fills ? [] : frame([0, 0, width, full], setting.hairline, line)),
              ...(fills
                ? area([0, 0, bar, full], isAlarm ? head : "black")
                : area([bar / 2, 0, setting.hairline, full], line)),
            ],
          },
          { tag: [{ type: "P", id }], marks: moved(text.marks(), left, pad * 0.75) },
        ],
      }),
    ];
  };
}

/** Type of callouts beside that of the body. */
const CALLOUT = 1.04;
const ACT = 1.34;

/** Issuer and date at the right, centred on one another, with room around them for the seal. */
function composeSignature(block: SignatureBlock, id: string, setting: Setting): Composer {
  const issuer = shape(plainText(block.issuer), bodyFaces(setting), setting);
  const date = shape([{ role: "date", text: block.date }], bodyFaces(setting), setting);
  return (size, width) => {
    const leading = bodyLeading(size, setting) * 1.05;
    const natural = Math.max(naturalWidth(issuer), naturalWidth(date)) * size;
    const box = Math.min(natural + size * 0.02, width * 0.9);
    const margin = setting.locale === "en" ? 0 : size * 2;
    const x = width - box - Math.min(margin, width - box);
    const place = { size, width: box, x, leading, align: "center", balance: true } as const;
    const above = setText(issuer, place, setting);
    const below = setText(date, { ...place, y: above.height }, setting);
    const text = above.height + below.height;
    const room = Math.max(text, setting.sealRoom);
    const draw = () =>
      [above, below].map((each, index) => ({
        tag: [{ type: "P", id: `${id}.${index}` }] as const,
        marks: moved(each.marks(), 0, (room - text) / 2),
      }));
    return [
      slice({ above: size * 0.4, mayGrow: size * 1.5, height: room, spare: "repeated", draw }),
    ];
  };
}

/** The same slices, the last kept with what follows: a signature is never alone on its page. */
export function keptWithNext(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((each, index) =>
    index === slices.length - 1 ? { ...each, keepWithNext: true } : each,
  );
}
