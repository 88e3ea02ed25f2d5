import type { WrittenLocale } from "../locale.ts";

/** A person and their votes, as findings name them. */
export interface NamedVotes {
  readonly name: string;
  readonly votes: number;
}

/** What findings say of votes, winners and empty seats. Sums come written: `1432 ÷ 2 = 716`. Posts and days come in words. */
export interface BallotWords {
  /** The votes that it takes: more than a sum, not fewer than a sum, or one. */
  readonly moreThan: (sum: string) => string;
  readonly atLeast: (sum: string) => string;
  readonly any: string;
  /** Too few votes, or enough of them but more people with more. */
  readonly tooFew: (person: NamedVotes, limit: string) => string;
  readonly beaten: (person: NamedVotes, post: string, seats: number, least: number) => string;
  /** Who is elected in somebody's place. */
  readonly instead: (person: NamedVotes) => string;
  readonly missing: (person: NamedVotes, limit: string, post: string, seats: number) => string;
  readonly void: (tookPart: number, sum: string) => string;
  readonly tied: (names: readonly string[], votes: number, post: string, seats: number) => string;
  readonly notTied: (name: string, names: readonly string[]) => string;
  readonly overtaken: (person: NamedVotes, absent: NamedVotes) => string;
  readonly notBefore: (name: string) => string;
  readonly vacant: (posts: readonly NamedSeats[], runoff: string) => string;
  readonly women: (women: number, elected: number, unknown: number) => string;
  readonly twice: (name: string, post: string, other: string) => string;
  readonly tooMany: (post: string, elected: number, seats: number) => string;
  readonly noContest: (posts: readonly string[]) => string;
  readonly filled: (post: string) => string;
  readonly checkCount: string;
  readonly checkTurnout: string;
  readonly voteAgain: string;
  readonly drawLots: string;
  readonly checkRunoff: string;
  readonly planRunoff: (runoff: string, latest: string | undefined) => string;
  readonly checkWomen: string;
  readonly addContest: string;
  readonly dropContest: string;
}

/** A post and how many of its seats are meant. */
export interface NamedSeats {
  readonly post: string;
  readonly seats: number;
}

export const ballotWords: Record<WrittenLocale, BallotWords> = {
  "zh-Hans": {
    moreThan: (sum) => `当选需要超过 ${sum} 票`,
    atLeast: (sum) => `当选需要不少于 ${sum} 票`,
    any: "当选至少要有 1 票",
    tooFew: ({ name, votes }, limit) => `${name}得${votes}票，${limit}。`,
    beaten: ({ name, votes }, post, seats, least) =>
      `${name}得${votes}票；${post}应选${seats}名，按得票当选的人最少得${least}票。`,
    instead: ({ name, votes }) => `按得票当选的应是${name}（${votes}票）。`,
    missing: ({ name, votes }, limit, post, seats) =>
      `${name}得${votes}票，${limit}，又在${post}应选${seats}名以内，却没有列为当选。`,
    void: (tookPart, sum) => `参加投票${tookPart}人，没有超过 ${sum} 人，却有人列为当选。`,
    tied: (names, votes, post, seats) =>
      `${names.join("、")}各得${votes}票，${post}只有${seats}个名额给他们，单凭得票不能确定谁当选。`,
    notTied: (name, names) => `再次投票只在得票相等的${names.join("、")}中进行，${name}不在其中。`,
    overtaken: ({ name, votes }, absent) =>
      `${name}上次得${votes}票；${absent.name}上次得${absent.votes}票，比他多，也没有当选，却不在这一轮里。`,
    notBefore: (name) => `${name}不是上次投票中未当选的人。`,
    vacant: (posts, runoff) =>
      `还有空缺的名额（${posts.map(({ post, seats }) => `${post}${seats}名`).join("、")}），日程里没有「${runoff}」。`,
    women: (women, elected, unknown) =>
      `当选${elected}人，其中女性${women}人${unknown === 0 ? "" : `，${unknown}人没有写明性别`}。`,
    twice: (name, post, other) =>
      post === other
        ? `${name}已经当选${post}，又一次列为当选。`
        : `${name}既当选${post}，又当选${other}。`,
    tooMany: (post, elected, seats) => `${post}列为当选的有${elected}人，应选名额只有${seats}名。`,
    noContest: (posts) => `${posts.join("、")}有应选名额，却没有计票结果。`,
    filled: (post) => `${post}的名额在前面的投票中已经选满。`,
    checkCount: "请与计票记录核对得票和当选人。",
    checkTurnout: "请核对人数；确实不够的，这次投票无效，elected 应写成 []。",
    voteAgain: "再次投票的结果作为新的一轮写在 rounds 后面，由那一轮确定当选人。",
    drawLots: "请把抽签确定的人写进 elected。",
    checkRunoff: "请核对这一轮的候选人；不参加的，在 candidates.yaml 写上 withdrawn（退出日期）。",
    planRunoff: (runoff, latest) =>
      latest === undefined
        ? `请在 steps 里加上「${runoff}」。`
        : `请在 steps 里加上「${runoff}」，最迟${latest}。`,
    checkWomen: "请核对当选人，以及 candidates.yaml 里的 sex（性别）。",
    addContest: "请在 contests 里补上这些职务的计票结果。",
    dropContest: "另行选举只选空缺的名额；请核对职务，或前面各轮的 elected。",
  },
  en: {
    moreThan: (sum) => `it takes more than ${sum} to be elected`,
    atLeast: (sum) => `it takes at least ${sum} to be elected`,
    any: "it takes one vote to be elected",
    tooFew: ({ name, votes }, limit) => `${name} has ${votesOf(votes)}; ${limit}.`,
    beaten: ({ name, votes }, post, seats, least) =>
      `${name} has ${votesOf(votes)}; with ${seatsOf(seats)} for ${post}, those whom the votes elect have ${least} or more.`,
    instead: ({ name, votes }) => `By the votes it is ${name} (${votes}).`,
    missing: ({ name, votes }, limit, post, seats) =>
      `${name} has ${votesOf(votes)}; ${limit}, and there are ${seatsOf(seats)} for ${post}, yet ${name} is not among the elected.`,
    void: (tookPart, sum) =>
      `${tookPart} took part, not more than ${sum}, yet people are declared elected.`,
    tied: (names, votes, post, seats) =>
      `${names.join(", ")} have ${votesOf(votes)} each, and ${post} has ${seatsOf(seats)} for them: the votes alone do not decide.`,
    notTied: (name, names) =>
      `Only those tied are voted on again: ${names.join(", ")}. ${name} is not one of them.`,
    overtaken: ({ name, votes }, absent) =>
      `${name} had ${votesOf(votes)} before; ${absent.name} had ${absent.votes}, was not elected either, and is not in this round.`,
    notBefore: (name) => `${name} is not one of those whom the earlier vote left without a seat.`,
    vacant: (posts, runoff) =>
      `Seats are empty (${posts.map(({ post, seats }) => `${post}: ${seats}`).join(", ")}), and the schedule has no “${runoff}”.`,
    women: (women, elected, unknown) =>
      `${elected} are elected, ${women} of them women${unknown === 0 ? "" : `; the sex of ${unknown} is not recorded`}.`,
    twice: (name, post, other) =>
      post === other
        ? `${name} is elected to ${post} already.`
        : `${name} is elected both to ${post} and to ${other}.`,
    tooMany: (post, elected, seats) =>
      `${elected} are declared elected to ${post}, which has ${seatsOf(seats)}.`,
    noContest: (posts) => `There are seats for ${posts.join(", ")}, but no count.`,
    filled: (post) => `The seats for ${post} were filled by an earlier vote.`,
    checkCount: "Compare the votes and the elected with the record of the count.",
    checkTurnout: "Check the figures; if too few took part, the vote is void and elected is [].",
    voteAgain: "Add the new vote as a round of its own; that round decides who is elected.",
    drawLots: "Add whoever the lot falls on to elected.",
    checkRunoff:
      "Check who stands in this round; for those who do not wish to, write `withdrawn` in candidates.yaml.",
    planRunoff: (runoff, latest) =>
      latest === undefined
        ? `Add “${runoff}” to steps.`
        : `Add “${runoff}” to steps, on ${latest} at the latest.`,
    checkWomen: "Check the elected, and `sex` in candidates.yaml.",
    addContest: "Add the count for these posts to contests.",
    dropContest:
      "A runoff is for empty seats only; check the post, or `elected` in the rounds before.",
  },
};

function votesOf(votes: number): string {
  return `${votes} ${votes === 1 ? "vote" : "votes"}`;
}

function seatsOf(seats: number): string {
  return `${seats} ${seats === 1 ? "seat" : "seats"}`;
}
