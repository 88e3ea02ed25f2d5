import { z } from "zod";

/**
 * The small values that every record is built from. A schema that fails answers with a token
 * (`expected:date`) instead of a sentence; `load/explain.ts` turns the token into a sentence in the
 * clerk's language.
 */

/** A calendar date, written `2027-03-18` (ISO 8601) and held as a `Temporal.PlainDate`. */
export const date = z.codec(
  z.iso.date({ error: "expected:date" }),
  z.custom<Temporal.PlainDate>((value) => value instanceof Temporal.PlainDate),
  { decode: (text) => Temporal.PlainDate.from(text), encode: (value) => value.toString() },
);

/** Opening hours of one stretch, on one day: from and until, as wall-clock times. */
export interface HourRange {
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime;
}

const HOUR_RANGES = /^\d{2}:\d{2}-\d{2}:\d{2}(, ?\d{2}:\d{2}-\d{2}:\d{2})*$/;

/** Hours of a day, written `08:30-11:30, 14:00-17:00`, held as one range a stretch, in order. */
export const hours = z.codec(
  z.string({ error: "expected:hours" }).regex(HOUR_RANGES, { error: "expected:hours" }),
  z.custom<readonly HourRange[]>((value) => Array.isArray(value)),
  {
    decode: (text, context) => {
      const ranges = text.split(/, ?/).map((range) => range.split("-"));
      try {
        return ranges.map(([from = "", until = ""]) => ({
          from: Temporal.PlainTime.from(from),
          until: Temporal.PlainTime.from(until),
        }));
      } catch {
        context.issues.push({ code: "custom", input: text, message: "expected:hours" });
        return z.NEVER;
      }
    },
    encode: (ranges) =>
      ranges.map((range) => `${minutes(range.from)}-${minutes(range.until)}`).join(", "),
  },
);

/** A time of day as it is written: hours and minutes. */
function minutes(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** A time of day, written `16:00`. */
export const time = z.codec(
  z.string({ error: "expected:time" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: "expected:time",
  }),
  z.custom<Temporal.PlainTime>((value) => value instanceof Temporal.PlainTime),
  { decode: (text) => Temporal.PlainTime.from(text), encode: minutes },
);

/** A count of people, ballots, households or seats: a whole number, zero or more. */
export const count = z.int({ error: "expected:count" }).min(0, { error: "expected:count" });

/** A share of a whole, exact: one half is 1 of 2. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share, written `1/2`; its denominator is never zero. */
export const share = z.codec(
  z.string({ error: "expected:share" }).regex(/^\d{1,4}\/[1-9]\d{0,3}$/, {
    error: "expected:share",
  }),
  z.custom<Share>((value) => typeof value === "object" && value !== null),
  {
    decode: (text) => {
      const [numerator = 0, denominator = 1] = text.split("/").map(Number);
      return { numerator, denominator };
    },
    encode: ({ numerator, denominator }) => `${numerator}/${denominator}`,
  },
);

/** A percentage as it was announced, written `92.6%` and kept so: its decimals say how it was rounded. */
export const percentage = z
  .string({ error: "expected:percentage" })
  .regex(/^\d{1,3}(\.\d{1,4})?%$/, { error: "expected:percentage" });

/** A text that is not empty. */
export const text = z.string({ error: "expected:text" }).trim().min(1, { error: "expected:text" });

/** The name of a thing in content: lower-case Latin letters, digits and hyphens. It ends up in URLs. */
export const slug = z
  .string({ error: "expected:slug" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "expected:slug" });

/** The languages of the site, as BCP 47 tags. */
export const locales = ["zh-Hans", "zh-Hant", "en"] as const;

export type Locale = (typeof locales)[number];

export const locale = z.enum(locales, { error: "expected:locale" });

/**
 * A text for readers: either one text (in the site's first language) or one for each language.
 * Traditional Chinese is converted from Simplified where it is not given.
 */
export const localized = z.union(
  [
    text,
    z
      .strictObject({
        /** Simplified Chinese. */
        "zh-Hans": text.optional(),
        /** Traditional Chinese, only where the automatic conversion is wrong. */
        "zh-Hant": text.optional(),
        /** English. */
        en: text.optional(),
      })
      .refine((value) => Object.keys(value).length > 0, { error: "expected:localized" }),
  ],
  { error: "expected:localized" },
);

export type Localized = string | { readonly [L in Locale]?: string | undefined };

/** A version of a type that cannot be changed, all the way down; Temporal values already cannot. */
export type Immutable<T> = T extends
  | Temporal.PlainDate
  | Temporal.PlainTime
  | string
  | number
  | boolean
  | undefined
  | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [Key in keyof T]: Immutable<T[Key]> };
