import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Component, componentText, textValue } from "../../../src/feeds/icalendar.ts";

/** Texts of every script, with what the format treats as its own; of control characters the line feed. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'选举社区；，;,:\\\n"🗳é '),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 300, size: "max" },
  )
  .map((characters) => characters.join(""))
  .filter((text) => !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text.replaceAll("\n", "")));

test("no line is longer than 75 octets, and no character is cut in two", () => {
  fc.assert(
    fc.property(words, (text) => {
      const written = componentText(calendar(text));
      // A character of two UTF-16 units that was cut in two would leave two that stand for nothing.
      expect(written.isWellFormed()).toBe(true);
      for (const line of written.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    }),
    { examples: [["a".repeat(300)], ["一".repeat(100)], ["🗳".repeat(80)]] },
  );
});

test("every line ends in CRLF, the last one too", () => {
  const text = componentText(calendar("一".repeat(100)));
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("a text reads back as it was", () => {
  fc.assert(
    fc.property(words, (text) => {
      const root = new ICAL.Component(ICAL.parse(componentText(calendar(text))));
      expect(root.getFirstSubcomponent("vevent")?.getFirstPropertyValue("summary")).toBe(text);
    }),
  );
});

test("alarms come after the properties of their event", () => {
  const alarm: Component = { name: "VALARM", properties: [{ name: "ACTION", value: "DISPLAY" }] };
  const event: Component = {
    name: "VEVENT",
    properties: [{ name: "UID", value: "1" }],
    parts: [alarm],
  };
  expect(componentText(event).split("\r\n")).toEqual([
    "BEGIN:VEVENT",
    "UID:1",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "END:VALARM",
    "END:VEVENT",
    "",
  ]);
});

function calendar(summary: string): Component {
  return {
    name: "VCALENDAR",
    properties: [{ name: "VERSION", value: "2.0" }],
    parts: [{ name: "VEVENT", properties: [{ name: "SUMMARY", value: textValue(summary) }] }],
  };
}
