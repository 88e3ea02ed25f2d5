import type { Broken } from "./broken.ts";
import { brokenFigures } from "./broken-figures.ts";
import type { Data, ElectionRecords, RecordFile } from "./records.ts";
import { TODAY } from "./sample.ts";

/** What the law asks for besides days: steps, seats, candidates, and who is elected with so many votes. */
export function brokenLaw(election: ElectionRecords): readonly Broken[] {
  if (election.schedule.data.map("state").text("kind") !== "going-on") return [];
  return election.rulebook.rules.flatMap((rule) => {
    const judge = judges[rule.text("kind")];
    return judge === undefined ? [] : judge(rule, election);
  });
}

type Judge = (rule: Data, election: ElectionRecords) => readonly Broken[];

const judges: Readonly<Record<string, Judge>> = {
  "required-step": (rule, { schedule }) => {
    const steps = schedule.data.list("steps").map((step) => step.text("step"));
    if (steps.includes(rule.text("step"))) return [];
    const lines = [schedule.lineOf("steps"), ...stepLines(schedule)];
    return [{ what: `no ${rule.text("step")}`, file: schedule.path, lines }];
  },
  seats: (rule, { schedule }) => {
    const seats = schedule.data.map("seats");
    const posts = postsOf(rule, seats);
    if (isWithin(rule, sum(posts.map((post) => seats.number(post))))) return [];
    const lines = [
      schedule.lineOf("seats"),
      ...posts.map((post) => schedule.lineOf("seats", post)),
    ];
    return [{ what: "seats", rule: rule.text("id"), file: schedule.path, lines }];
  },
  contest: (rule, election) => {
    if (!isDue(rule, election)) return [];
    const seats = election.schedule.data.map("seats");
    return postsOf(rule, seats).flatMap((post) => brokenMargin(rule, post, election));
  },
  "votes-needed": (rule, election) => {
    const [round] = election.results.data.list("rounds");
    if (rule.text("round") !== "first" || round === undefined) return [];
    // From figures that do not add up nobody can be elected.
    if (brokenFigures(election).length > 0) return [];
    return round
      .list("contests")
      .flatMap((_, index) => brokenWinners(rule, round, index, election));
  },
};

/** Whether the day has come by which a rule must be kept. */
function isDue(rule: Data, { schedule }: ElectionRecords): boolean {
  const step = schedule.data.list("steps").find((one) => one.text("step") === rule.text("step"));
  const day = step?.text("date") || step?.text("from");
  return day !== undefined && day <= TODAY.toString();
}

/** Whoever withdraws in time is counted or not: it is broken where either number is wrong. */
function brokenMargin(
  rule: Data,
  post: string,
  { candidates, schedule }: ElectionRecords,
): readonly Broken[] {
  const people = candidates.data.list("candidates");
  const formal = people.filter((one) => one.text("standing") === "formal");
  const those = formal.filter((one) => one.text("post") === post);
  const staying = those.filter((one) => !one.has("withdrawn"));
  const seats = schedule.data.map("seats").number(post);
  const isMet = [those, staying].some(({ length }) => isWithin(rule, length - seats));
  if (formal.length === 0 || isMet) return [];
  const lines = people.flatMap((_, index) =>
    ["name", "post", "standing", "withdrawn"].map((key) =>
      candidates.lineOf("candidates", index, key),
    ),
  );
  return [
    {
      what: `${those.length} for ${seats} seats`,
      file: candidates.path,
      lines: [candidates.lineOf("candidates"), ...lines],
      or: { file: schedule.path, lines: [schedule.lineOf("seats", post)] },
    },
  ];
}

/** Counted anew: those with enough votes, most first, as many as there are seats. A tie decides nothing here. */
function brokenWinners(
  rule: Data,
  round: Data,
  index: number,
  { results, schedule }: ElectionRecords,
): readonly Broken[] {
  const contest = round.list("contests")[index];
  const base = { "took-part": "tookPart", returned: "returned", valid: "valid" }[rule.text("of")];
  if (contest === undefined || base === undefined) return [];
  const seats = schedule.data.map("seats").number(contest.text("post"));
  const enough = contest
    .list("votes")
    .map((vote) => ({ name: vote.text("name"), votes: vote.number("for") }))
    .filter(({ votes }) => hasEnough(rule, votes, round.number(base)))
    .toSorted((a, b) => b.votes - a.votes);
  if (Number.isNaN(seats) || enough[seats - 1]?.votes === enough[seats]?.votes) return [];
  const winners = enough.slice(0, seats).map(({ name }) => name);
  const elected = contest.texts("elected");
  if (winners.toSorted().join() === elected.toSorted().join()) return [];
  const path = ["rounds", 0, "contests", index] as const;
  const lines = [
    results.lineOf(...path, "post"),
    results.lineOf(...path, "elected"),
    ...elected.map((_, at) => results.lineOf(...path, "elected", at)),
    ...contest.list("votes").map((_, at) => results.lineOf(...path, "votes", at, "name")),
  ];
  return [
    {
      what: `elected are ${winners.join("、")}`,
      file: results.path,
      lines,
      or: { file: schedule.path, lines: [schedule.lineOf("steps")] },
    },
  ];
}

function hasEnough(rule: Data, votes: number, base: number): boolean {
  const [part = 0, whole = 1] = rule
    .text(rule.has("moreThan") ? "moreThan" : "atLeast")
    .split("/")
    .map(Number);
  return rule.has("moreThan") ? votes * whole > base * part : votes * whole >= base * part;
}

function isWithin(rule: Data, number: number): boolean {
  const least = rule.number(rule.has("exactly") ? "exactly" : "atLeast");
  const most = rule.number(rule.has("exactly") ? "exactly" : "atMost");
  return !(number < least || number > most);
}

function postsOf(rule: Data, seats: Data): readonly string[] {
  return rule.has("posts") ? rule.texts("posts").filter((post) => seats.has(post)) : seats.keys();
}

function stepLines(schedule: RecordFile): readonly number[] {
  return schedule.data.list("steps").map((_, index) => schedule.lineOf("steps", index, "step"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
