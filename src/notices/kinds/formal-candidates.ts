import { standingNames } from "../../i18n/vocabulary.ts";
import { candidateTables, standingOn } from "../candidate-tables.ts";
import { all, type Draft, paragraph } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import { noticeSteps, type Subject, theElection } from "../subject.ts";
import { say, text } from "../text.ts";

/** Who is on the ballot; or, where there are no candidates, who put their own names forward. */
export function formalCandidates(subject: Subject): Draft {
  const { plan, election } = subject;
  const noun =
    standingNames[election.schedule.method === "self-nomination" ? "self-nominee" : "formal"];
  const standing = standingOn(plan.posted, election.candidates?.candidates ?? []).filter(
    (candidate) => candidate.standing !== "preliminary",
  );
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的${standing.length}名${noun}公告如下：`,
        en: text`These ${standing.length} people stand in this election.`,
      }),
    ),
    candidateTables(subject, noun, standing),
    stepNotes(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
