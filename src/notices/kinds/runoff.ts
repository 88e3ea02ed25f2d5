import { all, callout, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contact, stepNotes } from "../parts.ts";
import { contestFor, seatsBefore } from "../result-words.ts";
import {
  ownStep,
  person,
  postsElected,
  type Subject,
  stepAction,
  stepDays,
  stepHours,
  stepPlace,
  theElection,
} from "../subject.ts";
import { enumerate, number, say, text } from "../text.ts";

/** A second vote for the seats that the first left empty. */
export function runoff(subject: Subject): Draft {
  const { election } = subject;
  const step = ownStep(subject);
  const first = election.results?.rounds[0];
  const open = postsElected(subject)
    .map((post) => ({ ...post, seats: seatsBefore(1, post.id, election) }))
    .filter(({ seats }) => first !== undefined && seats > 0);
  const seats = enumerate(
    open.map((post) =>
      say({ "zh-Hans": text`${post.name}${post.seats}名`, en: text`${post.seats} ${post.name}` }),
    ),
  );
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}${theElection(subject)}第一次投票未选足应选名额，现将另行选举的有关事项公告如下：`,
        en: text`The first vote did not fill every seat. A second vote will be held for those that are left.`,
      }),
    ),
    step === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`另行选举投票日：${stepDays(step)}`,
            en: text`Vote again on ${stepDays(step)}.`,
          }),
        ),
    facts(
      [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(step)],
      [{ "zh-Hans": "投票地点", en: "Where to vote" }, stepPlace(step)],
      [{ "zh-Hans": "应选名额", en: "Seats to fill" }, seats],
    ),
    paragraph(stepAction(subject, subject.plan.rule?.step ?? "")),
    ...open.map((post) => {
      const contest = contestFor(post.id, first);
      const rows = (contest?.votes ?? [])
        .filter(({ name }) => contest?.elected.includes(name) !== true)
        .toSorted((a, b) => b.for - a.for);
      return table(
        say({
          "zh-Hans": text`${post.name}：第一次投票中未当选的人（按得票由多到少排列）`,
          en: text`${post.name}: not elected in the first vote, most votes first`,
        }),
        [
          { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
          {
            label: { "zh-Hans": "第一次投票得票", en: "Votes in the first vote" },
            align: "end",
            cell: (row) => number(row.for),
          },
        ],
        rows,
      );
    }),
    stepNotes(subject),
    rulesSection(subject),
    contact(subject),
    paragraph(ending(subject)),
  );
}
