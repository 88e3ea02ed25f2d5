import type { Broken } from "./broken.ts";
import type { Data, ElectionRecords } from "./records.ts";

/** A day as a plain number of days, so that the arithmetic is the test's own. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

interface Step {
  readonly id: string;
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Hour at which its last day ends, `17:00`. */
  readonly closes: string | undefined;
  readonly isFar: boolean;
}

/** Days of an election that contradict the law or one another, and the lines of those that do not fit. */
export function brokenDays(election: ElectionRecords): readonly Broken[] {
  const steps = stepsOf(election);
  const near = steps.filter(({ isFar }) => !isFar);
  return [
    ...steps
      .filter(({ isFar }) => isFar)
      .map((step) => at("a wrong year", "far-day", [step], election)),
    ...near
      .filter(({ first, last }) => last < first)
      .map((step) => at("reversed", "period-order", [step], election)),
    ...election.rulebook.rules.flatMap((rule) => brokenRule(rule, near, election)),
    ...brokenOrder(near, election),
    ...brokenRecords(steps, election),
    ...brokenHours(election),
  ];
}

function stepsOf({ schedule }: ElectionRecords): readonly Step[] {
  const steps = schedule.data.list("steps").map((step, index) => {
    const first = dayNumber(step.text("date") || step.text("from"));
    const until = step.text("until");
    const hours = /(\d\d:\d\d)$/.exec(step.text("hours"))?.[1];
    return {
      id: step.text("step"),
      index,
      first,
      last: until === "" ? first : dayNumber(until),
      closes: step.text("by") || hours,
    };
  });
  const firsts = steps.map(({ first }) => first).toSorted((a, b) => a - b);
  const middle = firsts[Math.floor((firsts.length - 1) / 2)] ?? 0;
  return steps.map((step) => ({
    ...step,
    isFar: Math.max(Math.abs(step.first - middle), Math.abs(step.last - middle)) > 366,
  }));
}

function brokenRule(
  rule: Data,
  steps: readonly Step[],
  election: ElectionRecords,
): readonly Broken[] {
  const step = steps.find(({ id }) => id === rule.text("step"));
  const apart = step === undefined ? undefined : daysApart(rule, step, steps);
  if (step === undefined || apart === undefined) return [];
  const atLeast = number(rule, "exactly") ?? number(rule, "atLeast");
  const atMost = number(rule, "exactly") ?? number(rule, "atMost");
  const isOnLimit = rule.text("kind") === "days-before" ? apart === atLeast : apart === atMost;
  const isLate =
    rule.has("by") && isOnLimit && (step.closes === undefined || step.closes > rule.text("by"));
  const isMet = !isLate && apart >= (atLeast ?? -1e9) && apart <= (atMost ?? 1e9);
  return isMet ? [] : [at(`${apart} days`, rule.text("id"), [step], election)];
}

/** How many days lie where a rule counts; undefined where it counts none, or holidays decide. */
function daysApart(rule: Data, step: Step, steps: readonly Step[]): number | undefined {
  if (rule.text("unit") === "working") return undefined;
  const held = rule.text("day") === "first-day" ? step.first : step.last;
  const extra = rule.text("includesFirst") === "true" ? 1 : 0;
  switch (rule.text("kind")) {
    case "days-before": {
      const anchor = steps.find(({ id }) => id === rule.text("before"));
      return anchor && anchor.first - held + extra;
    }
    case "days-after": {
      const after = rule.texts("after");
      const anchor = after.map((id) => steps.find((one) => one.id === id)).findLast((one) => one);
      if (anchor === undefined) return undefined;
      return held - (rule.text("from") === "last-day" ? anchor.last : anchor.first) + extra;
    }
    case "period-length":
      return step.last - step.first + 1;
    case "order": {
      const anchor = steps.find(({ id }) => id === rule.text("before"));
      return anchor && (held <= anchor.first ? undefined : Number.NaN);
    }
    default:
      return undefined;
  }
}

function number(rule: Data, key: string): number | undefined {
  return rule.has(key) ? rule.number(key) : undefined;
}

/** Two steps of which the later in the rulebook begins first: one of them is to be blamed. */
function brokenOrder(steps: readonly Step[], election: ElectionRecords): readonly Broken[] {
  const ordered = election.rulebook.steps.flatMap(
    (id) => steps.find((step) => step.id === id) ?? [],
  );
  return ordered.flatMap((step, index) =>
    ordered
      .slice(0, index)
      .filter(({ first }) => first > step.first)
      .map((ahead) => at(`${step.id} before ${ahead.id}`, "step-order", [step, ahead], election)),
  );
}

/** Days in the other records that contradict the schedule's. */
function brokenRecords(steps: readonly Step[], election: ElectionRecords): readonly Broken[] {
  const { schedule, voterRoll, results, candidates, rulebook } = election;
  const poll = steps.find(({ id }) => id === rulebook.pollingStep);
  if (poll === undefined) return [];
  const asOf = dayNumber(voterRoll.data.text("asOf"));
  const runoff = steps.find(({ id }) => id === rulebook.stepOfNotice("runoff"));
  return [
    ...schedule.data.list("steps").flatMap((step, index): Broken[] => {
      const announced = step.text("announced");
      const last = steps[index]?.last ?? 0;
      if (announced === "" || dayNumber(announced) <= last) return [];
      const lines = [schedule.lineOf("steps", index, "announced")];
      return [{ what: "announced late", file: schedule.path, lines }];
    }),
    ...(asOf > poll.last
      ? [{ what: "a roll after the vote", file: voterRoll.path, lines: [voterRoll.lineOf("asOf")] }]
      : []),
    ...results.data.list("rounds").flatMap((round, index): Broken[] => {
      const set = [poll, runoff][index];
      const day = dayNumber(round.text("date"));
      if (set === undefined || (day >= set.first && day <= set.last)) return [];
      const lines = [results.lineOf("rounds", index, "date")];
      return [{ what: "counted on another day", file: results.path, lines }];
    }),
    ...candidates.data.list("candidates").flatMap((candidate, index): Broken[] => {
      const withdrawn = dayNumber(candidate.text("withdrawn"));
      if (!(withdrawn > poll.last)) return [];
      const lines = [candidates.lineOf("candidates", index, "withdrawn")];
      return [{ what: "withdrawn after the vote", file: candidates.path, lines }];
    }),
  ];
}

/** Places and boxes that are open when there is no poll. */
function brokenHours({ schedule, rulebook }: ElectionRecords): readonly Broken[] {
  const poll = schedule.data.list("steps").find((one) => one.text("step") === rulebook.pollingStep);
  const [opens, closes] = ends(poll?.text("hours") ?? "");
  if (opens === undefined || closes === undefined || closes <= opens) return [];
  return ["pollingPlaces", "mobileBoxes"].flatMap((key) =>
    schedule.data.list(key).flatMap((place, index): Broken[] => {
      const [from, until] = ends(place.text("hours"));
      if (from === undefined || until === undefined || until <= from) return [];
      if (from >= opens && until <= closes) return [];
      const lines = [schedule.lineOf(key, index, "hours")];
      return [{ what: "open when there is no poll", file: schedule.path, lines }];
    }),
  );
}

/** The first and the last hour of a day. */
function ends(hours: string): readonly [string | undefined, string | undefined] {
  const all = hours.match(/\d\d:\d\d/g) ?? [];
  return [all[0], all.at(-1)];
}

function at(
  what: string,
  rule: string,
  steps: readonly Step[],
  { schedule }: ElectionRecords,
): Broken {
  const lines = steps.flatMap(({ index }) =>
    ["date", "from", "until", "hours", "by"]
      .filter((key) => schedule.data.list("steps")[index]?.has(key))
      .map((key) => schedule.lineOf("steps", index, key)),
  );
  return { what, rule, file: schedule.path, lines };
}
