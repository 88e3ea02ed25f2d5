import { all, asItIs, type Change, first, onDays, people, scheduled, votes } from "./builders.ts";
import { article, type Case, type Part, required } from "./cases.ts";
import { swap } from "./people-cases.ts";

/** Wootton Bridge, Thursday 4 May 2017: Good Friday 14 April, Easter Monday 17 April and 1 May are holidays. */
const mode = { electionDay: "2017-05-04" };

/** A step that may not be later than a day; the next is too late. */
function notAfter(rule: string, step: string, last: string, next: string, what: string): Part {
  return {
    rule,
    mode,
    met: [[`${what} on ${last} is in time`, onDays(step, last)]],
    missed: [[`${what} on ${next} is not`, onDays(step, next)]],
  };
}

/** A step that is on one day; on the working days beside it, it is not lawful. */
function exactly(
  rule: string,
  step: string,
  [earlier, day, later]: readonly [string, string, string],
  what: string,
): Part {
  return {
    rule,
    mode,
    met: [[`${what} on ${day} is lawful`, onDays(step, day)]],
    missed: [
      [`${what} on ${earlier} is not`, onDays(step, earlier)],
      [`${what} on ${later} is not`, onDays(step, later)],
    ],
  };
}

/** The notice of election so many working days before, `last` and the day after it. */
function noticeOfElection(days: number, last: string, next: string): readonly Part[] {
  const [step, what] = ["notice-of-election", "a notice of election"];
  return [
    required(`${step}-required`, step, "the notice of election"),
    notAfter(`${step}-${days}-days`, step, last, next, what),
  ];
}

/** The close of nominations so many working days before: the day with those beside it. */
function closeOfNominations(
  days: number,
  around: readonly [string, string, string],
): readonly Part[] {
  return [
    required("nominations-required", "nominations", "the time for nominations"),
    exactly(`nominations-${days}-days`, "nominations", around, "the close of nominations"),
  ];
}

/** A step that ends at an hour of its last lawful day. */
function hour(rule: string, step: string, until: string, late: string, what: string): Part {
  const by = (time: string): Change =>
    scheduled(({ steps }) => ({
      steps: steps.map((one) =>
        one.step === step ? { ...one, by: Temporal.PlainTime.from(time) } : one,
      ),
    }));
  return {
    rule,
    mode,
    met: [[`${what} by ${until} is in time`, by(until)]],
    missed: [[`${what} by ${late} is not`, by(late)]],
  };
}

/** Three stand for three seats. */
const noContest: Change = people((those) => those.slice(0, 3));

const uncontested: Change = scheduled(() => ({
  state: {
    kind: "uncontested",
    reason: "No more stand than there are seats",
    announced: Temporal.PlainDate.from("2017-04-05"),
  },
}));

const openUntil = (until: string): Change =>
  scheduled(({ pollingPlaces }) => ({
    pollingPlaces: pollingPlaces.map((place) => ({
      ...place,
      hours: [{ from: Temporal.PlainTime.from("07:00"), until: Temporal.PlainTime.from(until) }],
    })),
  }));

const tie = (elected: number): Change =>
  votes("councillor", (names) => ({
    votes: names.map((name, index) => ({ name, for: index < 2 ? 300 - index : 200 })),
    elected: names.slice(0, elected),
  }));

/** 12, 11, 10 and 9 votes. */
const elected = (among: (names: readonly string[]) => readonly string[]): Change =>
  votes("councillor", (names) => ({
    votes: names.map((name, index) => ({ name, for: 12 - index })),
    elected: among(names),
  }));

const parish = article("england-parish", "English parishes", [
  ...noticeOfElection(25, "2017-03-27", "2017-03-28"),
  ...closeOfNominations(19, ["2017-04-03", "2017-04-04", "2017-04-05"]),
  hour("nominations-19-days", "nominations", "16:00", "16:01", "nominations on the last day"),
  {
    rule: "nominations-19-days",
    mode,
    met: [
      [
        "a withdrawal on 4 April 2017 is in time",
        first("councillor", { withdrawn: Temporal.PlainDate.from("2017-04-04") }),
      ],
    ],
    missed: [
      [
        "a withdrawal on 5 April 2017 is not",
        first("councillor", { withdrawn: Temporal.PlainDate.from("2017-04-05") }),
      ],
    ],
  },
  required(
    "statement-required",
    "statement-of-persons-nominated",
    "the statement of persons nominated",
  ),
  notAfter(
    "statement-18-days",
    "statement-of-persons-nominated",
    "2017-04-05",
    "2017-04-06",
    "a statement of persons nominated",
  ),
  hour("statement-18-days", "statement-of-persons-nominated", "16:00", "16:01", "the statement"),
  {
    rule: "alphabetical-order",
    mode,
    met: [["those nominated in the order of their surnames are in order", asItIs]],
    missed: [["with two of them swapped they are not", swap]],
  },
  {
    rule: "elected-unopposed",
    mode,
    met: [
      ["four for three seats are voted on", asItIs],
      ["three for three seats are elected without a poll", all(noContest, uncontested)],
    ],
    missed: [
      ["three for three seats are not voted on", noContest],
      ["four for three seats are not elected without a poll", uncontested],
    ],
  },
  exactly(
    "voter-registration-12-days",
    "voter-registration-deadline",
    ["2017-04-12", "2017-04-13", "2017-04-18"],
    "registration until",
  ),
  exactly(
    "postal-votes-11-days",
    "postal-votes",
    ["2017-04-13", "2017-04-18", "2017-04-19"],
    "postal votes applied for",
  ),
  hour("postal-votes-11-days", "postal-votes", "17:00", "17:01", "postal votes applied for"),
  exactly(
    "proxy-votes-6-days",
    "proxy-votes",
    ["2017-04-24", "2017-04-25", "2017-04-26"],
    "proxies applied for",
  ),
  hour("proxy-votes-6-days", "proxy-votes", "17:00", "17:01", "proxies applied for"),
  required("notice-of-poll-required", "notice-of-poll", "the notice of poll"),
  notAfter(
    "notice-of-poll-6-days",
    "notice-of-poll",
    "2017-04-25",
    "2017-04-26",
    "a notice of poll",
  ),
  exactly(
    "agents-5-days",
    "agents",
    ["2017-04-25", "2017-04-26", "2017-04-27"],
    "agents appointed",
  ),
  exactly(
    "lost-postal-ballots-4-days",
    "lost-postal-ballots",
    ["2017-04-26/2017-05-04", "2017-04-27/2017-05-04", "2017-04-28/2017-05-04"],
    "lost ballots replaced from",
  ),
  {
    rule: "poll-7-to-22",
    mode,
    met: [["a station open until 22:00 is lawful", openUntil("22:00")]],
    missed: [
      ["one that closes at 21:59 is not", openUntil("21:59")],
      ["one that closes at 22:01 is not", openUntil("22:01")],
    ],
  },
  required("result-required", "result", "the declaration of the result"),
  {
    rule: "most-votes-win",
    mode,
    met: [
      [
        "three with 12, 11 and 10 votes are elected before one with 9",
        elected((names) => names.slice(0, 3)),
      ],
    ],
    missed: [
      [
        "the one with 9 is not elected instead",
        elected((names) => names.filter((_, index) => index !== 2)),
      ],
    ],
  },
  {
    rule: "tie-by-lots",
    mode,
    met: [["one of two who are tied is elected by lot", tie(3)]],
    missed: [["the seat does not stay empty", tie(2)]],
  },
]).map((one) => ({ ...one, mode }));

/** Scotland has no Easter Monday: 4 May 2017 less 28 and 23 working days. */
const scotland = article("scotland-local", "Scotland", [
  ...noticeOfElection(28, "2017-03-23", "2017-03-24"),
  ...closeOfNominations(23, ["2017-03-29", "2017-03-30", "2017-03-31"]),
]);

const northernIreland = article("northern-ireland-local", "Northern Ireland", [
  ...noticeOfElection(25, "2017-03-27", "2017-03-28"),
  ...closeOfNominations(16, ["2017-04-06", "2017-04-07", "2017-04-10"]),
]);

export const britishCases: readonly Case[] = [
  ...parish,
  ...[...scotland, ...northernIreland].map((one) => ({ ...one, mode })),
];
