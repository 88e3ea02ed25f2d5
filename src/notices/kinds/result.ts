import { decimalsOf } from "../../audit/share.ts";
import { channelNames } from "../../i18n/vocabulary.ts";
import type { Contest, Round } from "../../model/results.ts";
import { auditOf, runoffFact, tieFact, validityFacts } from "../audited-figures.ts";
import { all, as, callout, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps, seatsInWords } from "../parts.ts";
import {
  contestFor,
  laterRoundName,
  openBefore,
  roundIndex,
  roundOf,
  turnout,
} from "../result-words.ts";
import {
  noticeSteps,
  ownStep,
  type PostElected,
  person,
  postsElected,
  type Subject,
  stepNote,
  theElection,
  theVoters,
} from "../subject.ts";
import {
  date,
  enumerate,
  figure,
  given,
  nothing,
  number,
  type Phrase,
  plain,
  say,
  series,
  strong,
  text,
} from "../text.ts";

/** How the vote went: who took part, the ballots, the votes, who is elected. */
export function result(subject: Subject): Draft {
  const round = roundOf(subject);
  if (round === undefined) return all();
  const isFirst = roundIndex(subject.plan) === 0;
  const open = openBefore(roundIndex(subject.plan), subject);
  return all(
    as("opening", paragraph(isFirst ? firstVote(subject, round) : laterVote(subject, round))),
    elected(subject, round),
    turnoutFacts(subject, round),
    channelTable(round),
    ...open.map((post) => contestTable(subject, post, round)),
    unfilled(subject),
    isFirst ? facts([{ "zh-Hans": "说明", en: "Note" }, stepNote(ownStep(subject))]) : all(),
    nextSteps(subject, isFirst ? noticeSteps(subject).slice(1) : []),
    closing(subject),
  );
}

function firstVote(subject: Subject, round: Round): Phrase {
  return say({
    "zh-Hans": text`${basis(subject)}${theElection(subject)}于${date(round.date)}进行投票。经计票，现将结果公告如下：`,
    en: text`The vote was held on ${date(round.date)} and the ballot papers have been counted. This is the result.`,
  });
}

function laterVote(subject: Subject, round: Round): Phrase {
  const name = laterRoundName(subject.election);
  return say({
    "zh-Hans": text`${basis(subject)}${theElection(subject)}于${date(round.date)}进行${name}。经计票，现将结果公告如下：`,
    en: text`A second vote was held on ${date(round.date)} for the seats that the first did not fill, and the ballot papers have been counted. This is the result.`,
  });
}

/** Who is elected, post by post; or that nobody is. */
function elected(subject: Subject, round: Round): Draft {
  const posts = postsElected(subject).flatMap(({ id, name }) => {
    const names = contestFor(id, round)?.elected ?? [];
    const people = enumerate(names.map((one) => person(subject, one)));
    return names.length === 0
      ? []
      : [say({ "zh-Hans": text`${name}${people}`, en: text`${name}: ${people}` })];
  });
  if (posts.length > 0) {
    return callout(
      say({ "zh-Hans": text`当选：${series(posts)}。`, en: text`Elected. ${series(posts)}.` }),
    );
  }
  return callout(
    auditOf(subject)?.isVoid === true
      ? say({
          "zh-Hans": text`参加投票的人数不够，本次投票无效。`,
          en: text`Too few took part: this vote is void.`,
        })
      : say({ "zh-Hans": text`本次投票没有人当选。`, en: text`Nobody was elected in this vote.` }),
  );
}

function turnoutFacts(subject: Subject, round: Round): Draft {
  const counts = facts(
    [
      say({
        "zh-Hans": text`登记${theVoters(subject)}`,
        en: text`Registered ${theVoters(subject)}`,
      }),
      people(round.registered),
    ],
    [{ "zh-Hans": "参加投票", en: "Took part" }, people(round.tookPart)],
    [{ "zh-Hans": "投票率", en: "Turnout" }, given(round.turnout ?? turnout(round), rounded)],
    [{ "zh-Hans": "发出选票", en: "Ballot papers issued" }, papers(round.issued)],
    [{ "zh-Hans": "收回选票", en: "Ballot papers returned" }, papers(round.returned)],
    [{ "zh-Hans": "有效票", en: "Valid ballot papers" }, papers(round.valid)],
    [{ "zh-Hans": "废票", en: "Invalid ballot papers" }, papers(round.invalid)],
  );
  return all(as("counts", counts), facts(...validityFacts(subject)));
}

/** A percentage, and to how many decimals it is rounded. */
function rounded(share: string): Phrase {
  const decimals = decimalsOf(share);
  if (decimals === 0) {
    return say({
      "zh-Hans": text`${figure(share)}（四舍五入，保留整数）`,
      en: text`${figure(share)} (rounded to a whole number)`,
    });
  }
  if (decimals === 1) {
    return say({
      "zh-Hans": text`${figure(share)}（四舍五入，保留一位小数）`,
      en: text`${figure(share)} (rounded to one decimal place)`,
    });
  }
  return say({
    "zh-Hans": text`${figure(share)}（四舍五入，保留${decimals}位小数）`,
    en: text`${figure(share)} (rounded to ${decimals} decimal places)`,
  });
}

function people(count: number): Phrase {
  return say({ "zh-Hans": text`${count}人`, en: text`${count}` });
}

function papers(count: number): Phrase {
  return say({ "zh-Hans": text`${count}张`, en: text`${count}` });
}

/** Ballots by channel, where there was more than one. */
function channelTable({ channels }: Round): Draft {
  return as(
    "counts",
    table(
      say({ "zh-Hans": text`各渠道收回的选票`, en: text`Ballot papers returned, by channel` }),
      [
        {
          label: { "zh-Hans": "渠道", en: "Channel" },
          cell: ({ channel }) => plain(channelNames[channel]),
        },
        {
          label: { "zh-Hans": "收回选票", en: "Returned" },
          align: "end",
          cell: ({ returned }) => number(returned),
        },
      ],
      channels.length > 1 ? channels : [],
    ),
  );
}

function contestTable(subject: Subject, post: PostElected, round: Round): Draft {
  return given(contestFor(post.id, round), (contest) =>
    as(
      "votes",
      table(
        say({
          "zh-Hans": text`${post.name}得票情况（应选${post.seats}名）`,
          en: text`${post.name}: votes (seats to fill: ${post.seats})`,
        }),
        [
          { label: { "zh-Hans": "姓名", en: "Name" }, cell: ({ who }) => who },
          {
            label: { "zh-Hans": "得票", en: "Votes" },
            align: "end",
            cell: (row) => number(row.for),
          },
          {
            label: { "zh-Hans": "反对", en: "Against" },
            align: "end",
            cell: ({ against }) => given(against, number),
          },
          {
            label: { "zh-Hans": "弃权", en: "Abstained" },
            align: "end",
            cell: ({ abstained }) => given(abstained, number),
          },
          { label: { "zh-Hans": "结果", en: "Result" }, cell: ({ outcome }) => outcome },
        ],
        voteRows(subject, contest),
      ),
    ),
  );
}

interface VoteRow extends Omit<Contest["votes"][number], "name"> {
  readonly who: Phrase;
  readonly outcome: Phrase;
}

/** The votes in the order of the record; those for people who are not listed come last. */
function voteRows(
  subject: Subject,
  { votes, others, elected: winners }: Contest,
): readonly VoteRow[] {
  const rows = votes.map((row) => ({
    ...row,
    who: person(subject, row.name),
    outcome: winners.includes(row.name) ? outcomes.elected : outcomes.notElected,
  }));
  if (others === 0) return rows;
  const who = plain({ "zh-Hans": "另选他人", en: "Others" });
  return [...rows, { who, for: others, outcome: nothing }];
}

const outcomes = {
  elected: strong(plain({ "zh-Hans": "当选", en: "Elected" })),
  notElected: plain({ "zh-Hans": "未当选", en: "Not elected" }),
};

/** Seats that are still empty after the vote, why, and how they are filled. */
function unfilled(subject: Subject): Draft {
  const open = openBefore(roundIndex(subject.plan) + 1, subject);
  return facts(
    tieFact(subject),
    [
      { "zh-Hans": "仍有空缺的名额", en: "Seats still to be filled" },
      open.length === 0 ? nothing : seatsInWords(open),
    ],
    runoffFact(subject),
  );
}
