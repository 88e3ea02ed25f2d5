import { localize } from "../i18n/locale.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import { scheduledStep } from "../timetable/steps.ts";
import { all, as, type Draft, facts, paragraph, section, table } from "./draft.ts";
import { ending, rulesSection } from "./law.ts";
import {
  type PostElected,
  postsElected,
  type Subject,
  stepDays,
  stepHours,
  stepInWords,
  stepPlaceAndNote,
} from "./subject.ts";
import { enumerate, type Phrase, plain, say, text } from "./text.ts";

/** Parts that notices of several kinds have in common. */

/** The whole timetable in a table: what, on which days, at what hours, where. */
export function timetable(subject: Subject, steps: readonly string[]): Draft {
  const drawn = table(
    say({ "zh-Hans": text`选举日程`, en: text`Timetable` }),
    [
      { label: { "zh-Hans": "事项", en: "Step" }, cell: ({ name }) => plain(name) },
      { label: { "zh-Hans": "日期", en: "Date" }, cell: ({ step }) => stepDays(step) },
      { label: { "zh-Hans": "时间", en: "Time" }, cell: ({ step }) => stepHours(step) },
      {
        label: { "zh-Hans": "地点和说明", en: "Place and notes" },
        cell: ({ step }) => stepPlaceAndNote(step),
      },
    ],
    scheduledSteps(subject, steps),
  );
  return as("timetable", drawn);
}

/** What comes next, a step a line. */
export function nextSteps(subject: Subject, steps: readonly string[]): Draft {
  const days = facts(
    ...scheduledSteps(subject, steps).map(({ name, step }) => [name, stepInWords(step)] as const),
  );
  return as("timetable", section({ "zh-Hans": "后续安排", en: "What happens next" }, days));
}

/** Seats of posts in words: 共7名，其中主任1名、副主任1名、委员5名. */
export function seatsInWords(posts: readonly PostElected[]): Phrase {
  const total = posts.reduce((sum, { seats }) => sum + seats, 0);
  const each = enumerate(
    posts.map(({ name, seats }) =>
      say({ "zh-Hans": text`${name}${seats}名`, en: text`${name} (${seats})` }),
    ),
  );
  if (posts.length < 2) return each;
  return say({ "zh-Hans": text`共${total}名，其中${each}`, en: text`${total} in all – ${each}` });
}

/** The seats that the election fills, as a fact. */
export function seatsFact(
  subject: Subject,
): readonly [label: { "zh-Hans": string; en: string }, Phrase] {
  return [{ "zh-Hans": "应选名额", en: "Seats" }, seatsInWords(postsElected(subject))];
}

/** How most notices end: where to ask, what the law says, the last line. */
export function closing(subject: Subject): Draft {
  return all(contact(subject), rulesSection(subject), lastLine(subject));
}

/** The last sentence. */
export function lastLine(subject: Subject): Draft {
  return as("ending", paragraph(ending(subject)));
}

/** Where residents ask. */
export function contact({ election: { community } }: Subject): Draft {
  const phone: Phrase = (locale) => [{ role: "number", text: localize(community.phone, locale) }];
  const reached = say({
    "zh-Hans": text`${community.address}，电话${phone}`,
    en: text`${community.address}, telephone ${phone}`,
  });
  return as("contact", facts([{ "zh-Hans": "咨询", en: "Questions" }, reached]));
}

interface NamedStep {
  readonly name: Rulebook["steps"][number]["name"];
  readonly step: ScheduledStep;
}

/** The steps that are scheduled, in the order of the rulebook. */
function scheduledSteps(subject: Subject, steps: readonly string[]): readonly NamedStep[] {
  return subject.election.rulebook.steps.flatMap(({ id, name }) => {
    const step = steps.includes(id) ? scheduledStep(subject.election, id) : undefined;
    return step === undefined ? [] : [{ name, step }];
  });
}
