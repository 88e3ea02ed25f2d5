import { fill, localize } from "../i18n/locale.ts";
import { figureLabels } from "../i18n/report-figures.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { Block, Text } from "../model/notice.ts";
import { type FigureName, figureNames } from "../model/report.ts";
import { BELOW, SMALL, WITHHELD } from "../notices/small-counts.ts";
import { itemNames, list, someOf } from "./items.ts";
import type { ReportScope } from "./scope.ts";
import { isProtected, type Writing } from "./write.ts";

/** How the figures were counted, a note each: rounding, ages, and what no record tells. */
export function reportNotes(
  { without, office }: ReportScope,
  body: readonly Block[],
  shown: readonly FigureName[],
  writing: Writing,
): readonly Text[] {
  const { locale, rounding, figures } = writing;
  const words = reportWords(locale);
  const isAbout = (part: string) => shown.some((name) => name.includes(part));
  // The table of members has all groups.
  const told = body.some((block) => block.type === "table" && block.of === "members")
    ? figureNames
    : shown;
  const gaps = Map.groupBy(
    shown.filter((name) => figures[name].missing.length > 0 && name !== "communities"),
    (name) => itemNames(figures[name].missing, locale).join("\n"),
  );
  const lines = [
    words[rounding],
    ...(isAbout("age") ? [words.ageNote] : []),
    ...(isAbout("mean-age-change") ? [words.changeNote] : []),
    ...(told.some((name) => isProtected(figures[name]))
      ? [fill(words.smallNote, { limit: String(SMALL), below: BELOW, mark: WITHHELD })]
      : []),
    ...(without.length === 0
      ? []
      : [
          fill(words.withoutNote, {
            names: list(
              without.map(({ record }) => localize(record.name, locale)),
              locale,
            ),
            name: office.id,
          }),
        ]),
    ...[...gaps.values()].map((names) => {
      const [first] = names;
      const missing = first === undefined ? [] : figures[first].missing;
      return fill(words.missingNote, {
        figure: someOf(
          names.map((name) => localize(figureLabels[name], locale)),
          locale,
        ),
        count: String(missing.length),
        names: someOf(itemNames(missing, locale), locale),
      });
    }),
  ];
  return lines.map((text): Text => [{ role: "plain", text }]);
}
