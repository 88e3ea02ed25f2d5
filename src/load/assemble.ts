import type { Candidates } from "../model/candidates.ts";
import type { Community } from "../model/community.ts";
import type { Office } from "../model/office.ts";
import type { Postings } from "../model/postings.ts";
import type {
  CommunityNode,
  Election,
  FreeNotice,
  OfficeNode,
  OfficeReport,
  Project,
} from "../model/project.ts";
import type { Proxies } from "../model/proxies.ts";
import type { Results } from "../model/results.ts";
import type { Rulebook, RulebookFile } from "../model/rulebook.ts";
import type { Schedule } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { rulebookFor } from "../timetable/applies.ts";
import { pollingDay } from "../timetable/steps.ts";
import type { ElectionFolder } from "./layout.ts";
import { resolveRulebooks } from "./rulebooks.ts";

/** A record of an election, and the folder it is in. */
export interface ElectionRecord<Record> extends ElectionFolder {
  readonly record: Record;
}

/** The records of `content/`, each fit for its schema, not yet put together. */
export interface ContentRecords {
  readonly site: Site;
  /** By id. */
  readonly rulebooks: ReadonlyMap<string, RulebookFile>;
  readonly offices: readonly { readonly id: string; readonly record: Office }[];
  readonly reports: readonly ({ readonly id: string } & OfficeReport)[];
  readonly communities: readonly { readonly id: string; readonly record: Community }[];
  readonly schedules: readonly ElectionRecord<Schedule>[];
  readonly voterRolls: readonly ElectionRecord<VoterRoll>[];
  readonly candidates: readonly ElectionRecord<Candidates>[];
  readonly proxies: readonly ElectionRecord<Proxies>[];
  readonly results: readonly ElectionRecord<Results>[];
  readonly postings: readonly ElectionRecord<Postings>[];
  readonly freeNotices: readonly (FreeNotice & ElectionFolder)[];
}

/**
 * Puts records together into a project. An election whose community or rulebook is not among them is
 * left out; the loader has findings for why.
 */
export function assembleProject(records: ContentRecords): Project {
  const rulebooks = [...resolveRulebooks(records.rulebooks).values()]
    .flatMap((resolution) => (resolution.status === "complete" ? [resolution.rulebook] : []))
    .toSorted(byId);
  return {
    site: records.site,
    rulebooks,
    offices: officeNodes(records),
    communities: communityNodes(records, new Map(rulebooks.map((book) => [book.id, book]))),
  };
}

/** An office may write its report without keeping a record of its own. */
function officeNodes({ offices, reports }: ContentRecords): readonly OfficeNode[] {
  const kept = new Set(offices.map(({ id }) => id));
  const unkept = reports.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id, record: {} }));
  return [...offices, ...unkept].toSorted(byId).map((office) => {
    const report = reports.find(({ id }) => id === office.id);
    return report === undefined
      ? office
      : { ...office, report: { head: report.head, blocks: report.blocks } };
  });
}

function communityNodes(
  records: ContentRecords,
  rulebooks: ReadonlyMap<string, Rulebook>,
): readonly CommunityNode[] {
  const schedules = Map.groupBy(records.schedules, ({ communityId }) => communityId);
  const beside = besideSchedules(records);
  return records.communities.toSorted(byId).map(({ id, record }) => ({
    id,
    record,
    elections: (schedules.get(id) ?? [])
      .flatMap((schedule): Election[] => {
        const rulebook = rulebooks.get(schedule.record.rulebook);
        if (rulebook === undefined) return [];
        return [
          {
            id: schedule.electionId,
            communityId: id,
            community: record,
            rulebook: rulebookFor(rulebook, schedule.record),
            schedule: schedule.record,
            ...beside(schedule),
          },
        ];
      })
      .toSorted(latestFirst),
  }));
}

type Beside = Pick<
  Election,
  "voterRoll" | "candidates" | "proxies" | "results" | "postings" | "freeNotices"
>;

/** The other records of an election, each looked up once. */
function besideSchedules(records: ContentRecords): (folder: ElectionFolder) => Beside {
  const voterRolls = byFolder(records.voterRolls);
  const candidates = byFolder(records.candidates);
  const proxies = byFolder(records.proxies);
  const results = byFolder(records.results);
  const postings = byFolder(records.postings);
  const freeNotices = Map.groupBy(records.freeNotices, folderKey);
  return (folder) => {
    const key = folderKey(folder);
    return {
      voterRoll: voterRolls.get(key),
      candidates: candidates.get(key),
      proxies: proxies.get(key),
      results: results.get(key),
      postings: postings.get(key),
      freeNotices: (freeNotices.get(key) ?? [])
        .map(({ id, head, blocks }) => ({ id, head, blocks }))
        .toSorted(byId),
    };
  };
}

function byFolder<Record>(records: readonly ElectionRecord<Record>[]): ReadonlyMap<string, Record> {
  return new Map(records.map((item) => [folderKey(item), item.record]));
}

function folderKey({ communityId, electionId }: ElectionFolder): string {
  return `${communityId}/${electionId}`;
}

/** By the day of the vote; one without a day yet is still to come; of one day, the later name first. */
function latestFirst(one: Election, other: Election): number {
  const [day, otherDay] = [pollingDay(one), pollingDay(other)];
  if (day === undefined || otherDay === undefined) {
    return Number(otherDay === undefined) - Number(day === undefined) || compare(other.id, one.id);
  }
  return Temporal.PlainDate.compare(otherDay, day) || compare(other.id, one.id);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
