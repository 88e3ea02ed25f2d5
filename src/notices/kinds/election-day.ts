import { methodNames } from "../../i18n/vocabulary.ts";
import { scheduledStep, stepStart } from "../../timetable/steps.ts";
import { all, callout, type Draft, facts, list, paragraph, section } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, seatsInWords, stepNotes, timetable } from "../parts.ts";
import {
  noticeSteps,
  type Subject,
  stepAction,
  stepHours,
  stepPlace,
  theCommittee,
  theElection,
} from "../subject.ts";
import { fullDate, nothing, plain, say, text } from "../text.ts";

/** When, how and for how many seats the election is held, and the days that lead to it. */
export function electionDay(subject: Subject): Draft {
  const { election } = subject;
  const vote = scheduledStep(election, election.rulebook.pollingStep);
  const day = vote === undefined ? nothing : fullDate(stepStart(vote));
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的选举日、选举方式、应选名额和选举日程公告如下：`,
        en: text`There will be an election to the ${theCommittee(subject)}.`,
      }),
    ),
    vote === undefined
      ? all()
      : callout(say({ "zh-Hans": text`选举日：${day}`, en: text`Polling day: ${day}` })),
    facts(
      [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(vote)],
      [{ "zh-Hans": "投票地点", en: "Where to vote" }, stepPlace(vote)],
      [{ "zh-Hans": "选举方式", en: "Who votes" }, plain(methodNames[election.schedule.method])],
      [{ "zh-Hans": "应选名额", en: "Seats" }, seatsInWords(subject)],
    ),
    timetable(subject, noticeSteps(subject).slice(1)),
    section(
      { "zh-Hans": "居民可以做什么", en: "What you can do" },
      list(noticeSteps(subject).map((step) => stepAction(subject, step))),
    ),
    stepNotes(subject),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
