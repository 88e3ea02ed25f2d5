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
import { say, text } from "../text.ts";

/** How to have someone else vote for you. */
export function proxies(subject: Subject): Draft {
  const step = ownStep(subject);
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}委托投票的有关事项公告如下：`,
        en: text`If you cannot vote in person, you may be able to have someone else vote for you. That person is your proxy.`,
      }),
    ),
    paragraph(stepAction(subject, subject.plan.rule?.step ?? "")),
    step === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`请在${stepDeadline(step)}以前办理委托。`,
            en: text`Arrange your proxy by ${stepDeadline(step)}.`,
          }),
        ),
    facts(
      [{ "zh-Hans": "办理日期", en: "Dates" }, stepDays(step)],
      [{ "zh-Hans": "办理时间", en: "Hours" }, stepHours(step)],
      [{ "zh-Hans": "办理地点", en: "Where" }, stepPlace(step)],
    ),
    stepNotes(subject),
    rulesSection(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    paragraph(ending(subject)),
  );
}
