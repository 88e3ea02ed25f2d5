import { beforeAll, expect, test } from "vitest";
import { inspect } from "../../src/integration/inspect.ts";
import type { Election, Project } from "../../src/model/project.ts";
import type { PublishedElection } from "../../src/notices/publication.ts";
import { publish } from "../../src/notices/publication.ts";

/**
 * What is public on every day of nine months, of every election of the sample content, walked through
 * value by value and held to a definition of its own: the day on which each name, figure and date is
 * first told by a notice, worked out from schedule and rulebook alone.
 */

const FIRST = Temporal.PlainDate.from("2026-08-01");
const LAST = Temporal.PlainDate.from("2027-05-01");
const days = Array.from({ length: daysFrom(FIRST, LAST) + 1 }, (_, index) =>
  FIRST.add({ days: index }),
);

let project: Project;
const publications = new Map<string, ReadonlyMap<string, PublishedElection>>();

beforeAll(async () => {
  const { project: sample } = await inspect("content", LAST);
  if (sample === undefined) throw new Error("no site.yaml");
  project = withTellingFigures(sample);
  for (const day of days) {
    const { communities } = publish(project, day);
    const elections = communities.flatMap((community) => community.elections);
    publications.set(
      day.toString(),
      new Map(elections.map((published) => [keyOf(published.election), published])),
    );
  }
});

test("on every day, nothing is public of what no notice has told yet", () => {
  const leaks: string[] = [];
  for (const whole of allElections()) {
    const secrets = secretsOf(whole);
    for (const day of days) {
      const found = valuesIn(publications.get(day.toString())?.get(keyOf(whole)));
      for (const { value, from } of secrets) {
        if (!isBefore(day, from)) continue;
        const isThere = typeof value === "number" ? found.has(value) : found.text.includes(value);
        if (isThere) leaks.push(`${keyOf(whole)} on ${day}: ${value}, public from ${from}`);
      }
    }
  }
  expect(leaks).toEqual([]);
});

test("on every day, a day to come is public only where a notice has announced it", () => {
  const leaks: string[] = [];
  for (const whole of allElections()) {
    const known = announcedDays(whole);
    for (const day of days) {
      for (const date of valuesIn(publications.get(day.toString())?.get(keyOf(whole))).dates) {
        if (!isBefore(day, date)) continue;
        const isTold = known.some(
          (announced) => announced.date.equals(date) && !isBefore(day, announced.from),
        );
        if (!isTold) leaks.push(`${keyOf(whole)} on ${day}: ${date}`);
      }
    }
  }
  expect(leaks).toEqual([]);
});

test("on the day on which it is told, and ever after, it is public", () => {
  for (const whole of allElections()) {
    for (const { value, from } of secretsOf(whole)) {
      for (const day of [from, LAST]) {
        if (isBefore(day, FIRST) || isBefore(LAST, day)) continue;
        const found = valuesIn(publications.get(day.toString())?.get(keyOf(whole)));
        const isThere = typeof value === "number" ? found.has(value) : found.text.includes(value);
        expect(isThere, `${keyOf(whole)} on ${day}: ${value}`).toBe(true);
      }
    }
  }
});

test("nobody is called a formal candidate before the list of formal candidates is posted", () => {
  for (const whole of allElections()) {
    const from = postingDay(whole, "formal-candidates");
    for (const day of days.filter((one) => from === undefined || isBefore(one, from))) {
      const { election } = publications.get(day.toString())?.get(keyOf(whole)) ?? {};
      const standings = (election?.candidates?.candidates ?? []).map(({ standing }) => standing);
      expect(standings.filter((standing) => standing !== "preliminary")).toEqual([]);
    }
  }
});

test("a notice that is posted stays, with its number, its day and its address", () => {
  for (const whole of allElections()) {
    const posted = new Map<string, string>();
    for (const day of days) {
      const notices = publications.get(day.toString())?.get(keyOf(whole))?.notices ?? [];
      const now = new Map(notices.map((plan) => [plan.id, `${plan.number} ${plan.posted}`]));
      for (const [id, was] of posted) expect(now.get(id), `${keyOf(whole)} ${id}`).toBe(was);
      for (const [id, is] of now) posted.set(id, is);
    }
    const numbers = [...posted.values()].map((value) => value.split(" ")[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

test("an election never goes back to a stage that it has left", () => {
  for (const whole of allElections()) {
    const stages = days.flatMap((day) => {
      const published = publications.get(day.toString())?.get(keyOf(whole));
      return published === undefined ? [] : [published.stage];
    });
    const turns = stages.filter((stage, index) => stage !== stages[index - 1]);
    expect(turns, keyOf(whole)).toEqual([...new Set(turns)]);
  }
});

/** A name or figure, and the first day on which a notice tells it. */
interface Secret {
  readonly value: string | number;
  readonly from: Temporal.PlainDate;
}

function secretsOf(whole: Election): readonly Secret[] {
  const { schedule, voterRoll, candidates, proxies, results, freeNotices } = whole;
  const decided = schedule.steps.find(({ step }) => step === "objection-decisions");
  const { objections, ...roll } = voterRoll ?? {};
  const secrets = [
    ...told(schedule.electionCommittee, postingDay(whole, "election-committee")),
    ...told([schedule.staff, schedule.mobileBoxes], postingDay(whole, "polling")),
    ...told(
      schedule.pollingPlaces.map(({ name }) => name),
      postingDay(whole, "polling"),
    ),
    ...told(roll, postingDay(whole, "voter-roll")),
    ...told(objections, decided?.until ?? decided?.date),
    ...told(
      candidates?.candidates.map(({ name }) => name),
      earliest(postingDay(whole, "preliminary-candidates"), postingDay(whole, "formal-candidates")),
    ),
    ...told(
      proxies?.proxies.map(({ voter, holder }) => [voter, holder]),
      postingDay(whole, "proxy-list"),
    ),
    ...(results?.rounds ?? []).flatMap((round, index) =>
      told(round, index === 0 ? postingDay(whole, "result") : round.date),
    ),
    ...freeNotices.flatMap(({ head }) => told(head.title, head.posted)),
  ];
  const first = new Map<string | number, Temporal.PlainDate>();
  for (const { value, from } of secrets) first.set(value, earliest(first.get(value), from) ?? from);
  return [...first].map(([value, from]) => ({ value, from }));
}

/** The names and figures in a part of a record: figures are the telling ones, words longer than an id. */
function told(part: unknown, from: Temporal.PlainDate | undefined): readonly Secret[] {
  if (from === undefined) return [];
  const values = valuesIn(part);
  const words = values.strings.filter((word) => /[\u4e00-\u9fff]{2}/.test(word));
  return [...values.numbers.filter(isTelling), ...words].map((value) => ({ value, from }));
}

/** The day on which the notice of a kind is posted: none where its step is not scheduled. */
function postingDay(whole: Election, kind: string): Temporal.PlainDate | undefined {
  const rule = whole.rulebook.notices.find((notice) => notice.kind === kind);
  const step = whole.schedule.steps.find((one) => one.step === rule?.step);
  return step?.announced ?? step?.date ?? step?.from;
}

/** Days of steps, each with the day from which it is told: by a notice, or because the step has begun. */
function announcedDays(whole: Election) {
  const { schedule, rulebook, freeNotices } = whole;
  const records: Readonly<Record<string, unknown>> = {
    "voter-roll": whole.voterRoll,
    "preliminary-candidates": whole.candidates,
    "formal-candidates": whole.candidates,
    "proxy-list": whole.proxies,
    result: whole.results,
    "elected-members": whole.results,
  };
  const ofSteps = schedule.steps.flatMap((step) => {
    const tellers = rulebook.notices.filter(
      (notice) =>
        (notice.step === step.step || notice.announces?.includes(step.step)) &&
        (!(notice.kind in records) || records[notice.kind] !== undefined),
    );
    const from = tellers
      .map(({ kind }) => postingDay(whole, kind))
      .reduce(earliest, step.date ?? step.from);
    const dates = [step.date, step.from, step.until].filter((date) => date !== undefined);
    return from === undefined ? [] : dates.map((date) => ({ date, from }));
  });
  const ofNotices = freeNotices.flatMap(({ head }) =>
    head.until === undefined ? [] : [{ date: head.until, from: head.posted }],
  );
  return [...ofSteps, ...ofNotices];
}

/** Every value below one, but for the community and the rulebook, which are public as a whole. */
function valuesIn(root: unknown) {
  const numbers: number[] = [];
  const strings: string[] = [];
  const dates: Temporal.PlainDate[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof Temporal.PlainDate) dates.push(value);
    else if (value instanceof Temporal.PlainTime) return;
    else if (typeof value === "number") numbers.push(value);
    else if (typeof value === "string") strings.push(value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "community" && key !== "rulebook") walk(inner);
      }
    }
  };
  walk(root);
  const figures = new Set(numbers);
  return {
    numbers,
    strings,
    dates,
    text: strings.join("\n"),
    has: (figure: number) => figures.has(figure),
  };
}

/** The project with every figure of rolls and results made one that stands nowhere else. */
function withTellingFigures(sample: Project): Project {
  let next = TELLING;
  const telling = <Value>(value: Value): Value => {
    if (typeof value === "number") return ++next as Value;
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Temporal.PlainDate) return value;
    if (Array.isArray(value)) return value.map(telling) as Value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, telling(inner)]),
    ) as Value;
  };
  return {
    ...sample,
    communities: sample.communities.map((community) => ({
      ...community,
      elections: community.elections.map((election) => ({
        ...election,
        voterRoll: telling(election.voterRoll),
        results: telling(election.results),
      })),
    })),
  };
}

const TELLING = 10_000_000;

function isTelling(figure: number): boolean {
  return figure > TELLING;
}

function allElections(): readonly Election[] {
  return project.communities.flatMap(({ elections }) => elections);
}

function keyOf({ communityId, id }: Election): string {
  return `${communityId}/${id}`;
}

function earliest(
  one: Temporal.PlainDate | undefined,
  other: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isBefore(other, one) ? other : one;
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function daysFrom(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return one.until(other, { largestUnit: "day" }).days;
}
