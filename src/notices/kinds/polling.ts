import type { Localized } from "../../model/scalars.ts";
import { scheduledStep } from "../../timetable/steps.ts";
import { all, callout, type Draft, facts, list, paragraph, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import {
  noticeSteps,
  person,
  type Subject,
  stepAction,
  stepDays,
  stepHours,
  stepPlace,
  theElection,
} from "../subject.ts";
import { enumerate, hours, plain, say, text } from "../text.ts";

/** When and where to vote, how the ballot box comes to those who cannot, and who counts. */
export function polling(subject: Subject): Draft {
  const { election } = subject;
  const { pollingPlaces, mobileBoxes, staff } = election.schedule;
  const { pollingStep } = election.rulebook;
  const vote = scheduledStep(election, pollingStep);
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}投票的时间、地点和工作人员公告如下：`,
        en: text`This is when and where to vote in this election.`,
      }),
    ),
    vote === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`投票日：${stepDays(vote)}`,
            en: text`Polling day: ${stepDays(vote)}`,
          }),
        ),
    facts(
      [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(vote)],
      [{ "zh-Hans": "选举大会地点", en: "Place" }, stepPlace(vote)],
    ),
    paragraph(stepAction(subject, pollingStep)),
    table(
      say({ "zh-Hans": text`投票站`, en: text`Polling places` }),
      [
        { label: { "zh-Hans": "投票站", en: "Polling place" }, cell: (at) => plain(at.name) },
        { label: { "zh-Hans": "地址", en: "Address" }, cell: (at) => plain(at.address) },
        { label: { "zh-Hans": "开放时间", en: "Open" }, cell: (at) => hours(at.hours) },
        {
          label: { "zh-Hans": "服务小组", en: "For" },
          cell: (at) => enumerate(at.groups.map((group) => plain(groupName(subject, group)))),
        },
        {
          label: { "zh-Hans": "无障碍", en: "Step-free" },
          cell: ({ stepFree }) =>
            plain(
              stepFree
                ? { "zh-Hans": "有坡道或平进", en: "Yes" }
                : { "zh-Hans": "有台阶", en: "No" },
            ),
        },
      ],
      pollingPlaces,
    ),
    list(
      pollingPlaces.flatMap(({ name, note }) =>
        note === undefined
          ? []
          : [say({ "zh-Hans": text`${name}：${note}`, en: text`${name}: ${note}` })],
      ),
    ),
    table(
      say({ "zh-Hans": text`流动票箱`, en: text`Mobile ballot boxes` }),
      [
        { label: { "zh-Hans": "服务对象", en: "For" }, cell: (box) => plain(box.serves) },
        { label: { "zh-Hans": "时间", en: "Time" }, cell: (box) => hours(box.hours) },
        {
          label: { "zh-Hans": "监票人", en: "Scrutineers" },
          cell: (box) => enumerate(box.scrutineers.map((one) => person(subject, one))),
        },
      ],
      mobileBoxes,
    ),
    facts(
      ...staffRoles.map(
        ({ role, label }) =>
          [label, enumerate(staff[role].map((one) => person(subject, one)))] as const,
      ),
    ),
    stepNotes(subject),
    timetable(
      subject,
      noticeSteps(subject).filter(
        (step) => step !== pollingStep && step !== subject.plan.rule?.step,
      ),
    ),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}

const staffRoles = [
  { role: "scrutineers", label: { "zh-Hans": "监票人", en: "Scrutineers" } },
  { role: "voteCallers", label: { "zh-Hans": "唱票人", en: "Vote callers" } },
  { role: "tellers", label: { "zh-Hans": "计票人", en: "Tellers" } },
] as const;

function groupName({ election }: Subject, group: string): Localized {
  return election.community.groups.find(({ id }) => id === group)?.name ?? group;
}
