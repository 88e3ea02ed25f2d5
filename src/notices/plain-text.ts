import { colon } from "../i18n/locale.ts";
import type { Block, Notice, TableBlock, Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";

/**
 * A notice as plain text, to be read aloud, for feeds and for search: title, number, election, then the
 * blocks, a line each; every word once, in reading order. A table is its caption, its column labels and
 * its rows.
 */
export function noticeText(notice: Notice): string {
  return [
    notice.title,
    notice.numberLabel,
    notice.electionName,
    blocksText(notice.blocks, notice.locale),
  ].join("\n");
}

/** Blocks as plain text, a line each. */
export function blocksText(blocks: readonly Block[], locale: Locale): string {
  return blocks.map((block) => blockText(block, locale)).join("\n");
}

/** The words of a text without their roles. */
export function runsText(text: Text): string {
  return text.map((run) => run.text).join("");
}

function blockText(block: Block, locale: Locale): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "callout":
      return runsText(block.text);
    case "facts":
      return block.facts
        .map(({ label, value }) => label + colon(locale) + runsText(value))
        .join("\n");
    case "table":
      return tableText(block, locale);
    case "list":
      return block.items
        .map((item, index) => (block.ordered ? `${index + 1}. ` : "") + runsText(item))
        .join("\n");
    case "signature":
      return `${block.issuer}\n${block.date}`;
    default:
      return block satisfies never;
  }
}

function tableText({ caption, columns, rows }: TableBlock, locale: Locale): string {
  const comma = locale === "en" ? ", " : "，";
  return [
    caption,
    columns.map(({ label }) => label).join(comma),
    ...rows.map((cells) => cells.map(runsText).join(comma)),
  ].join("\n");
}
