import type { WrittenLocale } from "../locale.ts";

/** What findings say of those who stand: how many, in which order, after what nomination. */
export interface StandingWords {
  /** How many stand for a post, against its seats; `standing` is the number of those not withdrawn. */
  readonly contest: (post: string, standing: number, seats: number) => string;
  readonly tooFew: string;
  readonly tooMany: string;
  readonly unopposedNotAllowed: string;
  readonly unopposedNotAllowedHint: string;
  readonly unopposed: (standing: number, seats: number) => string;
  readonly unopposedHint: string;
  readonly opposed: (standing: number, seats: number) => string;
  readonly opposedHint: string;
  /** Who stands in the list before whom, the wrong way round. */
  readonly votesOrder: (name: string, votes: number, before: string, beforeVotes: number) => string;
  readonly nameOrder: (name: string, before: string) => string;
  readonly moveBefore: (name: string, before: string) => string;
  readonly moveAfter: (name: string, after: string) => string;
  readonly turnout: (tookPart: number, registered: number) => string;
  readonly turnoutHint: string;
}

export const standingWords: Record<WrittenLocale, StandingWords> = {
  "zh-Hans": {
    contest: (post, standing, seats) =>
      `「${post}」应选 ${seats} 名，参选的（不含已退出的）有 ${standing} 名。`,
    tooFew:
      "候选人不足的，按规定补足：在 candidates.yaml 里补上，或把递补的人改为 standing: formal；没有候选人的选举写 self-nominee。",
    tooMany:
      "请核对 candidates.yaml：没有确定为正式候选人的写 standing: preliminary，退出的写 withdrawn。",
    unopposedNotAllowed: "日程写的是 uncontested（候选人不多于应选名额，不再投票）。",
    unopposedNotAllowedHint:
      "按这里的规则不能不投票就当选：补足候选人后写 going-on；选举不再进行的写 cancelled，延期的写 postponed。",
    unopposed: (standing, seats) => `应选 ${seats} 名，参选的只有 ${standing} 名。`,
    unopposedHint: "把 state 改为 kind: uncontested，写明 reason（原因）和 announced（公告日期）。",
    opposed: (standing, seats) =>
      `应选 ${seats} 名，参选的有 ${standing} 名，日程却写着 uncontested（不再投票）。`,
    opposedHint: "把 state 改为 kind: going-on；有人退出的，在 candidates.yaml 里写上 withdrawn。",
    votesOrder: (name, votes, before, beforeVotes) =>
      `${before}（提名得票 ${beforeVotes}）排在${name}（提名得票 ${votes}）前面。`,
    nameOrder: (name, before) => `${before}排在${name}前面。`,
    moveBefore: (name, before) => `把${name}移到${before}前面；请先核对提名得票和姓名有没有写错。`,
    moveAfter: (name, after) => `把${name}移到${after}后面；请先核对提名得票和姓名有没有写错。`,
    turnout: (tookPart, registered) => `登记 ${registered} 人，参加提名的 ${tookPart} 人。`,
    turnoutHint: "请核对 candidates.yaml 的 nomination；人数确实不够的，提名无效，应当重新提名。",
  },
  en: {
    contest: (post, standing, seats) =>
      `“${post}” has ${seats} ${seats === 1 ? "seat" : "seats"}; ${standing} ${standing === 1 ? "person stands" : "people stand"}, without those who withdrew.`,
    tooFew:
      "Fill the gap: add candidates to candidates.yaml, or give standing: formal to those who move up (self-nominee where there are no candidates).",
    tooMany:
      "Check candidates.yaml: who did not become a formal candidate has standing: preliminary; who withdrew has withdrawn.",
    unopposedNotAllowed: "The schedule says uncontested: no poll is held.",
    unopposedNotAllowedHint:
      "These rules elect nobody without a poll: fill the list and write going-on; or write cancelled or postponed.",
    unopposed: (standing, seats) =>
      `${standing} ${standing === 1 ? "person stands" : "people stand"} for ${seats} ${seats === 1 ? "seat" : "seats"}.`,
    unopposedHint: "Set state to kind: uncontested, with its reason and the day it is announced.",
    opposed: (standing, seats) =>
      `${standing} ${standing === 1 ? "person stands" : "people stand"} for ${seats} ${seats === 1 ? "seat" : "seats"}, but the schedule says uncontested.`,
    opposedHint: "Set state to kind: going-on; who withdrew has withdrawn in candidates.yaml.",
    votesOrder: (name, votes, before, beforeVotes) =>
      `${before} (nomination votes: ${beforeVotes}) is listed before ${name} (${votes}).`,
    nameOrder: (name, before) => `${before} is listed before ${name}.`,
    moveBefore: (name, before) =>
      `Move ${name} before ${before}; check the votes and the names first.`,
    moveAfter: (name, after) => `Move ${name} after ${after}; check the votes and the names first.`,
    turnout: (tookPart, registered) =>
      `${tookPart} of ${registered} voters took part in the nomination.`,
    turnoutHint:
      "Check nomination in candidates.yaml; if too few took part indeed, the nomination is void and held again.",
  },
};
