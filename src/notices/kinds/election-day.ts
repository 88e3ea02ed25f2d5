import { methodNames } from "../../i18n/vocabulary.ts";
import { scheduledStep, stepStart } from "../../timetable/steps.ts";
import { all, as, callout, type Draft, facts, list, paragraph, section } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, seatsFact, timetable } from "../parts.ts";
import {
  noticeSteps,
  ownStep,
  type Subject,
  stepAction,
  stepHours,
  stepNote,
  stepPlace,
  theCommittee,
  theElection,
} from "../subject.ts";
import { fullDate, given, type Phrase, plain, say, strong, text } from "../text.ts";

/** When, how and for how many seats the election is held, and the days that lead to it. */
export function electionDay(subject: Subject): Draft {
  const { election } = subject;
  const vote = scheduledStep(election, election.rulebook.pollingStep);
  return all(
    lead(subject),
    as(
      "act",
      given(vote, (step) =>
        callout(
          say({
            "zh-Hans": text`选举日：${fullDate(stepStart(step))}`,
            en: text`Polling day: ${fullDate(stepStart(step))}`,
          }),
        ),
      ),
    ),
    as(
      "act",
      facts(
        [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(vote)],
        [{ "zh-Hans": "投票地点", en: "Where to vote" }, stepPlace(vote)],
        [{ "zh-Hans": "选举方式", en: "Who votes" }, plain(methodNames[election.schedule.method])],
        seatsFact(subject),
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(ownStep(subject))],
      ),
    ),
    timetable(subject, noticeSteps(subject).slice(1)),
    section(
      { "zh-Hans": "您可以做什么", en: "What you can do" },
      list(noticeSteps(subject).map((step) => namedAction(subject, step))),
    ),
    closing(subject),
  );
}

function lead(subject: Subject): Draft {
  const isByElection = subject.election.schedule.byElection === true;
  return as(
    "opening",
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的选举日、选举方式、应选名额和选举日程公告如下：`,
        en: isByElection
          ? text`There will be a by-election to the ${theCommittee(subject)}.`
          : text`There will be an election to the ${theCommittee(subject)}.`,
      }),
    ),
  );
}

/** What a resident may do in a step, after the step's name. */
function namedAction(subject: Subject, id: string): Phrase {
  const action = stepAction(subject, id);
  const step = subject.election.rulebook.steps.find((one) => one.id === id);
  return (locale) => {
    if (action(locale).length === 0) return [];
    const name = strong(plain(step?.name ?? id));
    return say({ "zh-Hans": text`${name}：${action}`, en: text`${name}: ${action}` })(locale);
  };
}
