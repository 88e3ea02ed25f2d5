import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import type { Slot } from "./layout.ts";
import { maskPrivate, type PrivateNumber, privateNumbers } from "./privacy.ts";
import { positionAt, type Source } from "./source.ts";
import { rangeOf } from "./yaml.ts";

/**
 * Private numbers in a file, comments included, as the folder itself may be public. An office may give
 * a mobile number as its own contact, in the fields for that. Messages show only a number's last digits.
 */
export function checkPrivacy(
  file: string,
  source: Source,
  kind: Slot["kind"],
  { privacy }: FindingWords,
): readonly Finding[] {
  return privateNumbers(source.text)
    .filter((number) => !isOfficeContact(number, kind, source))
    .map((number) => ({
      rule: "privacy",
      severity: "error",
      message: privacy[number.kind](maskPrivate(number.text)),
      hint: privacy.remove(),
      place: { file, path: [] },
      position: positionAt(source, number.offset),
    }));
}

/** Fields in which an office or community tells how it is reached. */
const CONTACTS: Partial<Record<Slot["kind"], readonly string[]>> = {
  site: ["contact"],
  community: ["phone"],
};

function isOfficeContact(number: PrivateNumber, kind: Slot["kind"], source: Source): boolean {
  const path = CONTACTS[kind];
  if (path === undefined || number.kind !== "mobile") return false;
  const range = rangeOf(source.document(), path);
  return range !== undefined && number.offset >= range.start && number.offset < range.end;
}
