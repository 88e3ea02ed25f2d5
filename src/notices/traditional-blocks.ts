import { toTraditional, toTraditionalName } from "../i18n/traditional.ts";
import type { Block, Text } from "../model/notice.ts";

/** A block written in Simplified Chinese in Traditional characters, run by run. */
export function inTraditional(block: Block): Block {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "callout":
      return { ...block, text: traditionalText(block.text) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({
          label: toTraditional(label),
          value: traditionalText(value),
        })),
      };
    case "table":
      return {
        ...block,
        caption: toTraditional(block.caption),
        columns: block.columns.map((column) => ({ ...column, label: toTraditional(column.label) })),
        rows: block.rows.map((cells) => cells.map(traditionalText)),
      };
    case "list":
      return { ...block, items: block.items.map(traditionalText) };
    case "signature":
      return { ...block, issuer: toTraditional(block.issuer), date: toTraditional(block.date) };
    default:
      return block satisfies never;
  }
}

function traditionalText(text: Text): Text {
  return text.map(({ role, text: content }) => ({
    role,
    text: role === "name" ? toTraditionalName(content) : toTraditional(content),
  }));
}
