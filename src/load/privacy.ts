/** A number in a text that must not be public: a resident identity number, or a mobile telephone's. */
export interface PrivateNumber {
  readonly kind: "identity" | "mobile";
  readonly offset: number;
  readonly text: string;
}

/** Finds identity numbers (18 digits with a right check digit, or the 15 of before 1999) and mobile numbers. */
export function privateNumbers(text: string): readonly PrivateNumber[] {
  return text
    .replace(/[０-９Ｘ]/g, asciiTwin)
    .matchAll(CANDIDATES)
    .flatMap((match): PrivateNumber[] => {
      const digits = match[0].replace(/[ -]/g, "");
      const kind = kindOf(digits);
      return kind === undefined ? [] : [{ kind, offset: match.index, text: match[0] }];
    })
    .toArray();
}

/** The text with every such number starred, at the same length; the last two digits tell which it was. */
export function maskPrivate(text: string): string {
  let masked = text;
  for (const { offset, text: number } of privateNumbers(text)) {
    const stars = "*".repeat(number.length - 2) + number.slice(-2);
    masked = masked.slice(0, offset) + stars + masked.slice(offset + number.length);
  }
  return masked;
}

const CANDIDATES = new RegExp(
  [
    String.raw`\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]`,
    String.raw`\d{15}`,
    String.raw`(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}`,
  ]
    .map((number) => `(?<![\\d.])${number}(?![\\dXx])`)
    .join("|"),
  "g",
);

function kindOf(digits: string): PrivateNumber["kind"] | undefined {
  switch (digits.length) {
    case 11:
    case 13:
      return "mobile";
    case 15:
      return isShortIdentity(digits) ? "identity" : undefined;
    default:
      return checkDigit(digits) === digits.slice(-1).toUpperCase() ? "identity" : undefined;
  }
}

/** The 18th digit of an identity number: GB 11643-1999, after ISO 7064 MOD 11-2. */
function checkDigit(digits: string): string | undefined {
  let sum = 0;
  for (const digit of digits.slice(0, 17)) sum = (sum + Number(digit)) * 2;
  return "10X98765432"[sum % 11];
}

/** 15 digits have no check digit: a province's code and a date of birth (yymmdd) must be in them. */
function isShortIdentity(digits: string): boolean {
  return /^[1-8][1-7]\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(digits);
}

function asciiTwin(wide: string): string {
  return wide.normalize("NFKC");
}
