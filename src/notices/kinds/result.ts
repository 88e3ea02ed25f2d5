import { channelNames } from "../../i18n/vocabulary.ts";
import type { Contest, Round } from "../../model/results.ts";
import { all, callout, type Draft, facts, paragraph, table } from "../draft.ts";
import { basis, ending, rulesSection } from "../law.ts";
import { contestFor, roundOf, seatsBefore, turnout } from "../result-words.ts";
import {
  type PostElected,
  person,
  postsElected,
  type Subject,
  theElection,
  theVoters,
} from "../subject.ts";
import {
  date,
  enumerate,
  figure,
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
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}${theElection(subject)}于${date(round.date)}投票，经公开计票，现将结果公告如下：`,
        en: text`The vote was held on ${date(round.date)}. This is the result.`,
      }),
    ),
    elected(subject, round),
    turnoutFacts(subject, round),
    channels(round),
    ...postsElected(subject).map((post) => contestTable(subject, post, round)),
    unfilled(subject, round),
    rulesSection(subject),
    paragraph(ending(subject)),
  );
}

function elected(subject: Subject, round: Round): Draft {
  const posts = postsElected(subject).map(({ id, name }) => {
    const names = contestFor(id, round)?.elected ?? [];
    const people = enumerate(names.map((one) => person(subject, one)));
    return names.length === 0
      ? nothing
      : say({ "zh-Hans": text`${name}${people}`, en: text`${name} ${people}` });
  });
  return callout((locale) => {
    const told = series(posts)(locale);
    if (told.length === 0) return [];
    return say({ "zh-Hans": text`当选：${() => told}。`, en: text`Elected: ${() => told}.` })(
      locale,
    );
  });
}

function turnoutFacts(subject: Subject, round: Round): Draft {
  const share = turnout(round);
  return facts(
    [
      { "zh-Hans": "登记人数", en: "On the roll" },
      say({
        "zh-Hans": text`${theVoters(subject)}${round.registered}名`,
        en: text`${round.registered} ${theVoters(subject)}`,
      }),
    ],
    [
      { "zh-Hans": "参加投票", en: "Took part" },
      say({ "zh-Hans": text`${round.tookPart}名`, en: text`${round.tookPart}` }),
    ],
    [
      { "zh-Hans": "投票率", en: "Turnout" },
      share === undefined
        ? nothing
        : say({
            "zh-Hans": text`${figure(share)}（四舍五入，保留一位小数）`,
            en: text`${figure(share)} (rounded to one decimal place)`,
          }),
    ],
    [{ "zh-Hans": "发出选票", en: "Ballot papers issued" }, papers(round.issued)],
    [{ "zh-Hans": "收回选票", en: "Ballot papers returned" }, papers(round.returned)],
    [{ "zh-Hans": "有效票", en: "Valid" }, papers(round.valid)],
    [{ "zh-Hans": "废票", en: "Invalid" }, papers(round.invalid)],
  );
}

function papers(count: number): Phrase {
  return say({ "zh-Hans": text`${count}张`, en: text`${count}` });
}

/** Ballots by channel, where there was more than one. */
function channels({ channels: all }: Round): Draft {
  return table(
    say({ "zh-Hans": text`各渠道收回的选票`, en: text`Ballot papers returned, by channel` }),
    [
      {
        label: { "zh-Hans": "投票渠道", en: "Channel" },
        cell: ({ channel }) => plain(channelNames[channel]),
      },
      {
        label: { "zh-Hans": "收回选票", en: "Returned" },
        align: "end",
        cell: ({ returned }) => number(returned),
      },
    ],
    all.length > 1 ? all : [],
  );
}

function contestTable(subject: Subject, post: PostElected, round: Round): Draft {
  const contest = contestFor(post.id, round);
  if (contest === undefined) return all();
  const seats = seatsBefore(subject.plan.round ?? 0, post.id, subject.election);
  return table(
    say({
      "zh-Hans": text`${post.name}得票情况（应选${seats}名）`,
      en: text`${post.name}: votes (seats to fill: ${seats})`,
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
        cell: ({ against }) => (against === undefined ? nothing : number(against)),
      },
      {
        label: { "zh-Hans": "弃权", en: "Abstained" },
        align: "end",
        cell: ({ abstained }) => (abstained === undefined ? nothing : number(abstained)),
      },
      {
        label: { "zh-Hans": "结果", en: "Result" },
        cell: ({ isElected }) =>
          isElected ? strong(plain({ "zh-Hans": "当选", en: "Elected" })) : nothing,
      },
    ],
    voteRows(subject, contest),
  );
}

interface VoteRow {
  readonly who: Phrase;
  readonly for: number;
  readonly against?: number | undefined;
  readonly abstained?: number | undefined;
  readonly isElected: boolean;
}

function voteRows(subject: Subject, contest: Contest): readonly VoteRow[] {
  const rows = contest.votes.map((votes) => ({
    ...votes,
    who: person(subject, votes.name),
    isElected: contest.elected.includes(votes.name),
  }));
  if (contest.others === 0) return rows;
  const who = plain({ "zh-Hans": "另选他人", en: "Others" });
  return [...rows, { who, for: contest.others, isElected: false }];
}

/** Seats that the vote left empty. */
function unfilled(subject: Subject, round: Round): Draft {
  const open = postsElected(subject).flatMap(({ id, name }) => {
    const contest = contestFor(id, round);
    if (contest === undefined) return [];
    const seats = seatsBefore(subject.plan.round ?? 0, id, subject.election);
    const left = seats - contest.elected.length;
    return left > 0
      ? [say({ "zh-Hans": text`${name}${left}名`, en: text`${name} (${left})` })]
      : [];
  });
  if (open.length === 0) return all();
  return paragraph(
    say({
      "zh-Hans": text`本次投票未选出、仍有空缺的名额：${enumerate(open)}。`,
      en: text`Seats that this vote did not fill: ${enumerate(open)}.`,
    }),
  );
}
