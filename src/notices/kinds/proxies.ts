import { all, as, callout, type Draft, facts, paragraph } from "../draft.ts";
import { basis, rulesSection } from "../law.ts";
import { contact, lastLine, nextSteps } from "../parts.ts";
import {
  noticeSteps,
  ownAction,
  ownStep,
  type Subject,
  stepDays,
  stepDeadline,
  stepHours,
  stepNote,
  stepPlace,
  theElection,
  theVotingDay,
} from "../subject.ts";
import { given, say, text } from "../text.ts";

/** How to have someone else vote for you: until when, where, and what the law says of it. */
export function proxies(subject: Subject): Draft {
  const step = ownStep(subject);
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}现将${theElection(subject)}委托投票的有关事项公告如下：`,
          en: text`If you cannot vote in person, you may be able to have someone else vote for you. That person is your proxy.`,
        }),
      ),
    ),
    as(
      "act",
      given(step, (appointment) =>
        callout(
          say({
            "zh-Hans": text`需要委托他人投票的，请${stepDeadline(appointment)}办理。`,
            en: text`Appoint your proxy ${stepDeadline(appointment)}.`,
          }),
        ),
      ),
    ),
    as("act", paragraph(ownAction(subject))),
    as(
      "act",
      facts(
        [{ "zh-Hans": "办理日期", en: "Dates" }, stepDays(step)],
        [{ "zh-Hans": "办理时间", en: "Hours" }, stepHours(step)],
        [{ "zh-Hans": "办理地点", en: "Where" }, stepPlace(step)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(step)],
        [{ "zh-Hans": "投票日", en: "Polling day" }, theVotingDay(subject)],
      ),
    ),
    rulesSection(subject),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    lastLine(subject),
  );
}
