import { methodNames } from "../../i18n/vocabulary.ts";
import { all, callout, type Draft, facts, paragraph } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import {
  noticeSteps,
  ownStep,
  type Subject,
  stepAction,
  stepDays,
  stepDeadline,
  stepHours,
  stepPlace,
  theElection,
} from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** Who registers to vote, when and where. */
export function voterRegistration(subject: Subject): Draft {
  const { election } = subject;
  const step = ownStep(subject);
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}选民登记的有关事项公告如下：`,
        en: text`To vote in this election you must be on the voter roll.`,
      }),
    ),
    step === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`请在${stepDeadline(step)}以前办理登记。`,
            en: text`Register by ${stepDeadline(step)}.`,
          }),
        ),
    facts(
      [{ "zh-Hans": "登记日期", en: "Dates" }, stepDays(step)],
      [{ "zh-Hans": "办理时间", en: "Hours" }, stepHours(step)],
      [{ "zh-Hans": "登记地点", en: "Where" }, stepPlace(step)],
      [{ "zh-Hans": "选举方式", en: "Who votes" }, plain(methodNames[election.schedule.method])],
    ),
    paragraph(stepAction(subject, subject.plan.rule?.step ?? "")),
    stepNotes(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
