import type { Candidates } from "./candidates.ts";
import type { Community } from "./community.ts";
import type { FreeNoticeHead } from "./free-notice.ts";
import type { Block } from "./notice.ts";
import type { Office } from "./office.ts";
import type { Postings } from "./postings.ts";
import type { Proxies } from "./proxies.ts";
import type { ReportHead } from "./report.ts";
import type { Results } from "./results.ts";
import type { Rulebook } from "./rulebook.ts";
import type { Schedule } from "./schedule.ts";
import type { Site } from "./site.ts";
import type { VoterRoll } from "./voter-roll.ts";

/** Everything that the office wrote, put together: what every arrow after `load` works on. */
export interface Project {
  readonly site: Site;
  /** Every rulebook, with what it extends filled in. */
  readonly rulebooks: readonly Rulebook[];
  /** What the office itself does, for the elections of a name, in the order of these names. */
  readonly offices: readonly OfficeNode[];
  /** In the order of their folders' names. */
  readonly communities: readonly CommunityNode[];
}

/** The office's own record for the elections of a name. */
export interface OfficeNode {
  /** The name of the elections: `2027` for every folder `communities/…/2027`. */
  readonly id: string;
  readonly record: Office;
  /** Its work report, where it writes one by hand. */
  readonly report?: OfficeReport | undefined;
}

/** A hand-written work report: its head, and its body as blocks with figures to fill in. */
export interface OfficeReport {
  readonly head: ReportHead;
  readonly blocks: readonly Block[];
}

/** A community and its elections. */
export interface CommunityNode {
  /** Name of its folder. */
  readonly id: string;
  readonly record: Community;
  /** Latest first. */
  readonly elections: readonly Election[];
}

/** One election of a community: its folder. */
export interface Election {
  /** Name of its folder: `2027`, `2027-by-1`. */
  readonly id: string;
  readonly communityId: string;
  readonly community: Community;
  readonly rulebook: Rulebook;
  readonly schedule: Schedule;
  readonly voterRoll?: VoterRoll | undefined;
  readonly candidates?: Candidates | undefined;
  readonly proxies?: Proxies | undefined;
  readonly results?: Results | undefined;
  readonly postings?: Postings | undefined;
  /** Hand-written notices and corrections. */
  readonly freeNotices: readonly FreeNotice[];
}

/** A hand-written notice: its head and its body as blocks. */
export interface FreeNotice {
  /** Name of its file without the extension; the last part of its address. */
  readonly id: string;
  readonly head: FreeNoticeHead;
  readonly blocks: readonly Block[];
}
