import type { Relation } from "../../model/relation.ts";
import type { WrittenLocale } from "../locale.ts";

/** Where the law does not want someone, by the list in which the name stands. */
export type Body =
  | "election-committee"
  | "scrutineers"
  | "vote-callers"
  | "tellers"
  | "mobile-box"
  | "polling-place"
  | "proxy-holders"
  | "elected";

/** What findings say of people who may not serve together, of bodies too small or too large, and of proxies. */
export interface PeopleWords {
  /** Someone who stands or is elected, and is in a body. */
  readonly self: (name: string, isElected: boolean, body: Body) => string;
  /** A relative of theirs who is. */
  readonly relative: (
    relative: string,
    relation: Relation,
    name: string,
    isElected: boolean,
    body: Body,
  ) => string;
  readonly replace: (name: string) => string;
  readonly committee: (members: number) => string;
  readonly scrutineers: (people: number) => string;
  readonly placeScrutineers: (place: string, people: number) => string;
  readonly boxScrutineers: (box: string, people: number) => string;
  readonly headcountHint: string;
  readonly held: (holder: string, proxies: number) => string;
  readonly heldHint: (holder: string) => string;
  readonly relation: (holder: string, voter: string, relation: Relation) => string;
  readonly relationHint: string;
  readonly noRelation: (holder: string, voter: string) => string;
  readonly noRelationHint: (relations: readonly Relation[]) => string;
}

const bodies: Record<WrittenLocale, Readonly<Record<Body, string>>> = {
  "zh-Hans": {
    "election-committee": "选举委员会",
    scrutineers: "监票人",
    "vote-callers": "唱票人",
    tellers: "计票人",
    "mobile-box": "流动票箱监票人",
    "polling-place": "投票站监票人",
    "proxy-holders": "受委托人",
    elected: "当选人",
  },
  en: {
    "election-committee": "the election committee",
    scrutineers: "the scrutineers",
    "vote-callers": "the vote callers",
    tellers: "the tellers",
    "mobile-box": "the scrutineers of the mobile boxes",
    "polling-place": "the scrutineers of the polling places",
    "proxy-holders": "the holders of proxies",
    elected: "the elected",
  },
};

/** Close relatives: Chinese has a word of its own for those of the mother's side, and of a daughter. */
const relations: Record<Relation, { readonly "zh-Hans": readonly string[]; readonly en: string }> =
  {
    spouse: { "zh-Hans": ["配偶"], en: "spouse" },
    parent: { "zh-Hans": ["父母"], en: "parent" },
    child: { "zh-Hans": ["子女"], en: "child" },
    sibling: { "zh-Hans": ["兄弟姐妹"], en: "brother or sister" },
    grandparent: { "zh-Hans": ["祖父母", "外祖父母"], en: "grandparent" },
    grandchild: { "zh-Hans": ["孙子女", "外孙子女"], en: "grandchild" },
  };

/** Relations as the law lists them: 配偶、父母; spouse, parent. */
export function relationList(list: readonly Relation[], locale: WrittenLocale): string {
  return locale === "en"
    ? list.map((relation) => relations[relation].en).join(", ")
    : list.flatMap((relation) => relations[relation]["zh-Hans"]).join("、");
}

/** What somebody is to another: 祖父母或外祖父母; grandparent. */
function relationName(relation: Relation, locale: WrittenLocale): string {
  const { en, "zh-Hans": chinese } = relations[relation];
  return locale === "en" ? en : chinese.join("或");
}

export const peopleWords: Record<WrittenLocale, PeopleWords> = {
  "zh-Hans": {
    self: (name, isElected, body) =>
      `${name}${isElected ? "已经当选" : "参加竞选"}，又在${bodies["zh-Hans"][body]}名单里。`,
    relative: (relative, relation, name, isElected, body) =>
      `${relative}在${bodies["zh-Hans"][body]}名单里，是${isElected ? "当选人" : "参选人"}${name}的亲属（${relationName(relation, "zh-Hans")}）。`,
    replace: (name) =>
      `请换人，或者由本人退出其中一项。如果是同名的两个人，请写明是哪一位，例如 ${name}（第一小组）。`,
    committee: (members) => `选举委员会连主任在内共 ${members} 人。`,
    scrutineers: (people) => `监票人共 ${people} 人。`,
    placeScrutineers: (place, people) => `「${place}」的监票人有 ${people} 人。`,
    boxScrutineers: (box, people) => `流动票箱（${box}）的监票人有 ${people} 人。`,
    headcountHint: "请增减名单；同一个人写了两次的，只算一人。",
    held: (holder, proxies) => `${holder}共接受 ${proxies} 人委托，从这一项起超过。`,
    heldHint: (holder) =>
      `请换受委托人。如果是同名的两个人，请写明是哪一位，例如 ${holder}（第一小组）。`,
    relation: (holder, voter, relation) =>
      `受委托人${holder}是委托人${voter}的${relationName(relation, "zh-Hans")}。`,
    relationHint: "请核对关系；确实不在规定范围以内的，委托无效，请换受委托人。",
    noRelation: (holder, voter) => `没有写明受委托人${holder}是委托人${voter}的什么人。`,
    noRelationHint: (allowed) =>
      `写上 relation（与委托人的关系），可以写：${allowed.map((one) => `${one}（${relationName(one, "zh-Hans")}）`).join("、")}。`,
  },
  en: {
    self: (name, isElected, body) =>
      `${name} ${isElected ? "is elected" : "stands"} and is among ${bodies.en[body]}, too.`,
    relative: (relative, relation, name, isElected, body) =>
      `${relative} is among ${bodies.en[body]} and is the ${relationName(relation, "en")} of ${name}, who ${isElected ? "is elected" : "stands"}.`,
    replace: (name) =>
      `Choose someone else, or let them step down from one of the two. If they are two people of one name, write which, as in ${name} (Group 1).`,
    committee: (members) => `The election committee has ${members} members, its chair included.`,
    scrutineers: (people) => `Scrutineers: ${people}.`,
    placeScrutineers: (place, people) => `“${place}” has ${people} scrutineers.`,
    boxScrutineers: (box, people) => `The mobile box (${box}) has ${people} scrutineers.`,
    headcountHint: "Change the list; a name that stands twice counts once.",
    held: (holder, proxies) => `${holder} holds ${proxies} proxies; from here on, too many.`,
    heldHint: (holder) =>
      `Choose another holder. If they are two people of one name, write which, as in ${holder} (Group 1).`,
    relation: (holder, voter, relation) =>
      `The holder ${holder} is the ${relationName(relation, "en")} of ${voter}.`,
    relationHint: "Check the relation; if it is right, the proxy is void: choose another holder.",
    noRelation: (holder, voter) => `What the holder ${holder} is to ${voter} is not given.`,
    noRelationHint: (allowed) => `Give the relation: ${allowed.join(", ")}.`,
  },
};
