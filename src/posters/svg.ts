import type { Face } from "./fonts.ts";
import {
  type Area,
  type CodeMark,
  colors,
  darkRuns,
  type Mark,
  type PhotographMark,
  type TextMark,
} from "./marks.ts";
import { filling, upright } from "./photograph.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Writes a sheet as SVG with its glyphs as outlines, each once: it looks the same wherever it is drawn,
 * whatever fonts are there.
 */
export function writeSvg(sheet: Sheet): string {
  const outlines = new Map<string, string>();
  const drawn = sheet.parts
    .map(({ marks, clip }, index) => {
      const part = marks.map((mark) => draw(mark, outlines)).join("");
      return clip === undefined ? part : clipped(part, clip, `clip${index}`);
    })
    .join("");
  const { width, height } = sheet;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${[...outlines.values()].join("")}</defs><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${drawn}</svg>`;
}

function clipped(drawn: string, { x, y, width, height }: Area, id: string): string {
  return `<clipPath id="${id}"><path d="M${x} ${y}h${width}v${height}h${-width}z"/></clipPath><g clip-path="url(#${id})">${drawn}</g>`;
}

function draw(mark: Mark, outlines: Map<string, string>): string {
  switch (mark.type) {
    case "text":
      return drawText(mark, outlines);
    case "rectangle": {
      const { x, y, width, height } = mark;
      return `<path fill="${colors[mark.color]}" d="M${x} ${y}h${number(width)}v${number(height)}h${number(-width)}z"/>`;
    }
    case "code":
      return drawCode(mark);
    case "photograph":
      return drawPhotograph(mark);
    default:
      return mark satisfies never;
  }
}

function drawText({ x, y, size, color, glyphs }: TextMark, outlines: Map<string, string>): string {
  const uses = glyphs.map(({ glyph: { face, id }, at }) => {
    const units = face.font.unitsPerEm;
    return `<use href="#${outline(face, id, outlines)}" x="${number(at * units)}"/>`;
  });
  const unit = glyphs[0]?.glyph.face.font.unitsPerEm ?? 1000;
  const scale = number(size / unit, 1e6);
  return `<g fill="${colors[color]}" transform="matrix(${scale} 0 0 ${-scale} ${x} ${y})">${uses.join("")}</g>`;
}

function outline(face: Face, id: number, outlines: Map<string, string>): string {
  const key = `${face.name}${id}`;
  if (!outlines.has(key)) {
    outlines.set(key, `<path id="${key}" d="${face.font.getGlyph(id).path.toSVG()}"/>`);
  }
  return key;
}

function drawCode({ x, y, size, modules }: CodeMark): string {
  const side = size / modules.length;
  const path = modules.flatMap((row, index) =>
    darkRuns(row).map(
      ({ from, to }) =>
        `M${number(x + from * side)} ${number(y + index * side)}h${number((to - from) * side)}v${number(side)}h${number((from - to) * side)}z`,
    ),
  );
  return `<path shape-rendering="crispEdges" d="${path.join("")}"/>`;
}

/** A box that shows the photograph's middle. */
function drawPhotograph({ x, y, width, height, photograph }: PhotographMark): string {
  const [left, top, wide, high] = filling(photograph, width, height);
  const [a, b, c, d, e, f] = upright[photograph.orientation];
  // The vertical axis points down, for the photograph and for the box.
  const matrix = [a * wide, -b * high, -c * wide, d * high];
  const corner = [(c + e) * wide + left, (1 - d - f) * high + top];
  const turned = [...matrix, ...corner].map((value) => number(value)).join(" ");
  const data = `data:${photograph.mediaType};base64,${Buffer.from(photograph.bytes).toString("base64")}`;
  return `<svg x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"><image width="1" height="1" preserveAspectRatio="none" transform="matrix(${turned})" href="${data}"/></svg>`;
}

function number(value: number, places = 1000): number {
  return Math.round(value * places) / places;
}
