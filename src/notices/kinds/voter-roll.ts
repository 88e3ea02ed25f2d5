import { sexNames } from "../../i18n/vocabulary.ts";
import type { Localized } from "../../model/scalars.ts";
import { scheduledStep } from "../../timetable/steps.ts";
import type { Draft } from "../draft.ts";
import { all, callout, facts, list, paragraph, section, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import { publicCounts } from "../small-counts.ts";
import {
  noticeSteps,
  type Subject,
  stepDeadline,
  theElection,
  theElectionCommittee,
  theVoters,
} from "../subject.ts";
import { date, figure, nothing, type Phrase, plain, say, strong, text } from "../text.ts";

/** How many are on the roll, where the full list hangs, and until when to object. */
export function voterRoll(subject: Subject): Draft {
  const { election } = subject;
  const { voterRoll: roll, community } = election;
  if (roll === undefined) return all();
  const objections = scheduledStep(election, "objections");
  const groups = roll.groups.map(({ group, voters }) => ({
    label: plain(community.groups.find(({ id }) => id === group)?.name ?? group),
    voters,
  }));
  const sexes = roll.sexes.map(({ sex, voters }) => ({ label: plain(sexNames[sex]), voters }));
  const ages = roll.ages.map((band) => ({ label: ageBand(band), voters: band.voters }));
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的${theVoters(subject)}名单公布。截至${date(roll.asOf)}，共登记${theVoters(subject)}${strongNumber(roll.total)}名。`,
        en: text`The roll for this election is now open to see. On ${date(roll.asOf)} it had ${strongNumber(roll.total)} ${theVoters(subject)}.`,
      }),
    ),
    objections === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`对名单有不同意见的，请在${stepDeadline(objections)}以前向${theElectionCommittee(subject)}提出申诉。`,
            en: text`If you think the roll is wrong, object to the ${theElectionCommittee(subject)} by ${stepDeadline(objections)}.`,
          }),
        ),
    section(
      { "zh-Hans": "名单全文张贴地点", en: "Where the full list is posted" },
      list(roll.fullList.map((place) => plain(place))),
    ),
    breakdown({ "zh-Hans": "居民小组", en: "Residents’ group" }, groups),
    breakdown({ "zh-Hans": "性别", en: "Sex" }, sexes),
    breakdown({ "zh-Hans": "年龄", en: "Age" }, ages),
    facts(
      [
        { "zh-Hans": "与上届选举相比", en: "Since the last election" },
        say({
          "zh-Hans": text`新增${small(roll.changes.added)}名，注销${small(roll.changes.removed)}名`,
          en: text`${small(roll.changes.added)} added, ${small(roll.changes.removed)} removed`,
        }),
      ],
      [
        { "zh-Hans": "申诉处理", en: "Objections" },
        roll.objections === undefined
          ? nothing
          : say({
              "zh-Hans": text`收到${small(roll.objections.received)}件，成立${small(roll.objections.upheld)}件`,
              en: text`${small(roll.objections.received)} received, ${small(roll.objections.upheld)} upheld`,
            }),
      ],
    ),
    stepNotes(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}

function breakdown(
  by: Localized,
  rows: readonly { readonly label: Phrase; readonly voters: number }[],
): Draft {
  const counts = publicCounts(rows.map(({ voters }) => voters));
  const isWithheld = counts.some((count) => !/^\d+$/.test(count));
  return all(
    table(
      say({ "zh-Hans": text`登记人数：按${by}`, en: text`On the roll, by ${lower(by)}` }),
      [
        { label: by, cell: ({ label }) => label },
        {
          label: { "zh-Hans": "人数", en: "Number" },
          align: "end",
          cell: ({ count }) => figure(count),
        },
      ],
      rows.map(({ label }, index) => ({ label, count: counts[index] ?? "" })),
    ),
    isWithheld
      ? paragraph(
          say({
            "zh-Hans": text`为保护个人信息，不足5名的只写“<5”；可以由此推算出来的人数不公布，写作“—”。`,
            en: text`To protect privacy, a number below 5 is shown as “<5”; a number from which it could be worked out is left out and shown as “—”.`,
          }),
        )
      : all(),
  );
}

function lower(label: Localized): Phrase {
  return (locale) => plain(label)(locale).map((run) => ({ ...run, text: run.text.toLowerCase() }));
}

function ageBand({ from, until }: { from: number; until?: number | undefined }): Phrase {
  return until === undefined
    ? say({ "zh-Hans": text`${from}岁以上`, en: text`${from} and over` })
    : say({ "zh-Hans": text`${from}至${until}岁`, en: text`${from} to ${until}` });
}

function small(count: number): Phrase {
  return figure(publicCounts([count])[0] ?? "");
}

function strongNumber(value: number): Phrase {
  return strong(say({ "zh-Hans": text`${value}`, en: text`${value}` }));
}
