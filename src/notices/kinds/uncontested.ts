import { standingNames } from "../../i18n/vocabulary.ts";
import { candidateTables, standingOn } from "../candidate-tables.ts";
import { all, as, callout, type Draft, facts, paragraph } from "../draft.ts";
import { closing, seatsFact } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** No more people stand than there are seats, so no poll is held: the reason, and who stands. */
export function uncontested(subject: Subject): Draft {
  const { plan, election } = subject;
  const { state } = election.schedule;
  if (state.kind !== "uncontested") return all();
  const standing = standingOn(plan.posted, election.candidates?.candidates ?? []).filter(
    (candidate) => candidate.standing !== "preliminary",
  );
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`现就${theElection(subject)}不举行投票一事公告如下：`,
          en: text`No more people stand in this election than there are seats.`,
        }),
      ),
    ),
    as(
      "act",
      callout(say({ "zh-Hans": text`本次选举不举行投票。`, en: text`There will be no poll.` })),
    ),
    facts([{ "zh-Hans": "原因", en: "Reason" }, plain(state.reason)], seatsFact(subject)),
    candidateTables(
      subject,
      standingNames[election.schedule.method === "self-nomination" ? "self-nominee" : "formal"],
      standing,
    ),
    closing(subject),
  );
}
