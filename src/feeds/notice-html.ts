import type { Block, FactsBlock, ListBlock, Notice, TableBlock, Text } from "../model/notice.ts";
import { runsText } from "../notices/plain-text.ts";
import { type Element, elementText } from "./xml.ts";

/** A notice as HTML for feed readers: no title (the entry has it), no styles, no scripts, well-formed. */
export function noticeHtml(notice: Notice): string {
  return elementText({
    name: "div",
    attributes: { lang: notice.locale },
    children: [
      { name: "p", children: [`${notice.numberLabel} · ${notice.electionName}`] },
      ...notice.blocks.map(blockElement),
    ],
  });
}

function blockElement(block: Block): Element {
  switch (block.type) {
    case "heading":
      return { name: "h2", children: textElements(block.text) };
    case "paragraph":
      return { name: "p", children: textElements(block.text) };
    case "callout":
      return { name: "p", children: [{ name: "strong", children: [runsText(block.text)] }] };
    case "facts":
      return factsElement(block);
    case "table":
      return tableElement(block);
    case "list":
      return listElement(block);
    case "signature":
      return { name: "p", children: [block.issuer, { name: "br" }, block.date] };
    default:
      return block satisfies never;
  }
}

function factsElement({ facts }: FactsBlock): Element {
  return {
    name: "dl",
    children: facts.flatMap(({ label, value }) => [
      { name: "dt", children: [label] },
      { name: "dd", children: textElements(value) },
    ]),
  };
}

function tableElement({ caption, columns, rows }: TableBlock): Element {
  return {
    name: "table",
    children: [
      { name: "caption", children: [caption] },
      {
        name: "thead",
        children: [
          {
            name: "tr",
            children: columns.map(({ label }) => ({
              name: "th",
              attributes: { scope: "col" },
              children: [label],
            })),
          },
        ],
      },
      { name: "tbody", children: rows.map(rowElement) },
    ],
  };
}

/** The first cell heads its row. */
function rowElement(cells: readonly Text[]): Element {
  return {
    name: "tr",
    children: cells.map((cell, column) =>
      column === 0
        ? { name: "th", attributes: { scope: "row" }, children: textElements(cell) }
        : { name: "td", children: textElements(cell) },
    ),
  };
}

function listElement({ ordered, items }: ListBlock): Element {
  return {
    name: ordered ? "ol" : "ul",
    children: items.map((item) => ({ name: "li", children: textElements(item) })),
  };
}

/** Runs that stand out as such, all others as they are. */
function textElements(text: Text): readonly (Element | string)[] {
  if (text.length === 0) return [""];
  return text.map((run) =>
    run.role === "strong" ? { name: "strong", children: [run.text] } : run.text,
  );
}
