import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import stringWidth from "string-width";
import { colon } from "../i18n/locale.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { Block, Run, TableBlock, Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { runsText } from "../notices/plain-text.ts";
import type { Report } from "./compose.ts";
import { withEntryTimes } from "./zip-times.ts";

type Child = NonNullable<ISectionOptions["children"]>[number];

/**
 * A report as a Word document (.docx), for the office to edit: A4 with the margins and type of official documents
 * (GB/T 9704: title in 小标宋 of 22 pt, text in 仿宋 of 16 pt, 28 lines a page), real headings, tables that repeat their
 * heads, page numbers. It is dated by the report, not by the clock: the same report is the same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { locale, title, subject, issuer, blocks, date } = report;
  const document = new Document({
    styles: stylesOf(locale),
    numbering: {
      config: [
        {
          reference: ORDERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1.",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 2 * INDENT, hanging: INDENT } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        footers: { default: pageNumbers(locale) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            indent: { firstLine: 0 },
            children: [new TextRun({ text: `${issuer} ${subject}` })],
          }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...blocks.flatMap((block) => blockChildren(block, locale)),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(report)]);
  return withEntryTimes(new Uint8Array(bytes), date);
}

/** What the file says of itself; the library would put the time of the clock there. */
function coreProperties({ title, subject, issuer, date }: Report) {
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`;
  return {
    path: "docProps/core.xml",
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escaped(`${subject} ${title}`)}</dc:title><dc:creator>${escaped(issuer)}</dc:creator>`,
      `<cp:lastModifiedBy>${escaped(issuer)}</cp:lastModifiedBy>`,
      `${time}${time.replaceAll("created", "modified")}</cp:coreProperties>`,
    ].join(""),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const ORDERED = "ordered";
/** Two characters of 16 pt, in twentieths of a point. */
const INDENT = 640;

/** Millimetres in twentieths of a point. */
function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

function blockChildren(block: Block, locale: Locale): readonly Child[] {
  switch (block.type) {
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          children: runs(block.text),
        }),
      ];
    case "paragraph":
      return [new Paragraph({ children: runs(block.text) })];
    case "callout":
      return [new Paragraph({ children: runs(block.text, true) })];
    case "facts":
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            children: [
              new TextRun({ text: `${label}${colon(locale)}`, bold: true }),
              ...runs(value),
            ],
          }),
      );
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(block.ordered
              ? { numbering: { reference: ORDERED, level: 0 } }
              : { bullet: { level: 0 } }),
            children: runs(item),
          }),
      );
    case "table":
      return tableChildren(block);
    case "signature":
      return [block.issuer, block.date].map(
        (text, index) =>
          new Paragraph({
            alignment: AlignmentType.END,
            indent: { firstLine: 0 },
            keepNext: index === 0,
            ...(index === 0 ? { spacing: { before: 560 } } : {}),
            children: [new TextRun(text)],
          }),
      );
    default:
      return block satisfies never;
  }
}

function tableChildren(table: TableBlock): readonly Child[] {
  const { caption, columns, rows } = table;
  const widths = columnWidths(table);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label, align }, index) =>
      cell([new TextRun({ text: label, bold: true })], align, widths[index]),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, index) =>
          cell(runs(cells[index] ?? []), align, widths[index]),
        ),
      }),
  );
  return [
    new Paragraph({ style: CAPTION, keepNext: true, children: [new TextRun(caption)] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      rows: [head, ...body],
    }),
    new Paragraph({ style: CELL, children: [] }),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const CAPTION = "TableCaption";
const CELL = "TableText";

/**
 * The width of each column, in twentieths of a point: all in one line where there is room, and what is over for the columns
 * of words; where there is none, narrow columns keep their line and the wide ones share what is left.
 */
function columnWidths({ columns, rows }: TableBlock): number[] {
  const wanted = columns.map(({ label }, index) => {
    const texts = [label, ...rows.map((cells) => runsText(cells[index] ?? []))];
    return Math.max(...texts.map(lineWidth)) + 2 * CELL_MARGIN;
  });
  const given = new Map<number, number>();
  let left = TEXT_WIDTH;
  for (const [index, width] of [...wanted.entries()].toSorted(([, a], [, b]) => a - b)) {
    const own = Math.min(width, Math.floor(left / (columns.length - given.size)));
    given.set(index, own);
    left -= own;
  }
  const words = columns.filter(({ align }) => align === "start").length;
  return columns.map(({ align }, index) => {
    const more = align === "start" ? Math.floor(left / words) : 0;
    return (given.get(index) ?? 0) + more;
  });
}

/**
 * The width of a text, with the quarter of a character that programs set between Chinese and digits, and room for Latin
 * letters wider than those of Times, which not every office has.
 */
function lineWidth(text: string): number {
  const borders = text.match(/\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu)?.length ?? 0;
  const latin = text.match(/[\p{ASCII}]/gu)?.length ?? 0;
  return (stringWidth(text) + 1 + 0.3 * latin + borders / 2) * HALF_EM;
}

/** From margin to margin. */
const TEXT_WIDTH = mm(210 - 28 - 26);
/** The size of the type in tables, in half points: 五号. */
const CELL_SIZE = 21;
/** Half of it, in twentieths of a point: the width of a Latin letter, or half a Chinese one. */
const HALF_EM = CELL_SIZE * 5;
const CELL_MARGIN = 80;

function cell(children: TextRun[], align: "start" | "end", width: number | undefined): TableCell {
  const alignment = align === "end" ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    children: [new Paragraph({ style: CELL, alignment, children })],
  });
}

function runs(text: Text, isBold = false): TextRun[] {
  return text.map((run: Run) =>
    isBold || run.role === "strong"
      ? new TextRun({ text: run.text, bold: true })
      : new TextRun(run.text),
  );
}

function pageNumbers(locale: Locale): Footer {
  const children = reportWords(locale)
    .page.split(/(\{page\}|\{pages\})/)
    .map((part) => {
      if (part === "{page}") return new TextRun({ children: [PageNumber.CURRENT] });
      return part === "{pages}"
        ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
        : new TextRun(part);
    });
  return new Footer({
    children: [new Paragraph({ style: CELL, alignment: AlignmentType.CENTER, children })],
  });
}

/** Fonts as official documents have them: 仿宋 for text, 黑体 for headings, 小标宋 or 宋体 for the title. */
const fonts: Readonly<Record<Locale, { text: string; heading: string; title: string }>> = {
  "zh-Hans": { text: "仿宋", heading: "黑体", title: "宋体" },
  "zh-Hant": { text: "標楷體", heading: "微軟正黑體", title: "新細明體" },
  en: { text: "Times New Roman", heading: "Arial", title: "Times New Roman" },
};

function stylesOf(locale: Locale) {
  const { text, heading, title } = fonts[locale];
  const font = (name: string) => ({ ascii: LATIN, hAnsi: LATIN, eastAsia: name, cs: LATIN });
  const isChinese = locale !== "en";
  const [size, line] = isChinese ? [32, 560] : [24, 340];
  const body = { spacing: { line, lineRule: "exact" as const } };
  const indent = { indent: { firstLine: isChinese ? INDENT : 0 } };
  return {
    default: {
      document: {
        run: { font: font(text), size, language: { value: "en-GB", eastAsia: eastAsian[locale] } },
        paragraph: { ...body, ...indent },
      },
      title: {
        run: { font: font(title), size: 44, bold: true },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { before: 280, after: 560, line: 640, lineRule: "exact" as const },
        },
      },
      heading1: {
        run: { font: font(heading), size, bold: !isChinese },
        paragraph: { ...body, ...indent, spacing: { ...body.spacing, before: 120 } },
      },
    },
    paragraphStyles: [
      {
        id: CAPTION,
        name: CAPTION,
        basedOn: "Normal",
        run: { font: font(heading), size: size - 8 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { before: 160, line: 400, lineRule: "auto" as const },
        },
      },
      {
        id: CELL,
        name: CELL,
        basedOn: "Normal",
        run: { size: CELL_SIZE },
        paragraph: { indent: { firstLine: 0 }, spacing: { line: 300, lineRule: "auto" as const } },
      },
    ],
  };
}

const LATIN = "Times New Roman";
const eastAsian: Readonly<Record<Locale, string>> = {
  "zh-Hans": "zh-CN",
  "zh-Hant": "zh-TW",
  en: "zh-CN",
};
