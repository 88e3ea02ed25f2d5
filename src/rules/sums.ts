import { wrongBallots, wrongVotes } from "../audit/figures.ts";
import { decimalsOf, percentage } from "../audit/share.ts";
import { type WrongSum, wrongSum } from "../i18n/sum-findings.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { Round } from "../model/results.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/**
 * Figures of the voter roll and of the results that do not add up: plain arithmetic, that holds under
 * every rulebook. A list that is left empty is not given, and not compared. What a rule of the rulebook is
 * over is left to it, so that it is told once, with its article.
 */
export function checkSums(election: Election, context: RuleContext): readonly Finding[] {
  const { voterRoll, results } = election;
  const { sums } = context.words;
  const roll = voterRoll === undefined ? [] : rollSums(voterRoll, election);
  const found = [
    ...roll,
    ...(results?.rounds ?? []).flatMap((round, at) => roundSums(round, at, election)),
    ...nominators(election),
    ...proxyBallots(election),
  ].map(({ place, ...wrong }) => sumFinding(wrongSum(wrong, sums), place, sums.hint));
  const turnouts = (results?.rounds ?? []).flatMap((round, at) =>
    wrongTurnout(round).map(({ announced, sum }) => {
      const place = recordPlace(election, "results", ["rounds", at, "turnout"]);
      return sumFinding(sums.turnout(announced, sum), place, sums.hint);
    }),
  );
  const registered = (roll.length === 0 ? rollAndVote(election) : []).map(
    ({ place, ...wrong }): Finding => ({
      ...sumFinding(wrongSum(wrong, sums), place, sums.rollHint),
      severity: "warning",
    }),
  );
  return [...found, ...turnouts, ...registered];
}

type PlacedSum = WrongSum & { readonly place: Place };

function rollSums(roll: VoterRoll, election: Election): readonly PlacedSum[] {
  const place = (...path: readonly PropertyKey[]): Place =>
    recordPlace(election, "voterRoll", path);
  const { total, objections } = roll;
  const lists = (["groups", "sexes", "ages"] as const)
    .map((key) => ({ key, parts: roll[key].map(({ voters }) => voters) }))
    .filter(({ parts }) => parts.length > 0);
  const sums = new Set(lists.map(({ parts }) => sum(parts)));
  // Where all lists agree, it is the total that is wrong.
  const [agreed, ...others] = lists;
  const isTotalWrong = sums.size === 1 && agreed !== undefined && others.length > 0;
  const compared = isTotalWrong
    ? [{ what: "total" as const, parts: agreed.parts, place: place("total") }]
    : lists.map(({ key, parts }) => ({ what: key, parts, place: place(key) }));
  const wrong = compared
    .filter(({ parts }) => sum(parts) !== total)
    .map((one): PlacedSum => ({ kind: "equal", whole: total, ...one }));
  if (objections === undefined || objections.upheld <= objections.received) return wrong;
  const { upheld, received } = objections;
  return [
    ...wrong,
    {
      kind: "at-most",
      what: "upheld",
      parts: [upheld],
      factors: [received],
      place: place("objections", "upheld"),
    },
  ];
}

function roundSums(round: Round, at: number, election: Election): readonly PlacedSum[] {
  const { rulebook, schedule } = election;
  const judgedByRule = rulebook.rules.flatMap((rule) =>
    rule.kind === "ballots-returned" ? [`returned-of-${rule.noMoreThan}`] : [],
  );
  return [
    ...wrongBallots(round).filter(({ what }) => !judgedByRule.includes(what)),
    ...round.contests.flatMap((contest, index) =>
      wrongVotes(contest, index, round.valid, schedule.seats[contest.post]),
    ),
  ].map(({ path, ...wrong }) => ({
    ...wrong,
    place: recordPlace(election, "results", ["rounds", at, ...path]),
  }));
}

/** No more voters nominate than there are. */
function nominators({ candidates, ...election }: Election): readonly PlacedSum[] {
  const { tookPart = 0, registered = 0 } = candidates?.nomination ?? {};
  if (tookPart <= registered) return [];
  const place = recordPlace(election, "candidates", ["nomination", "tookPart"]);
  return [{ kind: "at-most", what: "nomination", parts: [tookPart], factors: [registered], place }];
}

/** In the first vote, those who vote for others hold as many proxies as they return ballots, or more. */
function proxyBallots(election: Election): readonly PlacedSum[] {
  const { proxies, results } = election;
  if (proxies === undefined) return [];
  const appointed = proxies.proxies.length;
  return (results?.rounds[0]?.channels ?? []).flatMap(({ channel, returned }, index) =>
    channel !== "proxy" || returned <= appointed
      ? []
      : [
          {
            kind: "at-most" as const,
            what: "proxy-ballots" as const,
            parts: [returned],
            factors: [appointed],
            place: recordPlace(election, "results", ["rounds", 0, "channels", index, "returned"]),
          },
        ],
  );
}

/** A roll that changes after it is posted is brought up to date: a vote is held on the roll. */
function rollAndVote(election: Election): readonly PlacedSum[] {
  const total = election.voterRoll?.total;
  const registered = election.results?.rounds[0]?.registered;
  if (total === undefined || registered === undefined || total === registered) return [];
  const place = recordPlace(election, "results", ["rounds", 0, "registered"]);
  return [{ kind: "equal", what: "registered", whole: registered, parts: [total], place }];
}

/** A turnout that is not the share of those registered who took part, rounded to as many decimals as it has. */
function wrongTurnout({ turnout, tookPart, registered }: Round): readonly {
  readonly announced: string;
  readonly sum: string;
}[] {
  if (turnout === undefined) return [];
  const computed = percentage(tookPart, registered, decimalsOf(turnout));
  if (computed === undefined || computed === turnout) return [];
  return [{ announced: turnout, sum: `${tookPart} ÷ ${registered} ≈ ${computed}` }];
}

function sumFinding(message: string, place: Place, hint: string): Finding {
  return { rule: "sum", severity: "error", message, hint, place };
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
