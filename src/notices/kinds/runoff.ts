import { standingFor } from "../audited-figures.ts";
import { all, as, callout, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps, seatsInWords } from "../parts.ts";
import { laterRoundName, openBefore } from "../result-words.ts";
import {
  noticeSteps,
  ownAction,
  ownStep,
  type PostElected,
  person,
  type Subject,
  stepDays,
  stepHours,
  stepNote,
  stepPlace,
  theElection,
} from "../subject.ts";
import { given, nothing, number, say, text } from "../text.ts";

/** A second vote for the seats that the first left empty. */
export function runoff(subject: Subject): Draft {
  const step = ownStep(subject);
  const name = laterRoundName(subject.election);
  const first = subject.election.results?.rounds[0];
  const open = first === undefined ? [] : openBefore(1, subject);
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`${basis(subject)}${theElection(subject)}第一次投票没有选足应选名额，现将${name}的有关事项公告如下：`,
          en: text`The first vote did not fill every seat. There will be a second vote for the seats that are left.`,
        }),
      ),
    ),
    as(
      "act",
      given(step, (vote) =>
        callout(
          say({
            "zh-Hans": text`${name}投票日：${stepDays(vote)}`,
            en: text`Polling day of the second vote: ${stepDays(vote)}`,
          }),
        ),
      ),
    ),
    as(
      "act",
      facts(
        [{ "zh-Hans": "投票时间", en: "Voting hours" }, stepHours(step)],
        [{ "zh-Hans": "投票地点", en: "Where to vote" }, stepPlace(step)],
        [{ "zh-Hans": "说明", en: "Note" }, stepNote(step)],
        [
          { "zh-Hans": "应选名额", en: "Seats to fill" },
          open.length === 0 ? nothing : seatsInWords(open),
        ],
      ),
    ),
    as("act", paragraph(ownAction(subject))),
    ...open.map((post) => standing(subject, post)),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

/** Those who may stand for a post: the tied, or those whom the first vote did not elect, most votes first. */
function standing(subject: Subject, post: PostElected): Draft {
  const { people, isTied } = standingFor(post, subject);
  return table(
    isTied
      ? say({
          "zh-Hans": text`${post.name}：第一次投票得票相等、须再次投票的人`,
          en: text`${post.name}: tied in the first vote, and voted on again`,
        })
      : say({
          "zh-Hans": text`${post.name}：第一次投票未当选的人（按得票由多到少排列）`,
          en: text`${post.name}: not elected in the first vote, most votes first`,
        }),
    [
      { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ name }) => person(subject, name) },
      {
        label: { "zh-Hans": "第一次投票得票", en: "Votes in the first vote" },
        align: "end",
        cell: ({ votes }) => number(votes),
      },
    ],
    people,
  );
}
