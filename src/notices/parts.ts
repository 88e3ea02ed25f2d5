import { localize } from "../i18n/locale.ts";
import { scheduledStep } from "../timetable/steps.ts";
import { type Draft, facts, list, table } from "./draft.ts";
import {
  noticeSteps,
  postsElected,
  type Subject,
  stepDays,
  stepHours,
  stepNote,
  stepPlace,
} from "./subject.ts";
import { enumerate, type Phrase, plain, say, text } from "./text.ts";

/** Parts that notices of several kinds have in common. */

/** The steps of the rulebook in a table: what, on which days, at what hours, where. */
export function timetable(subject: Subject, steps: readonly string[]): Draft {
  const { rulebook } = subject.election;
  const rows = rulebook.steps.flatMap(({ id, name }) => {
    const step = steps.includes(id) ? scheduledStep(subject.election, id) : undefined;
    return step === undefined ? [] : [{ name, step }];
  });
  return table(
    say({ "zh-Hans": text`选举日程`, en: text`Timetable` }),
    [
      { label: { "zh-Hans": "事项", en: "Step" }, cell: ({ name }) => plain(name) },
      { label: { "zh-Hans": "日期", en: "Date" }, cell: ({ step }) => stepDays(step) },
      { label: { "zh-Hans": "时间", en: "Time" }, cell: ({ step }) => stepHours(step) },
      { label: { "zh-Hans": "地点", en: "Place" }, cell: ({ step }) => stepPlace(step) },
    ],
    rows,
  );
}

/** What the schedule adds to the steps of a notice. */
export function stepNotes(subject: Subject): Draft {
  return list(noticeSteps(subject).map((step) => stepNote(scheduledStep(subject.election, step))));
}

/** The seats in words: 共7名：主任1名、副主任2名、委员4名. */
export function seatsInWords(subject: Subject): Phrase {
  const posts = postsElected(subject);
  const total = posts.reduce((sum, { seats }) => sum + seats, 0);
  const each = enumerate(
    posts.map(({ name, seats }) =>
      say({ "zh-Hans": text`${name}${seats}名`, en: text`${seats} ${name}` }),
    ),
  );
  if (posts.length < 2) return each;
  return say({
    "zh-Hans": text`共${total}名：${each}`,
    en: text`${total} in all: ${each}`,
  });
}

/** Where residents ask. */
export function contact({ election: { community } }: Subject): Draft {
  return facts([
    { "zh-Hans": "咨询", en: "Questions" },
    say({
      "zh-Hans": text`${community.address}，电话${nowrap(community.phone)}`,
      en: text`${community.address}, telephone ${nowrap(community.phone)}`,
    }),
  ]);
}

/** A telephone number, never broken. */
function nowrap(phone: string): Phrase {
  return (locale) => [{ role: "number", text: localize(phone, locale) }];
}
