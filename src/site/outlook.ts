import type { PublishedElection } from "../notices/publication.ts";
import { type ElectionStage, electionStage, pollClosing } from "../timetable/stage.ts";
import { hasCome, scheduledStep } from "../timetable/steps.ts";
import { turningDays } from "../timetable/turning-days.ts";
import { type TimelineStep, timeline } from "./progress.ts";

/** How an election stands from a day on, by what is public now: its stage, and the state of its steps. */
export interface Outlook {
  readonly from: Temporal.PlainDate;
  readonly stage: ElectionStage;
  readonly steps: readonly TimelineStep[];
}

const known = new WeakMap<PublishedElection, readonly Outlook[]>();

/**
 * How an election will stand on every day from `today` on if nothing more is published: each outlook holds
 * until the next begins, and the last for good. A publication is of one day, so each election has one answer.
 */
export function outlooks(
  published: PublishedElection,
  today: Temporal.PlainDate,
): readonly Outlook[] {
  const ready = known.get(published);
  if (ready?.[0]?.from.equals(today) === true) return ready;
  const made: Outlook[] = [];
  for (const from of turningDays(published.election, today)) {
    const stage = electionStage(published.election, from);
    const before = made.at(-1)?.stage;
    const isEnd = stage === "finished" && before !== undefined && !knowsEnd(published);
    made.push({ from, stage: isEnd ? before : stage, steps: timeline(published, from) });
  }
  known.set(published, made);
  return made;
}

/** The stage at which an election will be on a day from `today` on, if nothing more is published. */
export function stageOn(
  day: Temporal.PlainDate,
  published: PublishedElection,
  today: Temporal.PlainDate,
): ElectionStage {
  const held = outlooks(published, today).findLast(({ from }) => hasCome(from, day));
  return held?.stage ?? published.stage;
}

/** Whether an election's last step is public: else more may come, and no later day is foreseen as the end. */
function knowsEnd({ election }: PublishedElection): boolean {
  const last = election.rulebook.steps.at(-1);
  return last !== undefined && scheduledStep(election, last.id) !== undefined;
}

/**
 * A text that changes with the days, for a page's `data-words`: JSON of pairs of a first day and what is said
 * from then on.
 */
export function wordsByDay(ahead: readonly Outlook[], say: (outlook: Outlook) => string): string {
  return written(ahead.map((outlook) => [outlook.from.toString(), say(outlook)]));
}

/**
 * The same of an election's stage, which turns at an hour too: once the poll of the day has closed, its result is awaited.
 * That moment is written `2027-03-07T15:00`.
 */
export function wordsByStage(
  { election }: Pick<PublishedElection, "election">,
  ahead: readonly Outlook[],
  say: (at: Pick<Outlook, "stage" | "from">) => string,
): string {
  return written(
    ahead.flatMap(({ stage, from }) => {
      const day = [from.toString(), say({ stage, from })] as const;
      const closes = pollClosing(election, stage, from);
      if (closes === undefined) return [day];
      const moment = `${from.toString()}T${closes.toString({ smallestUnit: "minute" })}`;
      return [day, [moment, say({ stage: "result-awaited", from })] as const];
    }),
  );
}

/** Pairs as JSON, without those that say the same as the one before. */
function written(pairs: readonly (readonly [from: string, words: string])[]): string {
  return JSON.stringify(
    pairs.filter(([, words], index) => index === 0 || pairs[index - 1]?.[1] !== words),
  );
}

/** The days on which something is shown, for a page's `data-on`: `2027-03-01/2027-03-05 2027-03-08/`, ends not included. */
export function daysOn(ahead: readonly Outlook[], isShown: (outlook: Outlook) => boolean): string {
  const shown = ahead.map(isShown);
  return ahead
    .flatMap(({ from }, index) => {
      if (shown[index] !== true || shown[index - 1] === true) return [];
      const end = ahead.findIndex((_, later) => later > index && shown[later] !== true);
      return [`${from.toString()}/${ahead[end]?.from.toString() ?? ""}`];
    })
    .join(" ");
}

/** What is shown on the first day and what only later, each once, by a key: with the days on which it is shown. */
export function everShown<Item>(
  ahead: readonly Outlook[],
  itemsOf: (outlook: Outlook) => readonly Item[],
  key: (item: Item) => string,
): readonly { readonly item: Item; readonly on: string; readonly isFirst: boolean }[] {
  const perDay = ahead.map((outlook) => itemsOf(outlook));
  const items = new Map(perDay.flat().map((item) => [key(item), item]));
  return [...items].map(([id, item]) => {
    const on = (outlook: Outlook) =>
      (perDay[ahead.indexOf(outlook)] ?? []).some((one) => key(one) === id);
    const [first] = ahead;
    return { item, on: daysOn(ahead, on), isFirst: first !== undefined && on(first) };
  });
}
