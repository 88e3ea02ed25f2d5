import { figureLabels } from "../i18n/report-figures.ts";
import type { Block, Run } from "../model/notice.ts";
import {
  type FigureCall,
  type FigureName,
  figureNames,
  type ReportTable,
  type Rounding,
  reportTables,
  roundings,
} from "../model/report.ts";
import type { Node, Reading } from "./markup.ts";
import { nearest } from "./nearest.ts";

/** An element of MDX, in a line or on one of its own. */
type Element = Extract<Node, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type Inline = Pick<Element, "name" | "attributes" | "position">;

/** `<Figure of="voters" />` as a run that is filled in later; nothing, and a finding, where there is no such figure. */
export function figureRun(element: Inline, reading: Reading): readonly Run[] {
  const { words, say } = reading;
  const attributes = attributesOf(element, ["of", "rounding", "decimals"], reading);
  if (attributes === undefined) return [];
  const asked = attributes.get("of") ?? "";
  const name = figureNamed(asked);
  if (name === undefined) {
    const near = nearest(asked, [...figureNames, ...labels.keys()]);
    const hint = near === undefined ? words.report.figureList() : words.report.nearest(near);
    say(element, words.report.figure(asked), hint);
    return [];
  }
  const call = callOf(name, attributes);
  if (call === undefined) {
    say(element, words.report.attribute("rounding, decimals"), words.report.attributeHint());
    return [];
  }
  return [{ role: "number", text: "", figure: call }];
}

/** `<Table of="members" />` as a table that is filled in later. */
export function reportTable(element: Inline, reading: Reading): readonly Block[] {
  const { words, say } = reading;
  const attributes = attributesOf(element, ["of"], reading);
  if (attributes === undefined) return [];
  const asked = attributes.get("of") ?? "";
  const of = reportTables.find((table: ReportTable) => table === asked);
  if (of === undefined) {
    const near = nearest(asked, reportTables);
    const hint = near === undefined ? undefined : words.report.nearest(near);
    say(element, words.report.table(asked, reportTables), hint);
    return [];
  }
  return [{ type: "table", caption: "", columns: [], rows: [], of }];
}

/** The figure of a name, or of what it is called in Chinese. */
function figureNamed(asked: string): FigureName | undefined {
  return figureNames.find((name) => name === asked) ?? labels.get(asked.trim());
}

const labels: ReadonlyMap<string, FigureName> = new Map(
  figureNames.flatMap((name) => {
    const label = figureLabels[name];
    const written = typeof label === "string" ? label : label["zh-Hans"];
    return written === undefined ? [] : [[written, name] as const];
  }),
);

function callOf(name: FigureName, attributes: ReadonlyMap<string, string>): FigureCall | undefined {
  const rounding = attributes.get("rounding");
  const decimals = attributes.get("decimals");
  const known = roundings.find((one: Rounding) => one === rounding);
  if (rounding !== undefined && known === undefined) return undefined;
  if (decimals !== undefined && !/^[0-3]$/.test(decimals)) return undefined;
  return {
    name,
    ...(known === undefined ? {} : { rounding: known }),
    ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
  };
}

/** The attributes of an element as texts; undefined, with a finding, where there are others. */
function attributesOf(
  element: Inline,
  known: readonly string[],
  { words, say }: Reading,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const attribute of element.attributes) {
    const name = attribute.type === "mdxJsxAttribute" ? attribute.name : "{…}";
    if (
      attribute.type !== "mdxJsxAttribute" ||
      typeof attribute.value !== "string" ||
      !known.includes(name)
    ) {
      say(element, words.report.attribute(name), words.report.attributeHint());
      return undefined;
    }
    found.set(name, attribute.value);
  }
  return found;
}
