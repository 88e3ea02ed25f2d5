import type { Publication, PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import type { ElectionStage } from "../timetable/stage.ts";
import { outlooks } from "./outlook.ts";
import { leadingElection } from "./progress.ts";

/**
 * Communities whose elections are at the same stage; no stage where there is no election. Nobody is at a stage
 * that some only come to later, by what is public.
 */
export interface StageGroup {
  readonly stage: ElectionStage | undefined;
  readonly members: readonly StageMember[];
}

export interface StageMember {
  readonly community: PublishedCommunity;
  readonly election: PublishedElection | undefined;
}

/** More communities than this are not each on the home page: a row with its dates is long. */
const MOST = 60;

/** Whether the home page has every community with what is open there; otherwise it leads to lists of them. */
export function isListed({ communities }: Publication): boolean {
  return communities.length <= MOST;
}

/** The place of each stage on the home page: what residents must not miss comes first. */
const places: Record<ElectionStage, number> = {
  polling: 0,
  runoff: 1,
  candidates: 2,
  nomination: 3,
  "voter-roll": 4,
  registration: 5,
  preparation: 6,
  "result-awaited": 7,
  postponed: 8,
  uncontested: 9,
  cancelled: 10,
  handover: 11,
  finished: 12,
};

/** Every community once, by the stage of the election that its residents ask about, and the stages to come. */
export function communitiesByStage({ communities, today }: Publication): readonly StageGroup[] {
  const members = communities.map((community) => ({
    community,
    election: leadingElection(community),
  }));
  const groups = Map.groupBy(members, ({ election }) => election?.stage);
  const later = members.flatMap(({ election }) =>
    election === undefined ? [] : outlooks(election, today).map(({ stage }) => stage),
  );
  return [...new Set([...groups.keys(), ...later])]
    .map((stage) => ({ stage, members: groups.get(stage) ?? [] }))
    .toSorted((a, b) => place(a) - place(b));
}

function place({ stage }: StageGroup): number {
  return stage === undefined ? Number.POSITIVE_INFINITY : places[stage];
}
