/** An element of XML, or of HTML written as XML. */
export interface Element {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Texts are escaped when written. */
  readonly children?: readonly (Element | string)[];
}

/** An element as text. One without children is closed at once; give HTML that must not be an empty text. */
export function elementText({ name, attributes = {}, children = [] }: Element): string {
  const given = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(value)}"`,
  );
  const start = `<${name}${given.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const content = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : elementText(child),
  );
  return `${start}>${content.join("")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text made safe, without the characters that XML 1.0 does not allow at all. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
