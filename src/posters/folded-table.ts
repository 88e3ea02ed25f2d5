import type { TableBlock, Text } from "../model/notice.ts";
import { linesOfRow } from "./looks.ts";
import { faces, type Setting, setText, shape } from "./setting.ts";
import { plainText } from "./shaping.ts";
import { type Composer, slice } from "./slices.ts";

/** Type of the cells below the first, beside that of the body. */
const CELL_SIZE = 0.82;
/** Space above and below a row, in em. */
const PAD = 0.25;

/**
 * A table on a screen that is too narrow for its words: each row is its first cell, and below it the others, each after
 * the label of its column. No row is split.
 */
export function composeFoldedTable(block: TableBlock, id: string, setting: Setting): Composer {
  const caption = shape(plainText(block.caption), faces.bold, setting);
  const rows = block.rows.map((row) => ({
    first: shape(row[0] ?? [], faces.bold, setting),
    others: shape(labelled(block, row, setting), faces.table, setting),
  }));
  return (size, width) => {
    const top = setText(caption, { size, width, align: "center" }, setting);
    const captionSlice = slice({
      above: size * 0.8,
      height: top.height + size * 0.35,
      keepWithNext: true,
      mayEnd: false,
      draw: () => [{ tag: [{ type: "P", id: `${id}.caption` }], marks: top.marks() }],
    });
    const rowSlices = rows.map(({ first, others }, index) => {
      const pad = size * PAD;
      const head = setText(first, { size, width, y: pad }, setting);
      const rest = setText(
        others,
        { size: size * CELL_SIZE, width, y: pad + head.height },
        setting,
      );
      const height = head.height + rest.height + 2 * pad;
      return slice({
        height,
        cut: rest.cut,
        draw: () => [
          { tag: [], marks: linesOfRow(index, height, width, setting) },
          { tag: [{ type: "P", id: `${id}.${index}` }], marks: [...head.marks(), ...rest.marks()] },
        ],
      });
    });
    return block.caption === "" ? rowSlices : [captionSlice, ...rowSlices];
  };
}

/** The cells of a row after the first, each after its label. */
function labelled({ columns }: TableBlock, row: readonly Text[], { locale }: Setting): Text {
  const [colon, semicolon] = locale === "en" ? [": ", "; "] : ["：", "；"];
  return row
    .slice(1)
    .flatMap((cell, index) => [
      ...plainText(`${index === 0 ? "" : semicolon}${columns[index + 1]?.label ?? ""}${colon}`),
      ...cell,
    ]);
}
