import type { Election } from "../model/project.ts";
import type { Contest, Round } from "../model/results.ts";
import { type RuleOf, rulesOf } from "../model/rule.ts";
import { hasCome, runoffStepId } from "../timetable/steps.ts";
import { auditContest, type ContestAudit, thresholdOf } from "./contest.ts";
import { type Counted, mostVotesFirst, type Tie } from "./count.ts";
import { wrongBallots, wrongVotes } from "./figures.ts";
import { leastAbove } from "./share.ts";

/** What an audit needs to know of an election. */
export type AuditedElection = Pick<Election, "rulebook" | "schedule" | "candidates" | "results">;

/** A round of the results, recomputed. */
export interface RoundAudit {
  readonly record: Round;
  /** Whether all seats are voted on, or those that an earlier vote left empty. */
  readonly vote: "first" | "runoff";
  /** Whether voters and ballots agree with one another; where they do not, nothing is worked out from them. */
  readonly isSound: boolean;
  /** Whether enough took part, by each rule that asks for it. */
  readonly turnout: readonly TurnoutAudit[];
  /** Whether too few took part for the vote to count. */
  readonly isVoid: boolean;
  /** The contests for posts that there are, in the order of the posts. */
  readonly contests: readonly ContestAudit[];
  /** Posts with empty seats after the round. */
  readonly vacancies: readonly Vacancy[];
}

/** Whether enough took part for the vote to count. */
export interface TurnoutAudit {
  readonly rule: RuleOf<"turnout">;
  /** The fewest who make it count. */
  readonly needed: number;
  readonly isReached: boolean;
}

/** Empty seats of a post. */
export interface Vacancy {
  readonly post: string;
  readonly seats: number;
  /** Where people share the last seats and are too many for them: it is between them. */
  readonly tie?: Tie | undefined;
  /** Those who were voted on and have no seat, most votes first. */
  readonly standing: readonly Counted[];
}

/**
 * Recomputes results from their counts: turnout, winners, ties, seats left empty, round by round. None
 * where nobody voted. A name that is declared holds its seat even where the votes say otherwise, so
 * that one wrong name is not told again in every round after it.
 */
export function auditResults(election: AuditedElection): readonly RoundAudit[] {
  const { results, schedule } = election;
  if (results === undefined || schedule.state.kind === "uncontested") return [];
  const rounds: RoundAudit[] = [];
  for (const record of results.rounds) rounds.push(auditRound(record, rounds, election));
  return rounds;
}

function auditRound(
  record: Round,
  earlier: readonly RoundAudit[],
  election: AuditedElection,
): RoundAudit {
  const vote = earlier.some(({ isVoid }) => !isVoid) ? "runoff" : "first";
  const isSound = wrongBallots(record).length === 0;
  const turnout = isSound ? turnoutOf(record, vote, election) : [];
  const isVoid = turnout.some(({ isReached }) => !isReached);
  const open = earlier.at(-1)?.vacancies ?? allSeats(election);
  const round = { record, vote, isSound, turnout, isVoid } as const;
  const contests = auditContests(round, open, earlier, election);
  if (isVoid) return { ...round, contests, vacancies: open };
  const rounds = [...earlier, { isVoid, contests }];
  const vacancies = open
    .flatMap((vacancy) => leftOf(vacancy, contests))
    .map((left) => ({
      ...left,
      standing: left.standing.filter(
        ({ name }) =>
          !isElected(name, rounds) && !isWithdrawn(name, left.post, record.date, election),
      ),
    }));
  return { ...round, contests, vacancies };
}

/** Post by post, highest first: who has a seat is out for the posts below. */
function auditContests(
  { record, vote, isSound, isVoid }: Omit<RoundAudit, "contests" | "vacancies">,
  open: readonly Vacancy[],
  earlier: readonly RoundAudit[],
  election: AuditedElection,
): readonly ContestAudit[] {
  const needed = rulesOf(election.rulebook, "votes-needed").filter(({ round }) => round === vote);
  const contests: ContestAudit[] = [];
  for (const { post, seats } of allSeats(election)) {
    const index = record.contests.findIndex((contest) => contest.post === post);
    const contest = record.contests[index];
    if (contest === undefined) continue;
    const vacancy = open.find((one) => one.post === post);
    const isAgain = isVoteAgain(contest, vacancy?.tie, election);
    const rounds = [...earlier, { isVoid, contests: [...contests] }];
    contests.push(
      auditContest(contest, index, {
        seats: vacancy?.seats ?? 0,
        ballot: isAgain ? "again" : vote,
        threshold: isAgain ? undefined : thresholdOf(needed, record),
        decidedBy: decidedBy(election),
        before: (isAgain ? vacancy?.tie?.people : vacancy?.standing) ?? [],
        isSound: isSound && wrongVotes(contest, index, record.valid, seats).length === 0,
        isVoid,
        isOut: (name) => isElected(name, rounds) || isWithdrawn(name, post, record.date, election),
      }),
    );
  }
  return contests;
}

/** A rule of turnout is over the vote of its own step: over a runoff only where it says so. */
function turnoutOf(
  { registered, tookPart }: Round,
  vote: RoundAudit["vote"],
  election: AuditedElection,
): readonly TurnoutAudit[] {
  const runoff = runoffStepId(election.rulebook);
  return rulesOf(election.rulebook, "turnout")
    .filter(({ step }) => (step === runoff) === (vote === "runoff"))
    .map((rule) => {
      const needed = leastAbove(registered, rule.moreThan);
      return { rule, needed, isReached: tookPart >= needed };
    });
}

/** Every seat that the election fills, post by post. */
function allSeats({ rulebook, schedule }: AuditedElection): readonly Vacancy[] {
  return rulebook.posts.flatMap(({ id }) => {
    const seats = schedule.seats[id] ?? 0;
    return seats === 0 ? [] : [{ post: id, seats, standing: [] }];
  });
}

/** Whether a contest decides between those who were tied: the law says so, or they alone stand in it. */
function isVoteAgain({ votes }: Contest, tie: Tie | undefined, election: AuditedElection): boolean {
  if (tie === undefined) return false;
  const isTied = (name: string): boolean => tie.people.some((one) => one.name === name);
  return decidedBy(election) === "vote-again" || votes.every(({ name }) => isTied(name));
}

function decidedBy(election: AuditedElection): RuleOf<"tie">["decidedBy"] | undefined {
  return rulesOf(election.rulebook, "tie")[0]?.decidedBy;
}

/** Whether somebody had withdrawn from a post by a day. */
export function isWithdrawn(
  name: string,
  post: string,
  day: Temporal.PlainDate,
  { candidates }: Pick<AuditedElection, "candidates">,
): boolean {
  const withdrawn = withdrawalOf(name, post, { candidates });
  return withdrawn !== undefined && hasCome(withdrawn, day);
}

/** The day on which somebody withdrew from a post; undefined where they did not. */
export function withdrawalOf(
  name: string,
  post: string,
  { candidates }: Pick<AuditedElection, "candidates">,
): Temporal.PlainDate | undefined {
  return candidates?.candidates.find((one) => one.name === name && one.post === post)?.withdrawn;
}

/** Whether somebody is declared elected by a vote that counts. */
function isElected(
  name: string,
  rounds: readonly Pick<RoundAudit, "isVoid" | "contests">[],
): boolean {
  return rounds.some(
    ({ isVoid, contests }) =>
      !isVoid && contests.some(({ record }) => record.elected.includes(name)),
  );
}

/** What a round leaves of the empty seats of a post. */
function leftOf(vacancy: Vacancy, contests: readonly ContestAudit[]): readonly Vacancy[] {
  const contest = contests.find(({ record }) => record.post === vacancy.post);
  if (contest === undefined) return [vacancy];
  const { record, count, undecided } = contest;
  const holders = new Set([...record.elected, ...(count?.winners ?? []).map(({ name }) => name)]);
  const seats = vacancy.seats - holders.size;
  if (seats <= 0) return [];
  const everybody = [
    ...record.votes.map(({ name, for: votes }) => ({ name, votes })),
    ...vacancy.standing.filter(({ name }) => !record.votes.some((one) => one.name === name)),
  ];
  return [
    {
      post: vacancy.post,
      seats,
      tie: undecided,
      standing: mostVotesFirst(everybody.filter(({ name }) => !holders.has(name))),
    },
  ];
}
