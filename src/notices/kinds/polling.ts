import type { Localized } from "../../model/scalars.ts";
import type { Schedule } from "../../model/schedule.ts";
import { scheduledStep } from "../../timetable/steps.ts";
import { all, as, callout, type Draft, facts, list, paragraph, section, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import {
  noticeSteps,
  ownStep,
  person,
  type Subject,
  stepAction,
  stepDays,
  stepHours,
  stepNote,
  stepPlace,
  theElection,
} from "../subject.ts";
import { enumerate, given, group, hours, type Phrase, plain, say, text } from "../text.ts";

/** When and where to vote, how the ballot box comes to those who cannot, and who counts. */
export function polling(subject: Subject): Draft {
  const { rulebook, schedule } = subject.election;
  const vote = scheduledStep(subject.election, rulebook.pollingStep);
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}现将${theElection(subject)}投票的时间、地点和工作人员公告如下：`,
          en: text`This is when and where to vote in this election.`,
        }),
      ),
    ),
    as(
      "act",
      given(vote, (step) =>
        callout(
          say({
            "zh-Hans": text`投票日：${stepDays(step)}`,
            en: text`Polling day: ${stepDays(step)}`,
          }),
        ),
      ),
    ),
    as(
      "act",
      facts(
        [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(vote)],
        [{ "zh-Hans": "选举大会地点", en: "Place of the election meeting" }, stepPlace(vote)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(vote)],
        [{ "zh-Hans": "其他事项", en: "Also" }, stepNote(ownStep(subject))],
      ),
    ),
    as("act", paragraph(stepAction(subject, rulebook.pollingStep))),
    pollingPlaces(subject, schedule.pollingPlaces),
    mobileBoxes(subject, schedule.mobileBoxes),
    pollingStaff(subject, schedule.staff),
    nextSteps(
      subject,
      noticeSteps(subject)
        .slice(1)
        .filter((step) => step !== rulebook.pollingStep),
    ),
    closing(subject),
  );
}

function pollingPlaces(subject: Subject, places: Schedule["pollingPlaces"]): Draft {
  return all(
    as(
      "places",
      table(
        say({ "zh-Hans": text`投票站一览`, en: text`Where to vote` }),
        [
          { label: { "zh-Hans": "投票站", en: "Polling place" }, cell: (at) => plain(at.name) },
          { label: { "zh-Hans": "地址", en: "Address" }, cell: (at) => plain(at.address) },
          { label: { "zh-Hans": "开放时间", en: "Open" }, cell: (at) => hours(at.hours) },
          {
            label: { "zh-Hans": "服务小组", en: "For" },
            cell: (at) => enumerate(at.groups.map((id) => group(groupName(subject, id)))),
          },
          {
            label: { "zh-Hans": "出入", en: "Access" },
            cell: ({ stepFree }) => plain(stepFree ? access.stepFree : access.steps),
          },
        ],
        places,
      ),
    ),
    list(
      places.map(({ name, note }) =>
        given(note, (added) =>
          say({ "zh-Hans": text`${name}：${added}`, en: text`${name}: ${added}` }),
        ),
      ),
    ),
  );
}

const access = {
  stepFree: { "zh-Hans": "无台阶", en: "Step-free" },
  steps: { "zh-Hans": "有台阶", en: "Steps" },
} as const satisfies Readonly<Record<string, Localized>>;

function mobileBoxes(subject: Subject, boxes: Schedule["mobileBoxes"]): Draft {
  return table(
    say({ "zh-Hans": text`流动票箱一览`, en: text`Mobile ballot boxes` }),
    [
      { label: { "zh-Hans": "服务对象", en: "For" }, cell: (box) => plain(box.serves) },
      { label: { "zh-Hans": "时间", en: "Time" }, cell: (box) => hours(box.hours) },
      {
        label: { "zh-Hans": "随箱监票人", en: "Scrutineers with the box" },
        cell: (box) => people(subject, box.scrutineers),
      },
    ],
    boxes,
  );
}

function pollingStaff(subject: Subject, staff: Schedule["staff"]): Draft {
  return section(
    { "zh-Hans": "工作人员", en: "Polling staff" },
    facts(
      [{ "zh-Hans": "监票人", en: "Scrutineers" }, people(subject, staff.scrutineers)],
      [{ "zh-Hans": "唱票人", en: "Vote callers" }, people(subject, staff.voteCallers)],
      [{ "zh-Hans": "计票人", en: "Tellers" }, people(subject, staff.tellers)],
    ),
  );
}

function people(subject: Subject, names: readonly string[]): Phrase {
  return enumerate(names.map((one) => person(subject, one)));
}

function groupName({ election }: Subject, wanted: string): Localized {
  return election.community.groups.find(({ id }) => id === wanted)?.name ?? wanted;
}
