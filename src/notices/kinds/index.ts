import type { NoticeKind } from "../../model/notice-kinds.ts";
import type { Draft } from "../draft.ts";
import type { Subject } from "../subject.ts";
import { cancelled } from "./cancelled.ts";
import { correction } from "./correction.ts";
import { electedMembers } from "./elected-members.ts";
import { electionCommittee } from "./election-committee.ts";
import { electionDay } from "./election-day.ts";
import { formalCandidates } from "./formal-candidates.ts";
import { free } from "./free.ts";
import { handover } from "./handover.ts";
import { polling } from "./polling.ts";
import { postponed } from "./postponed.ts";
import { preliminaryCandidates } from "./preliminary-candidates.ts";
import { proxies } from "./proxies.ts";
import { proxyList } from "./proxy-list.ts";
import { result } from "./result.ts";
import { runoff } from "./runoff.ts";
import { uncontested } from "./uncontested.ts";
import { voterRegistration } from "./voter-registration.ts";
import { voterRoll } from "./voter-roll.ts";

/** Writes the body of a notice, without its signature. */
export type Composer = (subject: Subject) => Draft;

/** Who writes which kind of notice. */
export const composers: Record<NoticeKind, Composer> = {
  "election-committee": electionCommittee,
  "election-day": electionDay,
  "voter-registration": voterRegistration,
  "voter-roll": voterRoll,
  "preliminary-candidates": preliminaryCandidates,
  "formal-candidates": formalCandidates,
  polling,
  proxies,
  "proxy-list": proxyList,
  result,
  "elected-members": electedMembers,
  runoff,
  handover,
  uncontested,
  postponed,
  cancelled,
  correction,
  free,
};
