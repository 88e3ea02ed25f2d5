import type { Block, Notice, Text } from "../../src/model/notice.ts";

/** A notice as a plain page of HTML, in the posters' fonts: what Chromium is asked to print. */
export function noticePage(notice: Notice): string {
  return `<!doctype html><html lang="${notice.locale}"><meta charset="utf-8"><title>${escaped(notice.title)}</title>
<style>
body { margin: 0; font: 16pt/1.6 "Noto Serif SC"; }
h1 { text-align: center; font-size: 24pt; } h2 { font-family: "Noto Sans SC"; font-size: 16pt; }
.issuer { color: #c8161d; font-size: 32pt; font-weight: 700; text-align: center; border-bottom: 3pt double; }
p { text-indent: 2em; margin: 0; } .end { text-align: right; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid; padding: 0.2em; font-size: 14pt; }
</style>
<p class="issuer">${escaped(notice.issuer)}</p><p>${escaped(notice.electionName)} ${escaped(notice.numberLabel)}</p>
<h1>${escaped(notice.title)}</h1>
${notice.blocks.map(blockHtml).join("\n")}
<p>${notice.citations.map(escaped).join("；")}</p></html>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case "heading":
      return `<h2>${textHtml(block.text)}</h2>`;
    case "paragraph":
    case "callout":
      return `<p>${textHtml(block.text)}</p>`;
    case "facts":
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${textHtml(value)}</dd>`).join("")}</dl>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${textHtml(item)}</li>`).join("")}</ul>`;
    case "table": {
      const head = block.columns.map(({ label }) => `<th>${escaped(label)}</th>`).join("");
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${textHtml(cell)}</td>`).join("")}</tr>`,
      );
      return `<table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead>${rows.join("")}</table>`;
    }
    case "signature":
      return `<p class="end">${escaped(block.issuer)}<br>${escaped(block.date)}</p>`;
    default:
      return block satisfies never;
  }
}

function textHtml(text: Text): string {
  return text
    .map(({ role, text: words }) =>
      role === "strong" ? `<b>${escaped(words)}</b>` : escaped(words),
    )
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
