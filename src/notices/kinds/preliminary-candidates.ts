import { standingNames } from "../../i18n/vocabulary.ts";
import { candidateTables, standingOn } from "../candidate-tables.ts";
import { all, type Draft, paragraph } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import { noticeSteps, type Subject, theElection } from "../subject.ts";
import { say, text } from "../text.ts";

/** Who was nominated. */
export function preliminaryCandidates(subject: Subject): Draft {
  const { plan, election } = subject;
  const nominated = standingOn(plan.posted, election.candidates?.candidates ?? []);
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}经提名产生${theElection(subject)}的初步候选人${nominated.length}名，现将名单公告如下：`,
        en: text`These ${nominated.length} people have been nominated for this election.`,
      }),
    ),
    candidateTables(subject, standingNames.preliminary, nominated),
    stepNotes(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
