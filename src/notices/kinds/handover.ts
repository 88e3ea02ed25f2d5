import { all, as, type Draft, facts, paragraph } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import {
  noticeSteps,
  ownAction,
  ownStep,
  type Subject,
  stepDays,
  stepHours,
  stepNote,
  stepPlace,
  theCommittee,
} from "../subject.ts";
import { say, text } from "../text.ts";

/** When and where the outgoing committee hands over to the new one. */
export function handover(subject: Subject): Draft {
  const step = ownStep(subject);
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}现将${theCommittee(subject)}工作移交的有关事项公告如下：`,
          en: text`The outgoing members of the ${theCommittee(subject)} hand over to those newly elected.`,
        }),
      ),
    ),
    as(
      "act",
      facts(
        [{ "zh-Hans": "移交日期", en: "Date" }, stepDays(step)],
        [{ "zh-Hans": "移交时间", en: "Time" }, stepHours(step)],
        [{ "zh-Hans": "移交地点", en: "Place" }, stepPlace(step)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(step)],
      ),
    ),
    paragraph(ownAction(subject)),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}
