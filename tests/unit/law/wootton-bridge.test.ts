import { expect, test } from "vitest";
import { boundsOf, isDayRule } from "../../../src/timetable/bounds.ts";
import { day } from "../rules/builders.ts";
import { rulebookOf } from "./builders.ts";

/**
 * A real timetable: the parish of Wootton Bridge, Isle of Wight, poll on Thursday 4 May 2017. Good Friday, Easter
 * Monday and the May bank holiday lie between.
 */
const published = [
  ["notice of election", "notice-of-election", "no-later", "2017-03-27", undefined],
  ["close of nominations", "nominations", "no-later", "2017-04-04", "16:00"],
  [
    "statement of persons nominated",
    "statement-of-persons-nominated",
    "no-later",
    "2017-04-05",
    "16:00",
  ],
  ["registration to vote", "voter-registration-deadline", "no-later", "2017-04-13", undefined],
  ["postal vote applications", "postal-votes", "no-later", "2017-04-18", "17:00"],
  ["notice of poll", "notice-of-poll", "no-later", "2017-04-25", undefined],
  ["proxy vote applications", "proxy-votes", "no-later", "2017-04-25", "17:00"],
  ["appointment of agents", "agents", "no-later", "2017-04-26", undefined],
  [
    "replacement of lost postal ballots",
    "lost-postal-ballots",
    "no-earlier",
    "2017-04-27",
    undefined,
  ],
] as const;

test.each(published)("Wootton Bridge 2017: %s", (_what, step, relation, date, hour) => {
  const parish = rulebookOf("england-parish");
  const bounds = parish.rules
    .filter(isDayRule)
    .filter((rule) => rule.step === step)
    .flatMap((rule) => boundsOf(rule, parish))
    .filter((bound) => bound.relation === relation);
  expect(bounds.map(({ limit }) => limit(day("2017-05-04")).toString())).toEqual([date]);
  const hours = bounds.map(({ rule }) =>
    "by" in rule ? rule.by?.toString().slice(0, 5) : undefined,
  );
  expect(hours).toEqual([hour]);
});
