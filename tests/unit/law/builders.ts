import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { Candidate } from "../../../src/model/candidates.ts";
import type { StepNoticeKind } from "../../../src/model/notice-kinds.ts";
import type { Election } from "../../../src/model/project.ts";
import type { Proxy as Appointment } from "../../../src/model/proxies.ts";
import type { Contest, Round } from "../../../src/model/results.ts";
import type { Rule } from "../../../src/model/rule.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import type { Method, Schedule, ScheduledStep } from "../../../src/model/schedule.ts";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import type { JudgeContext, Judgement } from "../../../src/rules/law/judgement.ts";
import { judge } from "../../../src/rules/law/law.ts";
import { rulebookFor } from "../../../src/timetable/applies.ts";
import { planElection } from "../../../src/timetable/plan.ts";
import { plannedSchedule } from "../../../src/timetable/planned-schedule.ts";
import { day } from "../rules/builders.ts";

/** The rulebooks of content/, as the program loads them. */
export const rulebooks: ReadonlyMap<string, Rulebook> = await load();

async function load(): Promise<ReadonlyMap<string, Rulebook>> {
  const files = await readContent("content");
  const law = files.filter(({ path }) => path === "site.yaml" || path.startsWith("rulebooks/"));
  const { project, findings } = loadContent(law);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return new Map((project?.rulebooks ?? []).map((book) => [book.id, book]));
}

/** A rulebook of content/. */
export function rulebookOf(id: string): Rulebook {
  return rulebooks.get(id) ?? raise(`no rulebook ${id}`);
}

/** How an election is held. */
export interface Mode {
  readonly method?: Method;
  readonly byElection?: boolean;
  readonly electionDay?: string;
}

/** Something that is changed in an election. */
export type Change = (election: Election) => Election;

/** A lawful election that is over, under a rulebook: its days as the program plans them, its people invented. */
export function lawful(book: Rulebook, mode: Mode = {}): Election {
  const key = [book.id, mode.method, mode.byElection, mode.electionDay].join();
  const made = kept.get(key) ?? planned(book, mode);
  kept.set(key, made);
  return made;
}

const kept = new Map<string, Election>();

function planned(
  book: Rulebook,
  { method = "all-voters", byElection, electionDay = "2026-06-04" }: Mode,
): Election {
  const mode = { method, ...(byElection === undefined ? {} : { byElection }) };
  const rulebook = rulebookFor(book, mode);
  const planning = planElection(rulebook, day(electionDay));
  if (planning.status === "contradiction") return raise(`${book.id} cannot be kept`);
  const isPosted = (kind: StepNoticeKind) => rulebook.notices.some((one) => one.kind === kind);
  const posts = rulebook.posts.map(({ id }) => id);
  const seats = Object.fromEntries(posts.map((post) => [post, post === posts.at(-1) ? 3 : 1]));
  const { steps } = plannedSchedule(planning.plan, rulebook, mode, 1);
  const candidates = posts.flatMap((post) => standing(post, seats[post] ?? 0, rulebook, method));
  return {
    id: "lawful",
    communityId: "sample",
    community: {
      name: "示例社区",
      subdistrict: "示例街道",
      address: "示例路1号",
      phone: "0000-0000-001",
      groups: [
        { id: "group-1", name: "第一小组" },
        { id: "group-2", name: "第二小组" },
      ],
      households: 1000,
    },
    rulebook,
    schedule: { ...scheduleOf(steps, seats), ...mode, rulebook: book.id },
    ...(isPosted("voter-roll") ? { voterRoll: rollOf(day(electionDay), 500, 500) } : {}),
    ...(isPosted("proxy-list") ? { proxies: { proxies: [] } } : {}),
    candidates: { nomination: { registered: 1000, tookPart: 700 }, candidates },
    results: { rounds: [firstRound(day(electionDay), seats, candidates)] },
    freeNotices: [],
  };
}

/** A roll of so many in the two groups. */
function rollOf(electionDay: Temporal.PlainDate, one: number, other: number): VoterRoll {
  return {
    asOf: electionDay.subtract({ days: 40 }),
    total: one + other,
    groups: [
      { group: "group-1", voters: one },
      { group: "group-2", voters: other },
    ],
    sexes: [],
    ages: [],
    changes: { added: 0, removed: 0 },
    fullList: ["示例路1号"],
  };
}

function scheduleOf(steps: readonly ScheduledStep[], seats: Schedule["seats"]): Schedule {
  const hours = [{ from: clock("07:00"), until: clock("22:00") }];
  return {
    term: 1,
    rulebook: "",
    method: "all-voters",
    seats,
    electionCommittee: { chair: "管一", members: ["管二", "管三", "管四", "管五"] },
    state: { kind: "going-on" },
    steps,
    pollingPlaces: [
      {
        id: "hall",
        name: "示例投票站",
        address: "示例路1号",
        hours,
        groups: ["group-1", "group-2"],
        scrutineers: ["监一", "监二", "监三"],
        stepFree: true,
      },
    ],
    mobileBoxes: [
      { id: "box-1", serves: "行动不便的选民", hours, scrutineers: ["箱一", "箱二", "箱三"] },
    ],
    staff: { scrutineers: ["监一", "监二", "监三"], voteCallers: ["唱一"], tellers: ["计一"] },
  };
}

/** Family names whose strokes rise, and English ones whose letters do. */
const surnames = { strokes: [..."丁王石江李林胡高"], alphabet: ["Ash", "Birch", "Elm", "Oak"] };

/** One more than there are seats, in every order that a rulebook may ask for. */
function standing(
  post: string,
  seats: number,
  { id, rules }: Rulebook,
  method: Method,
): readonly Candidate[] {
  const isEnglish = rules.some((rule) => rule.kind === "candidate-order" && rule.by === "alphabet");
  return Array.from({ length: seats + 1 }, (_, index) => ({
    name: isEnglish
      ? `Anne ${surnames.alphabet[index] ?? raise(id)}`
      : `${surnames.strokes[index] ?? raise(id)}${post === "chair" ? "甲" : post === "deputy" ? "乙" : "丙"}`,
    post,
    sex: index === 0 ? "female" : "male",
    nominatedBy: method === "self-nomination" ? "self" : "joint",
    nominationVotes: 90 - index,
    standing: method === "self-nomination" ? "self-nominee" : "formal",
  }));
}

/** 601 of 1,000 vote, and the last who stands for each post is not elected. */
function firstRound(
  date: Temporal.PlainDate,
  seats: Schedule["seats"],
  candidates: readonly Candidate[],
): Round {
  return {
    date,
    registered: 1000,
    tookPart: 601,
    issued: 601,
    returned: 601,
    valid: 600,
    invalid: 1,
    channels: [{ channel: "station", returned: 601 }],
    contests: Object.entries(seats).map(([post, count]) => {
      const names = candidates.filter((one) => one.post === post).map(({ name }) => name);
      return {
        post,
        votes: names.map((name, index) => ({ name, for: index < count ? 400 - index : 100 })),
        others: 0,
        elected: names.slice(0, count),
      };
    }),
  };
}

/** Moves a step to days, written `2026-05-01` or `2026-05-01/2026-05-06`; adds it where there is none. */
export function onDays(step: string, days: string): Change {
  const [from = "", until] = days.split("/");
  const moved =
    until === undefined ? { step, date: day(from) } : { step, from: day(from), until: day(until) };
  return scheduled(({ steps }) => {
    const { by, hours } = steps.find((one) => one.step === step) ?? {};
    const kept = { ...(by === undefined ? {} : { by }), ...(hours === undefined ? {} : { hours }) };
    return {
      steps: steps.some((one) => one.step === step)
        ? steps.map((one) => (one.step === step ? { ...kept, ...moved } : one))
        : [...steps, moved],
    };
  });
}

/** Moves the last day of a step, or the only one, to so many days after another's first or last (before, if negative). */
export function ending(
  step: string,
  days: number,
  from: string,
  edge: "first" | "last" = "first",
): Change {
  return (election) => {
    const last = edgeOf(from, edge, election).add({ days });
    const first = edgeOf(step, "first", election);
    const isLasting = edgeOf(step, "last", election).since(first).days > 0;
    const start = Temporal.PlainDate.compare(first, last) < 0 ? first : last;
    return onDays(step, isLasting ? `${start}/${last}` : `${last}`)(election);
  };
}

/** Moves the first day of a step to so many days after another's first. */
export function beginning(step: string, days: number, from: string): Change {
  return (election) => {
    const first = edgeOf(from, "first", election).add({ days });
    return onDays(step, `${first}/${edgeOf(step, "last", election)}`)(election);
  };
}

function edgeOf(id: string, edge: "first" | "last", { schedule }: Election): Temporal.PlainDate {
  const step = schedule.steps.find((one) => one.step === id) ?? raise(`no step ${id}`);
  const first = step.date ?? step.from ?? raise(id);
  return edge === "first" ? first : (step.until ?? first);
}

/** Takes a step out of the schedule. */
export function without(step: string): Change {
  return scheduled(({ steps }) => ({ steps: steps.filter((one) => one.step !== step) }));
}

/** Changes parts of the schedule. */
export function scheduled(changes: (schedule: Schedule) => Partial<Schedule>): Change {
  return (election) => ({
    ...election,
    schedule: { ...election.schedule, ...changes(election.schedule) },
  });
}

/** Gives the election a roll of so many in its two groups. */
export function voters(one: number, other: number): Change {
  return (election) => ({
    ...election,
    voterRoll: rollOf(edgeOf("polling", "first", election), one, other),
  });
}

/** Changes the list of those who stand. */
export function people(change: (candidates: readonly Candidate[]) => readonly Candidate[]): Change {
  return (election) => ({
    ...election,
    candidates: {
      ...election.candidates,
      candidates: change(election.candidates?.candidates ?? []),
    },
  });
}

/** Gives the first who stands for a post other properties. */
export function first(post: string, changes: Partial<Candidate>): Change {
  return people((candidates) => {
    const at = candidates.findIndex((one) => one.post === post);
    return candidates.map((one, index) => (index === at ? { ...one, ...changes } : one));
  });
}

/** Appoints a proxy `days` before the vote for each voter. */
export function proxies(
  appointments: readonly Pick<Appointment, "voter" | "holder" | "relation">[],
  days = 8,
): Change {
  return (election) => {
    const appointed = edgeOf("polling", "first", election).subtract({ days });
    return {
      ...election,
      proxies: { proxies: appointments.map((one) => ({ ...one, appointed })) },
    };
  };
}

/** Changes the first count, or the one of a later round. */
export function counted(change: (round: Round) => Partial<Round>, at = 0): Change {
  return (election) => ({
    ...election,
    results: {
      rounds: (election.results?.rounds ?? []).map((round, index) =>
        index === at ? { ...round, ...change(round) } : round,
      ),
    },
  });
}

/** Counts a post otherwise: votes by name, in the order of the list, and who is declared elected. */
export function votes(
  post: string,
  count: (names: readonly string[]) => Pick<Contest, "votes" | "elected">,
  at = 0,
): Change {
  return counted(
    ({ contests }) => ({
      contests: contests.map((contest) =>
        contest.post === post
          ? { ...contest, ...count(contest.votes.map(({ name }) => name)) }
          : contest,
      ),
    }),
    at,
  );
}

/** Adds a runoff, so many days after the vote, of one contest; the first round's other figures stay. */
export function runoff(days: number, contest: Contest, changes: Partial<Round> = {}): Change {
  return (election) => {
    const [round] = election.results?.rounds ?? [];
    if (round === undefined) return raise("no first round");
    const date = edgeOf("polling", "first", election).add({ days });
    return onDays(
      "runoff",
      `${date}`,
    )({
      ...election,
      results: { rounds: [round, { ...round, date, contests: [contest], ...changes }] },
    });
  };
}

/** Several changes, one after another. */
export function all(...changes: readonly Change[]): Change {
  return (election) => changes.reduce((changed, change) => change(changed), election);
}

/** Changes nothing. */
export const asItIs: Change = (election) => election;

/** A rule that an election follows. */
export function ruleOf(election: Election, id: string): Rule {
  return election.rulebook.rules.find((rule) => rule.id === id) ?? raise(`no rule ${id}`);
}

/** What a rule finds, long after the election is over. */
export function verdict(id: string, election: Election): Judgement["verdict"] {
  return judge(ruleOf(election, id), election, context).verdict;
}

export const context: JudgeContext = { locale: "en", today: day("2030-01-01") };

function clock(time: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(time);
}

function raise(what: string): never {
  throw new Error(what);
}
