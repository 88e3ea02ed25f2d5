import { Document, isMap, isSeq } from "yaml";
import { isPlain } from "./plain.ts";

/** A line of YAML becomes a list or map of lines where it would be longer, in characters. */
const WIDEST = 96;

/** What follows a key and its colon, or the dash of an item, at a depth of so many spaces. */
export function afterKey(value: unknown, indent: number): string {
  if (isBlock(value, indent)) return `\n${blockOf(value, indent + 2)}`;
  return ` ${inlineOf(value)}`;
}

/** An item of a list that begins at a depth of so many spaces, its dash first. */
export function itemText(value: unknown, indent: number, isFlow: boolean): string {
  if (isFlow || !isPlain(value)) return `- ${inlineOf(value)}`;
  return `- ${blockOf(value, indent + 2).trimStart()}`;
}

/** A value on one line, as it stands in brackets too. */
export function inlineOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineOf).join(", ")}]`;
  if (isPlain(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${scalarOf(key)}: ${inlineOf(one)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  return scalarOf(value);
}

/** A single value, in quotes where it needs them, as it may stand in brackets. */
export function scalarOf(value: unknown): string {
  if (typeof value === "string" && /[\n\r]/.test(value)) return JSON.stringify(value);
  if (typeof value === "string" && isSimple(value)) return value;
  const document = new Document([value]);
  if (isSeq(document.contents) || isMap(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** A text that needs no quotes wherever it stands: Chinese, and no marks that YAML knows. */
function isSimple(text: string): boolean {
  return /^[\u4e00-\u9fff][\u4e00-\u9fff0-9，。；：、（）“”《》—·]*$/.test(text);
}

/** Whether a value takes lines of its own. */
function isBlock(value: unknown, indent: number): boolean {
  if (Array.isArray(value)) return value.some(isPlain);
  if (!isPlain(value) || Object.keys(value).length === 0) return false;
  const isFlat = Object.values(value).every((one) => typeof one !== "object");
  const isText = Object.keys(value).every((key) => /^(?:zh-|en$)/.test(key));
  return !(isFlat && isText && inlineOf(value).length + indent < WIDEST);
}

function blockOf(value: unknown, indent: number): string {
  const pad = " ".repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item) => `${pad}${itemText(item, indent, false)}`).join("\n");
  }
  if (!isPlain(value)) return `${pad}${inlineOf(value)}`;
  return Object.entries(value)
    .map(([key, one]) => `${pad}${scalarOf(key)}:${afterKey(one, indent)}`)
    .join("\n");
}
