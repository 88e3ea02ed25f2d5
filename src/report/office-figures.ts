import type { Meeting } from "../model/office.ts";
import { hasCome } from "../timetable/steps.ts";
import {
  counted,
  given,
  labelled,
  occasion,
  ofCommunity,
  type SomeFigures,
  summed,
} from "./figure.ts";
import type { ReportScope } from "./scope.ts";

/** What the office's own record tells, up to the day: bodies, meetings, training, publicity, duties. */
export function officeFigures({ office: { record }, today, elections }: ReportScope) {
  const { guidanceGroup, responsibilities, publicity, seconded } = record;
  const held = <Occasion extends { readonly date: Temporal.PlainDate }>(
    occasions: readonly Occasion[] | undefined,
  ) => occasions?.filter(({ date }) => hasCome(date, today));
  const meetings = held(record.meetings);
  const training = held(record.training);
  const duties = held(record.duties);
  const meetingsOf = (kind: Meeting["kind"]) =>
    given(meetings?.filter((one) => one.kind === kind).map(occasion));
  const group = guidanceGroup && [
    guidanceGroup.leader,
    ...(guidanceGroup.deputies ?? []),
    ...guidanceGroup.members,
  ];
  const committees = elections.map(({ community, election }) => {
    const committee = election.schedule.electionCommittee;
    return { community, count: committee && committee.members.length + 1 };
  });
  return {
    leaders: given(
      responsibilities && [...new Set(responsibilities.map(({ leader }) => leader))].map(labelled),
    ),
    "guidance-members": given(group?.map(labelled)),
    meetings: given(meetings?.map(occasion)),
    "mobilisation-meetings": meetingsOf("mobilisation"),
    "progress-meetings": meetingsOf("progress"),
    training: given(training?.map(occasion)),
    "training-attendance": summed(
      training?.map((one) => ({ label: one.title, day: one.date, count: one.attended })),
    ),
    seconded: summed(seconded?.map(({ unit, people }) => ({ label: unit, count: people }))),
    "seconded-units": given(seconded?.map(({ unit }) => labelled(unit))),
    "election-committees": {
      ...counted(committees.filter(({ count }) => count !== undefined).map(ofCommunity)),
      missing: committees.filter(({ count }) => count === undefined),
    },
    "election-committee-members": summed(committees),
    slogans: given(publicity?.slogans?.map(labelled)),
    banners: given(publicity?.banners?.map(labelled)),
    reports: given(duties?.filter(({ kind }) => kind === "report").map(occasion)),
    answers: given(duties?.filter(({ kind }) => kind === "answer").map(occasion)),
    feedback: given(duties?.filter(({ kind }) => kind === "feedback").map(occasion)),
  } satisfies SomeFigures;
}
