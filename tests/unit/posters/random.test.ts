import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { posterLabels } from "../../../src/i18n/poster-words.ts";
import type { Block, Notice, Run, Text } from "../../../src/model/notice.ts";
import { posterFormats } from "../../../src/model/poster-formats.ts";
import { type Locale, locales } from "../../../src/model/scalars.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { formatOf, loadPosterFonts, renderPoster } from "../../../src/posters/poster.ts";
import { englishNotice, fullNotice, traditionalNotice } from "../../fixtures/notices/samples.ts";
import {
  built,
  inkBoxes,
  inputOf,
  outside,
  overlaps,
  readPdf,
  wordsOf,
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
    fc.record({ role: fc.constant("name"), text: words(locale, 2, 20) }),
    fc.record({ role: fc.constantFrom("date", "time"), text: fc.constant("2027-03-18") }),
    fc.record({ role: fc.constant("number"), text: fc.nat().map(String) }),
  );
}

function text(locale: Locale): fc.Arbitrary<Text> {
  return fc.array(run(locale), { maxLength: 6 });
}

function table(locale: Locale): fc.Arbitrary<Block> {
  return fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.record({
      type: fc.constant("table"),
      caption: words(locale, 0, 20),
      columns: fc.array(
        fc.record({ label: words(locale, 1, 8), align: fc.constantFrom("start", "end") }),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(
        fc.array(
          words(locale, 2, 20).map((name): Text => [{ role: "name", text: name }]),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: 1, maxLength: 60 },
      ),
    }),
  );
}

function block(locale: Locale): fc.Arbitrary<Block> {
  return fc.oneof(
    fc.record({ type: fc.constantFrom("heading", "paragraph"), text: text(locale) }),
    fc.record({
      type: fc.constant("callout"),
      tone: fc.constantFrom("important", "correction"),
      text: text(locale),
    }),
    fc.record({
      type: fc.constant("facts"),
      facts: fc.array(fc.record({ label: words(locale, 1, 12), value: text(locale) }), {
        maxLength: 6,
      }),
    }),
    fc.record({
      type: fc.constant("list"),
      ordered: fc.boolean(),
      items: fc.array(
        text(locale).filter((item) => item.length > 0),
        { maxLength: 6 },
      ),
    }),
    table(locale),
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

it("whatever the notice, a poster loses no word, clips nothing, and sets no text over another", async () => {
  const pick = fc.constantFrom(...posterFormats);
  await fc.assert(
    fc.asyncProperty(notices, pick, async (notice, format) => {
      const input = inputOf(notice);
      const spec = formatOf(built(format));
      for (const sheet of await layOutPoster(input, spec, fonts)) {
        const boxes = inkBoxes(sheet);
        expect(outside(boxes, sheet, spec.margin)).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      }
      if (spec.type === "pdf") {
        const pages = await readPdf(await renderPoster(input, built(format), fonts));
        expect(wordsOf(pages)).toBe(wordsOfNotice(input));
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);
