import { all, as, type Draft, paragraph, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import {
  noticeSteps,
  person,
  type Subject,
  theElection,
  theElectionCommittee,
} from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** Who runs the election: the chair first; or one officer alone. */
export function electionCommittee(subject: Subject): Draft {
  const committee = subject.election.schedule.electionCommittee;
  if (committee === undefined) return all();
  const { chair, members } = committee;
  return all(
    members.length === 0 ? officer(subject, chair) : committeeMembers(subject, chair, members),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

function officer(subject: Subject, chair: string): Draft {
  return paragraph(
    say({
      "zh-Hans": text`${basis(subject)}${theElection(subject)}由${theElectionCommittee(subject)}${person(subject, chair)}主持。`,
      en: text`This election is run by ${person(subject, chair)}, the ${theElectionCommittee(subject)}.`,
    }),
  );
}

function committeeMembers(subject: Subject, chair: string, members: readonly string[]): Draft {
  const people = [
    { name: chair, position: { "zh-Hans": "主任", en: "Chair" } },
    ...members.map((name) => ({ name, position: { "zh-Hans": "委员", en: "Member" } })),
  ];
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}${theElection(subject)}由${theElectionCommittee(subject)}主持。现将${theElectionCommittee(subject)}的${people.length}名组成人员公告如下：`,
          en: text`This election is run by the ${theElectionCommittee(subject)}. These are its ${people.length} members.`,
        }),
      ),
    ),
    as(
      "people",
      table(
        say({ "zh-Hans": text`组成人员名单`, en: text`Members` }),
        [
          { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
          {
            label: { "zh-Hans": "职务", en: "Position" },
            cell: ({ position }) => plain(position),
          },
        ],
        people,
      ),
    ),
  );
}
