import type { Election } from "../model/project.ts";
import { hasRecord, planNotices } from "../timetable/notice-plan.ts";
import { hasCome } from "../timetable/steps.ts";
import { ballotFigures, firstRound, standingFigures } from "./ballot-figures.ts";
import { counted, daysOf, type Figures, ofCommunity, type SomeFigures, summed } from "./figure.ts";
import { beforeFigures, memberFigures } from "./member-figures.ts";
import { officeFigures } from "./office-figures.ts";
import type { ReportScope } from "./scope.ts";

/** Every figure of a scope, each counted from the records themselves. */
export function figuresOf(scope: ReportScope): Figures {
  return {
    ...electionFigures(scope),
    ...officeFigures(scope),
    ...postedFigures(scope),
    ...ballotFigures(scope),
    ...standingFigures(scope),
    ...memberFigures(scope.elections),
    ...beforeFigures(scope.elections),
  };
}

function electionFigures({ elections, byElections, without, today }: ReportScope) {
  const voted = elections.filter(({ after }) => after !== undefined);
  return {
    communities: {
      ...counted(elections.map(ofCommunity)),
      missing: without.map((community) => ({ community })),
    },
    "communities-voted": counted(voted.map(ofCommunity)),
    "elections-under-way": counted(
      elections.filter(({ after }) => after === undefined).map(ofCommunity),
    ),
    "by-elections": counted(byElections.map(ofCommunity)),
    "polling-days": {
      quantity: daysOf(voted.flatMap(({ election }) => firstRound(election, today)?.date ?? [])),
      behind: voted.map(({ community, election }) => ({
        community,
        day: firstRound(election, today)?.date,
      })),
      missing: [],
    },
  } satisfies SomeFigures;
}

function postedFigures({ elections, today }: ReportScope) {
  const each = (count: (election: Election) => number | undefined) =>
    summed(elections.map(({ community, election }) => ({ community, count: count(election) })));
  return {
    notices: each(
      (election) =>
        planNotices(election).filter(
          (plan) => hasCome(plan.posted, today) && hasRecord(plan, election),
        ).length,
    ),
    postings: each(
      ({ postings }) =>
        postings &&
        new Set(
          postings.postings.filter(({ date }) => hasCome(date, today)).map(({ notice }) => notice),
        ).size,
    ),
    "polling-places": each(({ schedule }) => schedule.pollingPlaces.length),
    "mobile-boxes": each(({ schedule }) => schedule.mobileBoxes.length),
    staff: each(({ schedule: { staff } }) => {
      const { scrutineers, voteCallers, tellers } = staff;
      return new Set([...scrutineers, ...voteCallers, ...tellers]).size;
    }),
    proxies: each(({ proxies }) => proxies?.proxies.length),
  } satisfies SomeFigures;
}
