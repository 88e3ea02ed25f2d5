import { sexNames } from "../../i18n/vocabulary.ts";
import type { Round } from "../../model/results.ts";
import { womenFact } from "../audited-figures.ts";
import { all, as, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps, seatsInWords } from "../parts.ts";
import { contestFor, laterRoundName, openBefore, roundIndex, roundOf } from "../result-words.ts";
import {
  noticeSteps,
  ownStep,
  person,
  postsElected,
  type Subject,
  stepNote,
  theCommittee,
  theElection,
} from "../subject.ts";
import { date, given, nothing, number, type Phrase, plain, plural, say, text } from "../text.ts";

/** Who is elected, post by post; after a runoff, together with those elected before. */
export function electedMembers(subject: Subject): Draft {
  const { plan, election } = subject;
  const round = roundOf(subject);
  if (round === undefined) return all();
  const isFirst = roundIndex(plan) === 0;
  const members = electedIn(subject, round);
  const before = (election.results?.rounds.slice(0, roundIndex(plan)) ?? []).flatMap((earlier) =>
    electedIn(subject, earlier),
  );
  const open = openBefore(roundIndex(plan) + 1, subject);
  return all(
    paragraph(members.length === 0 ? nobody(round) : lead(subject, round, members.length)),
    membersTable(subject, say({ "zh-Hans": text`当选人名单`, en: text`Elected` }), members),
    membersTable(
      subject,
      say({ "zh-Hans": text`此前已经当选的成员`, en: text`Elected before` }),
      before,
    ),
    facts(womenFact(subject), [
      { "zh-Hans": "仍有空缺的名额", en: "Seats still to be filled" },
      open.length === 0 ? nothing : seatsInWords(open),
    ]),
    isFirst ? facts([{ "zh-Hans": "说明", en: "Note" }, stepNote(ownStep(subject))]) : all(),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

function lead(subject: Subject, round: Round, count: number): Phrase {
  const isFirst = roundIndex(subject.plan) === 0;
  const vote = isFirst ? { "zh-Hans": "投票选举" } : laterRoundName(subject.election);
  if (isWithoutPoll(subject)) {
    return say({
      "zh-Hans": text`${basis(subject)}${theElection(subject)}不举行投票，下列${count}人当选：`,
      en: text`${plural(count, "person was", "people were")} elected to the ${theCommittee(subject)} without a poll.`,
    });
  }
  return say({
    "zh-Hans": text`${basis(subject)}经${date(round.date)}${vote}，下列${count}人在${theElection(subject)}中当选：`,
    en: text`${plural(count, "person was", "people were")} elected to the ${theCommittee(subject)} on ${date(round.date)}.`,
  });
}

function nobody(round: Round): Phrase {
  return say({
    "zh-Hans": text`${date(round.date)}的投票没有人当选。`,
    en: text`Nobody was elected on ${date(round.date)}.`,
  });
}

function isWithoutPoll({ election }: Subject): boolean {
  return election.schedule.state.kind === "uncontested";
}

interface Elected {
  readonly name: string;
  readonly post: Phrase;
  readonly sex: Phrase;
  readonly votes: Phrase;
}

function electedIn(subject: Subject, round: Round): readonly Elected[] {
  const candidates = subject.election.candidates?.candidates ?? [];
  return postsElected(subject).flatMap((post) => {
    const contest = contestFor(post.id, round);
    return (contest?.elected ?? []).map((name) => ({
      name,
      post: plain(post.name),
      sex: given(candidates.find((one) => one.name === name)?.sex, (sex) => plain(sexNames[sex])),
      votes: isWithoutPoll(subject)
        ? nothing
        : given(contest?.votes.find((one) => one.name === name)?.for, number),
    }));
  });
}

function membersTable(subject: Subject, caption: Phrase, members: readonly Elected[]): Draft {
  return as(
    "people",
    table(
      caption,
      [
        { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
        { label: { "zh-Hans": "职务", en: "Post" }, cell: ({ post }) => post },
        { label: { "zh-Hans": "性别", en: "Sex" }, cell: ({ sex }) => sex },
        { label: { "zh-Hans": "得票", en: "Votes" }, align: "end", cell: ({ votes }) => votes },
      ],
      members,
    ),
  );
}
