import { all, type Draft, paragraph, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact } from "../parts.ts";
import { person, type Subject, theElection, theElectionCommittee } from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** Who runs the election: the chair first. */
export function electionCommittee(subject: Subject): Draft {
  const committee = subject.election.schedule.electionCommittee;
  const people = [
    ...(committee === undefined
      ? []
      : [{ name: committee.chair, post: { "zh-Hans": "主任", en: "Chair" } }]),
    ...(committee?.members ?? []).map((name) => ({
      name,
      post: { "zh-Hans": "委员", en: "Member" },
    })),
  ];
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}${theElection(subject)}由${theElectionCommittee(subject)}主持。现将${theElectionCommittee(subject)}的${people.length}名组成人员公告如下：`,
        en: text`This election is run by the ${theElectionCommittee(subject)}. It has ${people.length} members:`,
      }),
    ),
    table(
      say({ "zh-Hans": text`组成人员名单`, en: text`Members` }),
      [
        { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
        { label: { "zh-Hans": "职务", en: "Position" }, cell: ({ post }) => plain(post) },
      ],
      people,
    ),
    contact(subject),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}
