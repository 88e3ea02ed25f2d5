import type { ScheduledStep } from "../../model/schedule.ts";
import { scheduledStep } from "../../timetable/steps.ts";
import { all, as, callout, type Draft, facts, list, paragraph, section } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import { rollInFigures } from "../roll-figures.ts";
import {
  noticeSteps,
  ownAction,
  type Subject,
  stepDays,
  stepDeadline,
  stepHours,
  stepNote,
  stepPlace,
  theElection,
  theElectionCommittee,
  theVoters,
} from "../subject.ts";
import { date, given, plain, say, text } from "../text.ts";

/** How many are on the roll, where the full list hangs, and until when to object. */
export function voterRoll(subject: Subject): Draft {
  const { voterRoll: roll, rulebook } = subject.election;
  const made = rulebook.objections?.made;
  const objecting = made === undefined ? undefined : scheduledStep(subject.election, made);
  if (roll === undefined) return all();
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的${theVoters(subject)}名单公布。截至${date(roll.asOf)}，共登记${theVoters(subject)}${roll.total}名。`,
        en: text`The roll for this election is open to everyone to check. On ${date(roll.asOf)} it listed ${roll.total} ${theVoters(subject)}.`,
      }),
    ),
    as("act", paragraph(ownAction(subject))),
    as(
      "act",
      section(
        { "zh-Hans": "名单全文张贴地点", en: "Where the full list is posted" },
        list(roll.fullList.map(plain)),
      ),
    ),
    given(objecting, (step) => objections(subject, step)),
    rollInFigures(subject, roll),
    nextSteps(
      subject,
      noticeSteps(subject).filter((step) => step !== subject.plan.rule?.step && step !== made),
    ),
    closing(subject),
  );
}

function objections(subject: Subject, step: ScheduledStep): Draft {
  return section(
    { "zh-Hans": "对名单有不同意见", en: "If you think the roll is wrong" },
    as(
      "act",
      callout(
        say({
          "zh-Hans": text`对名单有不同意见的，请${stepDeadline(step)}向${theElectionCommittee(subject)}提出申诉。`,
          en: text`Object to the ${theElectionCommittee(subject)} ${stepDeadline(step)}.`,
        }),
      ),
    ),
    as(
      "act",
      facts(
        [{ "zh-Hans": "申诉日期", en: "Dates" }, stepDays(step)],
        [{ "zh-Hans": "受理时间", en: "Hours" }, stepHours(step)],
        [{ "zh-Hans": "受理地点", en: "Where" }, stepPlace(step)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(step)],
      ),
    ),
  );
}
