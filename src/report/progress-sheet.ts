import { writeXlsx } from "hucre/xlsx";
import { localize } from "../i18n/locale.ts";
import { progressWords } from "../i18n/progress-words.ts";
import { stageNames } from "../i18n/stages.ts";
import { methodNames } from "../i18n/vocabulary.ts";
import type { Locale } from "../model/scalars.ts";
import type { Progress } from "./progress.ts";
import { aheadText } from "./progress-words.ts";

/** The grid as a workbook: a sheet for each rulebook and method, the same words as on the page, and one for the days ahead. */
export async function writeProgressSheet(
  { groups, ahead }: Progress,
  locale: Locale,
): Promise<Uint8Array> {
  const words = progressWords(locale);
  return writeXlsx({
    sheets: [
      ...groups.map(({ rulebook, method, rows }, index) => ({
        name: `${words.grid.slice(0, 20)} ${index + 1}`,
        rows: [
          [`${localize(rulebook.name, locale)} · ${localize(methodNames[method], locale)}`],
          [
            words.community,
            words.subdistrict,
            words.stage,
            ...rulebook.steps.map(({ name }) => localize(name, locale)),
          ],
          ...rows.map(({ community, stage, cells }) => [
            localize(community.record.name, locale),
            localize(community.record.subdistrict, locale),
            localize(stageNames[stage], locale),
            ...cells.map(({ state, day }) =>
              day === undefined ? words[state] : `${words[state]} ${day.toString()}`,
            ),
          ]),
        ],
        columns: [
          { width: 18 },
          { width: 14 },
          { width: 16 },
          ...rulebook.steps.map(() => ({ width: 18 })),
        ],
        freezePane: { rows: 2, columns: 1 },
      })),
      {
        name: words.nextDays,
        rows: ahead.map((one) => [
          one.day.toString(),
          localize(one.row.community.record.name, locale),
          aheadText(one, locale),
        ]),
        columns: [{ width: 14 }, { width: 18 }, { width: 50 }],
      },
    ],
  });
}
