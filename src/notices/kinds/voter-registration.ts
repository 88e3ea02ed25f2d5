import { methodNames } from "../../i18n/vocabulary.ts";
import { all, as, callout, type Draft, facts, paragraph } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
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
import { given, plain, say, text } from "../text.ts";

/** Who registers to vote, when and where. */
export function voterRegistration(subject: Subject): Draft {
  const step = ownStep(subject);
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}现将${theElection(subject)}选民登记的有关事项公告如下：`,
          en: text`To vote in this election you must be on the voter roll.`,
        }),
      ),
    ),
    as(
      "act",
      given(step, (registration) =>
        callout(
          say({
            "zh-Hans": text`请${stepDeadline(registration)}办理登记。`,
            en: text`Register ${stepDeadline(registration)}.`,
          }),
        ),
      ),
    ),
    as("act", paragraph(ownAction(subject))),
    as(
      "act",
      facts(
        [{ "zh-Hans": "登记日期", en: "Dates" }, stepDays(step)],
        [{ "zh-Hans": "办理时间", en: "Hours" }, stepHours(step)],
        [{ "zh-Hans": "登记地点", en: "Where" }, stepPlace(step)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(step)],
        [
          { "zh-Hans": "选举方式", en: "Who votes" },
          plain(methodNames[subject.election.schedule.method]),
        ],
        [{ "zh-Hans": "投票日", en: "Polling day" }, theVotingDay(subject)],
      ),
    ),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}
