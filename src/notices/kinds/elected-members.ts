import { sexNames } from "../../i18n/vocabulary.ts";
import { all, type Draft, paragraph, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes, timetable } from "../parts.ts";
import { contestFor, roundOf } from "../result-words.ts";
import {
  noticeSteps,
  person,
  postsElected,
  type Subject,
  theCommittee,
  theElection,
} from "../subject.ts";
import { date, nothing, number, plain, say, text } from "../text.ts";

/** Who is elected, post by post. */
export function electedMembers(subject: Subject): Draft {
  const { election } = subject;
  const round = roundOf(subject);
  if (round === undefined) return all();
  const people = postsElected(subject).flatMap((post) => {
    const contest = contestFor(post.id, round);
    return (contest?.elected ?? []).map((name) => ({
      name,
      post: post.name,
      sex: election.candidates?.candidates.find((one) => one.name === name)?.sex,
      votes: contest?.votes.find((one) => one.name === name)?.for,
    }));
  });
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}经${date(round.date)}投票选举，下列${people.length}人在${theElection(subject)}中当选：`,
        en: text`These ${people.length} people were elected to the ${theCommittee(subject)} on ${date(round.date)}.`,
      }),
    ),
    table(
      say({ "zh-Hans": text`当选人名单`, en: text`Elected` }),
      [
        { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
        { label: { "zh-Hans": "职务", en: "Post" }, cell: ({ post }) => plain(post) },
        {
          label: { "zh-Hans": "性别", en: "Sex" },
          cell: ({ sex }) => (sex === undefined ? nothing : plain(sexNames[sex])),
        },
        {
          label: { "zh-Hans": "得票", en: "Votes" },
          align: "end",
          cell: ({ votes }) => (votes === undefined ? nothing : number(votes)),
        },
      ],
      people,
    ),
    stepNotes(subject),
    timetable(subject, noticeSteps(subject).slice(1)),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
