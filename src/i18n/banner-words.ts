import type { Locale } from "../model/scalars.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";

/** What stands on the sheets of a banner beside its line: how to print, cut and glue it. */
export interface BannerLabels {
  /** Size of the finished banner and what it takes; `length` and `height` in metres. */
  readonly summary: (banner: {
    readonly length: string;
    readonly height: string;
    readonly paper: string;
    readonly rows: number;
    readonly columns: number;
  }) => string;
  /** Beside the line by which the print is measured. */
  readonly measure: string;
  /** What to do, in this order. */
  readonly steps: readonly string[];
  /** What to do then where there are several rows. */
  readonly joinRows: string;
  /** In the border of a sheet. */
  readonly tile: (row: number, column: number, rows: number, columns: number) => string;
}

const labels: Record<WrittenLocale, BannerLabels> = {
  "zh-Hans": {
    summary: ({ length, height, paper, rows, columns }) =>
      `成品长 ${length} 米，高 ${height} 米；${paper} 纸 ${rows * columns} 张，${rows} 行，每行 ${columns} 张。`,
    measure: "打印后用尺量：此线应长 10 厘米",
    steps: [
      "打印时选“实际大小”（100%），不要选“适合纸张”。先打本页，量下面的线。",
      "每张只裁左边和上边，沿四角的裁切线裁。每行最后一张再裁右边，最下一行再裁下边。",
      "从每行第 1 张起，在右边 1 厘米内涂胶，把下一张的左边压上去，对齐边上的虚线。",
    ],
    joinRows: "一行粘好再粘下一行：在上一行的下边 1 厘米内涂胶，把下一行的上边压上去，对齐虚线。",
    tile: (row, column, rows, columns) =>
      `第 ${row} 行 第 ${column} 张（共 ${rows} 行，每行 ${columns} 张）`,
  },
  en: {
    summary: ({ length, height, paper, rows, columns }) =>
      `Finished: ${length} m long, ${height} m high. ${rows * columns} ${rows * columns === 1 ? "sheet" : "sheets"} of ${paper}, in ${rows} ${rows === 1 ? "row" : "rows"} of ${columns}.`,
    measure: "Measure the print: this line is 10 cm long",
    steps: [
      "Print at actual size (100%), not “fit to page”. Print this page first and measure the line below.",
      "Cut only the left and the top edge of each sheet, by the crop marks at its corners; of the last sheet of a row also the right edge, of the last row also the lower one.",
      "From sheet 1 of a row on, put glue on the last centimetre at the right, and lay the left edge of the next sheet on it, at the dashed marks.",
    ],
    joinRows:
      "Glue each row, then the rows: put glue on the lowest centimetre of the upper row, and lay the top edge of the next on it, at the dashed marks.",
    tile: (row, column, rows, columns) =>
      `Row ${row}, sheet ${column} (${rows} ${rows === 1 ? "row" : "rows"} of ${columns})`,
  },
};

/** The words on the sheets of a banner, in a language. */
export function bannerLabels(locale: Locale): BannerLabels {
  const { summary, measure, steps, joinRows, tile } = labels[writtenLocale(locale)];
  return {
    summary: (banner) => inLocale(summary(banner), locale),
    measure: inLocale(measure, locale),
    steps: steps.map((step) => inLocale(step, locale)),
    joinRows: inLocale(joinRows, locale),
    tile: (...numbers) => inLocale(tile(...numbers), locale),
  };
}
