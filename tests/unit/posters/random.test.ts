import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { posterLabels } from "../../../src/i18n/poster-words.ts";
import type { Block, BlockPart, Notice, Run, Text } from "../../../src/model/notice.ts";
import {
  type Medium,
  type PosterOrder,
  paperSizes,
  screens,
  templates,
} from "../../../src/model/poster-formats.ts";
import { type Locale, locales } from "../../../src/model/scalars.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { formatOf, loadPosterFonts, renderPoster } from "../../../src/posters/poster.ts";
import { englishNotice, fullNotice, traditionalNotice } from "../../fixtures/notices/samples.ts";
import {
  inkBoxes,
  inputOf,
  outside,
  overlaps,
  readPdf,
  saysAll,
  wordsOf,
  wordsOfLarge,
  wordsOfNotice,
} from "./support.ts";

const alphabets: Readonly<Record<Locale, readonly string[]>> = {
  "zh-Hans": [..."社区居民选举委员会名单公布林木欧阳若水，。、（）《》"],
  "zh-Hant": [..."社區居民選舉委員會名單公布林木歐陽若水，。、「」《》"],
  en: [..."electionsparhvt", " ", " ", "’", ", "],
};
const bases = { "zh-Hans": fullNotice, "zh-Hant": traditionalNotice, en: englishNotice };

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await loadPosterFonts(
    JSON.stringify([alphabets, locales.map(posterLabels), Object.values(bases), "年月日"]),
  );
});

function words(locale: Locale, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...alphabets[locale]), { minLength, maxLength })
    .map((characters) => characters.join("").trim() || "1");
}

function run(locale: Locale): fc.Arbitrary<Run> {
  return fc.oneof(
    fc.record({ role: fc.constantFrom("plain", "strong"), text: words(locale, 1, 80) }),
    fc.record({ role: fc.constantFrom("name", "group"), text: words(locale, 2, 20) }),
    fc.record({ role: fc.constantFrom("date", "time"), text: fc.constant("2027-03-18") }),
    fc.record({ role: fc.constant("number"), text: fc.nat().map(String) }),
  );
}

function text(locale: Locale): fc.Arbitrary<Text> {
  return fc.array(run(locale), { maxLength: 6 });
}

const parts = ["people", "places", "counts", "votes", "timetable", undefined] as const;

function table(locale: Locale): fc.Arbitrary<Block> {
  return fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.record({
      type: fc.constant("table"),
      ...partOf(...parts),
      caption: words(locale, 0, 20),
      columns: fc.array(
        fc.record({ label: words(locale, 1, 8), align: fc.constantFrom("start", "end") }),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(fc.array(cell(locale), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 60,
      }),
    }),
  );
}

/** Steps, each with its day and what else is said of it. */
function timetable(locale: Locale): fc.Arbitrary<Block> {
  const day = fc.constant<Text>([{ role: "date", text: "2027-03-18" }]);
  return fc.integer({ min: 0, max: 2 }).chain((others) =>
    fc.record({
      type: fc.constant("table"),
      ...partOf("timetable"),
      caption: words(locale, 0, 20),
      columns: fc.array(fc.record({ label: words(locale, 1, 8), align: fc.constant("start") }), {
        minLength: others + 2,
        maxLength: others + 2,
      }),
      rows: fc.array(
        fc
          .tuple(
            words(locale, 2, 30),
            day,
            fc.array(run(locale), { minLength: others, maxLength: others }),
          )
          .map(([name, when, rest]): readonly Text[] => [
            [{ role: "plain", text: name }],
            when,
            ...rest.map((one): Text => [one]),
          ]),
        { minLength: 1, maxLength: 20 },
      ),
    }),
  );
}

function cell(locale: Locale): fc.Arbitrary<Text> {
  return fc.oneof(
    words(locale, 2, 20).map((name): Text => [{ role: "name", text: name }]),
    fc.nat().map((count): Text => [{ role: "number", text: String(count) }]),
  );
}

/** A part of the notice that a block may be; a block without one has no such property. */
function partOf(...known: readonly (BlockPart | undefined)[]) {
  return { part: fc.constantFrom(...known) };
}

function block(locale: Locale): fc.Arbitrary<Block> {
  return fc.oneof(
    fc.record({
      type: fc.constantFrom("heading", "paragraph"),
      text: text(locale),
      ...partOf("opening", "act", "ending", undefined),
    }),
    fc.record({
      type: fc.constant("callout"),
      tone: fc.constantFrom("important", "correction"),
      text: text(locale),
      ...partOf("act", undefined),
    }),
    fc.record({
      type: fc.constant("facts"),
      ...partOf("act", "counts", "contact", "timetable", undefined),
      facts: fc.array(fc.record({ label: words(locale, 1, 12), value: text(locale) }), {
        maxLength: 6,
      }),
    }),
    fc.record({
      type: fc.constant("list"),
      ordered: fc.boolean(),
      ...partOf("act", "law", undefined),
      items: fc.array(
        text(locale).filter((item) => item.length > 0),
        { maxLength: 6 },
      ),
    }),
    table(locale),
    timetable(locale),
  );
}

const notices: fc.Arbitrary<Notice> = fc.constantFrom(...locales).chain((locale) =>
  fc
    .record({
      title: words(locale, 1, 60),
      issuer: words(locale, 2, 40),
      blocks: fc.array(block(locale), { minLength: 1, maxLength: 6 }),
    })
    .map(({ blocks, ...given }): Notice => {
      const base = bases[locale];
      const end: Block = { type: "signature", issuer: given.issuer, date: base.postedLabel };
      return { ...base, ...given, blocks: [...blocks, end] };
    }),
);

const orders: fc.Arbitrary<PosterOrder> = fc.record({
  template: fc.constantFrom(...templates),
  medium: fc.constantFrom<Medium>(
    ...paperSizes.map((size) => ({ kind: "paper", size }) as const),
    ...screens.map((size) => ({ kind: "screen", size }) as const),
  ),
  type: fc.constant("pdf"),
});

/** How many notices are tried; a thousand take two minutes. */
const cases = Number(process.env.POSTER_CASES ?? 100);

it(
  "whatever the notice, a poster loses no word, clips nothing, and sets no text over another",
  async () => {
    await fc.assert(
      fc.asyncProperty(notices, orders, async (notice, order) => {
        const input = inputOf(notice);
        const spec = formatOf(order);
        for (const sheet of await layOutPoster(input, spec, fonts)) {
          const boxes = inkBoxes(sheet);
          expect(outside(boxes, sheet, spec.margin)).toEqual([]);
          expect(overlaps(boxes)).toEqual([]);
        }
        if (order.medium.kind === "paper") {
          const said = wordsOf(await readPdf(await renderPoster(input, order, fonts)));
          const isWhole =
            order.template === "large" ? said === wordsOfLarge(input) : saysAll(said, input);
          expect(isWhole, `${said} ≠ ${wordsOfNotice(input)}`).toBe(true);
        }
      }),
      { numRuns: cases },
    );
  },
  Math.max(60_000, cases * 400),
);
