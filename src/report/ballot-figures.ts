import type { Nomination } from "../model/candidates.ts";
import type { Election } from "../model/project.ts";
import { areCandidatesDecided } from "../timetable/notice-plan.ts";
import { counted, ofCommunity, type SomeFigures, share, summed, total } from "./figure.ts";
import { type ReportScope, roundsBy } from "./scope.ts";

/** The votes, of first rounds. */
export function ballotFigures({ elections, today }: ReportScope) {
  const rounds = elections.map(({ community, election }) => ({
    community,
    election,
    round: firstRound(election, today),
  }));
  const voted = rounds.filter(({ round }) => round !== undefined);
  const inFirst = (read: (round: NonNullable<(typeof rounds)[number]["round"]>) => number) =>
    summed(rounds.map(({ community, round }) => ({ community, count: round && read(round) })));
  const tookPart = inFirst((round) => round.tookPart);
  const registered = total(voted.map(({ round }) => round?.registered ?? 0));
  const succeeded = voted.filter(({ election }) => isFilledAtOnce(election, today));
  const repeated = voted.filter(({ election }) => roundsBy(election, today).length > 1);
  const took = total(voted.map(({ round }) => round?.tookPart ?? 0));
  return {
    voters: summed(
      rounds.map(({ community, election, round }) => ({
        community,
        count: round?.registered ?? election.voterRoll?.total,
      })),
    ),
    "took-part": tookPart,
    turnout: {
      ...tookPart,
      quantity: share([took, registered - took]),
    },
    "valid-ballots": inFirst((round) => round.valid),
    "invalid-ballots": inFirst((round) => round.invalid),
    "first-ballot": counted(succeeded.map(ofCommunity)),
    "first-ballot-share": {
      ...counted(succeeded.map(ofCommunity)),
      quantity: share([succeeded.length, voted.length - succeeded.length]),
    },
    runoffs: counted(repeated.map(ofCommunity)),
  } satisfies SomeFigures;
}

/** Who stood, and for how many seats. */
export function standingFigures({ elections }: ReportScope) {
  const people = (of: (election: Election) => number | undefined) =>
    summed(elections.map(({ community, election }) => ({ community, count: of(election) })));
  const nominatedBy = (by: Nomination) =>
    people(
      ({ candidates }) => candidates?.candidates.filter((one) => one.nominatedBy === by).length,
    );
  return {
    nominees: people(({ candidates }) => candidates?.candidates.length),
    recommended: nominatedBy("recommended"),
    joint: nominatedBy("joint"),
    "self-nominated": nominatedBy("self"),
    candidates: people((election) => formalOf(election)?.length),
    seats: people(seatsOf),
    "contested-seats": people((election) => {
      const formal = formalOf(election);
      if (formal === undefined) return undefined;
      return total(
        Object.entries(election.schedule.seats)
          .filter(([post, seats]) => formal.filter((one) => one.post === post).length > seats)
          .map(([, seats]) => seats),
      );
    }),
    "vacant-seats": summed(
      elections.map(({ community, election, after }) => ({
        community,
        count: after && Math.max(0, seatsOf(election) - after.length),
      })),
    ),
  } satisfies SomeFigures;
}

/** The first round of an election, once it is counted. */
export function firstRound(election: Election, today: Temporal.PlainDate) {
  return roundsBy(election, today)[0];
}

/** Whether the first ballot filled every seat. */
function isFilledAtOnce(election: Election, today: Temporal.PlainDate): boolean {
  const first = firstRound(election, today);
  const filled = total((first?.contests ?? []).map(({ elected }) => elected.length));
  return first !== undefined && filled >= seatsOf(election);
}

function formalOf(election: Election) {
  if (!areCandidatesDecided(election)) return undefined;
  return election.candidates?.candidates.filter(
    ({ standing, withdrawn }) => standing !== "preliminary" && withdrawn === undefined,
  );
}

function seatsOf({ schedule }: Election): number {
  return total(Object.values(schedule.seats));
}
