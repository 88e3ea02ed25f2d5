/**
 * How iCalendar (RFC 5545) is written: components of content lines, values escaped, lines folded. The
 * libraries at hand put alarms before properties, left names unescaped or the last line open.
 */

/** A component: its properties come before its parts, as the grammar wants it (3.6). */
export interface Component {
  readonly name: "VCALENDAR" | "VEVENT" | "VALARM";
  readonly properties: readonly Property[];
  readonly parts?: readonly Component[];
}

/** A content line: `SUMMARY;LANGUAGE=en:Polling`. */
export interface Property {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** As it stands in the file: a text is made by `textValue`. */
  readonly value: string;
}

/** A calendar as the text of its file, CRLF at the end of every line. */
export function componentText(component: Component): string {
  return componentLines(component)
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

/** A text as a value (3.3.11). */
export function textValue(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** A day: 20270318 (3.3.4). */
export function dateValue(date: Temporal.PlainDate): string {
  return date.toString().replaceAll("-", "");
}

/** A moment in UTC: 20270318T000000Z (3.3.5). */
export function instantValue(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

/** Octets in a line, the space that begins a folded one included (3.1). */
const LINE = 75;

function componentLines({ name, properties, parts = [] }: Component): readonly string[] {
  return [
    `BEGIN:${name}`,
    ...properties.map(propertyLine),
    ...parts.flatMap(componentLines),
    `END:${name}`,
  ];
}

function propertyLine({ name, parameters = {}, value }: Property): string {
  const given = Object.entries(parameters).map(([key, parameter]) => `;${key}=${parameter}`);
  return `${name}${given.join("")}:${value}`;
}

/** Folds between characters, never within one, though the standard would allow it. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
