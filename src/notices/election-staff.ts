import type { Schedule } from "../model/schedule.ts";

/** What somebody does at the poll. */
export const staffRoles = [
  "scrutineer",
  "voteCaller",
  "teller",
  "placeScrutineer",
  "boxScrutineer",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Somebody who works at the poll, in a role. */
export interface StaffMember {
  readonly name: string;
  readonly role: StaffRole;
}

/** Everybody who works at the poll, role by role; nobody twice in a role. */
export function electionStaff({
  staff,
  pollingPlaces,
  mobileBoxes,
}: Schedule): readonly StaffMember[] {
  const names: Readonly<Record<StaffRole, readonly string[]>> = {
    scrutineer: staff.scrutineers,
    voteCaller: staff.voteCallers,
    teller: staff.tellers,
    placeScrutineer: pollingPlaces.flatMap(({ scrutineers = [] }) => scrutineers),
    boxScrutineer: mobileBoxes.flatMap(({ scrutineers }) => scrutineers),
  };
  return staffRoles.flatMap((role) => [...new Set(names[role])].map((name) => ({ name, role })));
}
