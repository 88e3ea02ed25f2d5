import type { WrittenLocale } from "./locale.ts";

/** What `export-sheet` and `import-sheet` say. */
export interface SheetCommandWords {
  /** Name of the sheet that holds what drop-downs offer. */
  readonly lists: string;
  readonly noSite: string;
  readonly unknownCommunity: (id: string, known: readonly string[]) => string;
  readonly unknownElection: (id: string) => string;
  readonly exists: (file: string) => string;
  readonly leftOut: (files: readonly string[]) => string;
  readonly exported: (file: string, communities: number, rows: number) => string;
  readonly writing: string;
  readonly noFile: string;
  readonly reading: string;
  readonly comparing: (done: number, total: number) => string;
  readonly checking: string;
  readonly place: (sheet: string, cell: string | undefined) => string;
  readonly value: (value: string) => string;
  readonly refused: (findings: number) => string;
  readonly unchanged: string;
  readonly change: (place: string, heading: string, from: string, to: string) => string;
  readonly added: (place: string, what: string) => string;
  readonly removed: (sheet: string, what: string) => string;
  readonly newFile: string;
  readonly moved: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly preview: (files: number, changes: number) => string;
  readonly written: (files: number, changes: number) => string;
  readonly busy: string;
  readonly hint: string;
}

export const sheetCommandWords: Record<WrittenLocale, SheetCommandWords> = {
  "zh-Hans": {
    lists: "词表",
    noSite: "site.yaml 读不出来，请先运行 npm run check 查看并改正。",
    unknownCommunity: (id, known) => `没有社区“${id}”。现有：${known.join("、")}。`,
    unknownElection: (id) => `这些社区没有名为“${id}”的选举。`,
    exists: (file) => `${file} 已经存在，没有覆盖。请用 --out 写另一个文件名。`,
    leftOut: (files) => `读不出来、没有放进工作簿：${files.join("、")}。请运行 npm run check。`,
    exported: (file, communities, rows) => `已写成 ${file}：${communities} 个社区，${rows} 行。`,
    writing: "正在写工作簿……",
    noFile: "请写明要导入的文件，例如 npm run import-sheet -- 选举.xlsx",
    reading: "正在读工作簿……",
    comparing: (done, total) => `正在对照记录 ${done}/${total}……`,
    checking: "正在检查……",
    place: (sheet, cell) => (cell === undefined ? `表「${sheet}」` : `表「${sheet}」${cell}`),
    value: (value) => `（现在是“${value}”）`,
    refused: (findings) => `有 ${findings} 处要改，没有写入任何文件。`,
    unchanged: "和现有记录一样，没有改动。",
    change: (place, heading, from, to) => `${place} ${heading}：${from} → ${to}`,
    added: (place, what) => `${place} 新增：${what}`,
    removed: (sheet, what) => `表「${sheet}」 删去：${what}`,
    newFile: "（新文件）",
    moved: "先后有变动",
    nothing: "（空）",
    more: (count) => `……另有 ${count} 处`,
    preview: (files, changes) =>
      `共改动 ${files} 个文件、${changes} 处。这是预览，还没有写入；确认后加 --write 再运行一次。`,
    written: (files, changes) => `已写入 ${files} 个文件，共 ${changes} 处改动。`,
    busy: "另一个程序正在写这个文件夹，没有写入。请稍后再试。",
    hint: "建议：",
  },
  en: {
    lists: "lists",
    noSite: "site.yaml cannot be read: see npm run check, and mend it first.",
    unknownCommunity: (id, known) =>
      `There is no community “${id}”. There are: ${known.join(", ")}.`,
    unknownElection: (id) => `These communities have no election “${id}”.`,
    exists: (file) => `${file} is there already, and stays. Name another file with --out.`,
    leftOut: (files) => `Cannot be read, and left out: ${files.join(", ")}. See npm run check.`,
    exported: (file, communities, rows) =>
      `Written: ${file}, communities ${communities}, rows ${rows}.`,
    writing: "Writing the workbook…",
    noFile: "Name the file to import, as in npm run import-sheet -- records.xlsx",
    reading: "Reading the workbook…",
    comparing: (done, total) => `Comparing with the records ${done}/${total}…`,
    checking: "Checking…",
    place: (sheet, cell) => (cell === undefined ? `Sheet “${sheet}”` : `Sheet “${sheet}” ${cell}`),
    value: (value) => ` (now “${value}”)`,
    refused: (findings) => `Nothing was written; to mend: ${findings}.`,
    unchanged: "The same as the records: nothing to change.",
    change: (place, heading, from, to) => `${place} ${heading}: ${from} → ${to}`,
    added: (place, what) => `${place} added: ${what}`,
    removed: (sheet, what) => `Sheet “${sheet}” removed: ${what}`,
    newFile: " (new file)",
    moved: "in another order",
    nothing: "(empty)",
    more: (count) => `… and ${count} more`,
    preview: (files, changes) =>
      `Files ${files}, changes ${changes}. This is a preview: nothing was written. Run it again with --write to apply.`,
    written: (files, changes) => `Written: files ${files}, changes ${changes}.`,
    busy: "Another program is writing into the folder: nothing was written. Try again later.",
    hint: "Hint: ",
  },
};
