import { isPlurality, type RuleKind, type RuleOf } from "../../model/rule.ts";
import { formatTime } from "../dates.ts";
import { localize, type WrittenLocale } from "../locale.ts";
import { shareFraction } from "../shares.ts";
import { methodNames } from "../vocabulary.ts";
import { dayMeanings } from "./meaning-day-words.ts";
import { relationList } from "./people-words.ts";
import { chineseRange, englishRange, type RuleNames } from "./rule-names.ts";
import { detailNames } from "./schedule-words.ts";

/** What a rule of each kind means, in plain sentences made from its data. */
export type Meanings = {
  readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, names: RuleNames) => string;
};

const chinese: Meanings = {
  ...dayMeanings["zh-Hans"],
  "required-step": (rule, { step }) => `选举日程里必须有「${step(rule.step)}」这一步和它的日期。`,
  hours: (rule, { step }) =>
    `「${step(rule.step)}」的时间是${formatTime(rule.from)}至${formatTime(rule.until)}，不能缩短，也不能延长；投票的，每个投票站都一样。`,
  details: (rule, { step }) =>
    `「${step(rule.step)}」的公告张贴时，必须写明：${rule.needs.map((need) => detailNames["zh-Hans"][need]).join("、")}。`,
  methods: (rule) =>
    `选举方式只能是：${rule.allowed.map((method) => localize(methodNames[method], "zh-Hans")).join("；或者")}。`,
  seats: (rule, names) =>
    `${postsOf(rule, names, "、") ?? "全部职务"}的应选名额${rule.posts?.length === 1 ? "" : "合计"}${chineseRange(rule, "个")}。`,
  representatives: (rule) =>
    `选民名单上，${rule.per === "household" ? "每户" : "每个小组"}${chineseRange(rule, "名")}代表。`,
  households: (rule) => `本辖区共有居民${chineseRange(rule, "户")}。`,
  contest: (rule, names) =>
    `${postsOf(rule, names, "、") ?? "各职务"}的正式候选人，每个职务比应选名额多出${chineseRange(rule, "人")}。`,
  unopposed: () => "参选的人不多于应选名额的，不举行投票，参选的人当选。",
  "candidate-order": (rule) => `公布名单时，每个职务的人按${chineseOrders[rule.by]}排列。`,
  "nomination-turnout": (rule) =>
    `参加提名的选民超过登记选民的${shareFraction(rule.moreThan, "zh-Hans")}，提名才有效。`,
  conflict: (rule) => `${chinesePeople(rule)}不得${chineseBodies[rule.body]}。`,
  headcount: (rule) => `${chineseHeadcounts[rule.of]}${chineseRange(rule, "人")}。`,
  proxies: ({ perHolder, relations }) =>
    [
      ...(perHolder === undefined ? [] : [`一个人最多接受${perHolder}名选民的委托。`]),
      ...(relations === undefined
        ? []
        : [`受委托人只能是委托人的${relationList(relations, "zh-Hans")}。`]),
    ].join("") || "选民可以书面委托别人代为投票。",
  "ballots-returned": (rule) =>
    `收回的选票不多于${rule.noMoreThan === "issued" ? "发出的选票" : "参加投票的人数"}，选举才有效。`,
  turnout: (rule) =>
    `参加投票的人数超过登记人数的${shareFraction(rule.moreThan, "zh-Hans")}，选举才有效。`,
  "votes-needed": (rule) =>
    `${rule.round === "first" ? "第一次投票" : "另行选举"}中，得票${
      isPlurality(rule) ? "多的当选，没有最低票数" : chineseNeeded(rule)
    }。`,
  tie: (rule) =>
    `最后一个名额有几个人得票相等的，${rule.decidedBy === "lots" ? "抽签决定由谁当选" : "只就这几个人再投一次票"}。`,
  "runoff-candidates": () => "另行选举的候选人，是上一次投票没有当选的人中得票多的。",
  "vacant-seats": ({ unlessElected }) =>
    unlessElected === undefined
      ? "没有选满的名额，必须另行选举。"
      : `没有选满的名额，另行选举；已经选出${unlessElected}人或者更多的，可以暂时空缺。`,
  women: (rule) => `当选的人中，妇女${chineseRange(rule, "人")}。`,
  stated: () => "这一条由工作人员把关：程序只列出来，不核对。",
};

const chineseOrders: Record<RuleOf<"candidate-order">["by"], string> = {
  "nomination-votes": "提名得票从多到少的顺序",
  "name-strokes": "姓名笔画从少到多的顺序",
  alphabet: "姓氏字母的顺序",
};

const chineseConflicted: Record<RuleOf<"conflict">["who"], string> = {
  candidates: "候选人（自荐人）",
  elected: "当选的人",
};

const chineseBodies: Record<RuleOf<"conflict">["body"], string> = {
  "election-committee": "担任选举委员会成员",
  "polling-staff": "担任监票人、唱票人、计票人",
  "proxy-holders": "接受委托代人投票",
  elected: "同时当选",
};

const chineseHeadcounts: Record<RuleOf<"headcount">["of"], string> = {
  "election-committee": "选举委员会由主任和成员组成，共",
  scrutineers: "监票人共",
  "polling-place-scrutineers": "每个投票站的监票人",
  "mobile-box-scrutineers": "每个流动票箱的监票人",
};

const chineseBases: Record<RuleOf<"votes-needed">["of"], string> = {
  "took-part": "参加投票人数",
  returned: "收回选票数",
  valid: "有效选票数",
};

const english: Meanings = {
  ...dayMeanings.en,
  "required-step": (rule, { step }) =>
    `The schedule must have the step “${step(rule.step)}”, with its day.`,
  hours: (rule, { step }) =>
    `“${step(rule.step)}” is from ${formatTime(rule.from)} to ${formatTime(rule.until)}, no shorter and no longer; a poll at every polling place.`,
  details: (rule, { step }) =>
    `When the notice of “${step(rule.step)}” is posted it must give: ${rule.needs.map((need) => detailNames.en[need]).join(", ")}.`,
  methods: (rule) =>
    `How the election may be held: ${rule.allowed.map((method) => lowered(localize(methodNames[method], "en"))).join("; or ")}.`,
  seats: (rule, names) =>
    `There are ${englishRange(rule, "seat", "seats")} for ${postsOf(rule, names, ", ") ?? "all posts together"}.`,
  representatives: (rule) =>
    `On the roll each ${rule.per === "household" ? "household" : "group"} has ${englishRange(rule, "representative", "representatives")}.`,
  households: (rule) => `The community has ${englishRange(rule, "household", "households")}.`,
  contest: (rule, names) =>
    `For ${postsOf(rule, names, ", ") ?? "every post"} there ${rule.exactly === 1 ? "is" : "are"} ${englishRange(rule, "more candidate", "more candidates")} than seats, post by post.`,
  unopposed: () =>
    "Where no more people stand than there are seats, no poll is held and they are elected.",
  "candidate-order": (rule) => `Those who stand for a post are listed ${englishOrders[rule.by]}.`,
  "nomination-turnout": (rule) =>
    `The nomination counts if more than ${shareFraction(rule.moreThan, "en")} of the registered voters take part.`,
  conflict: (rule) => `${englishPeople(rule)} may not ${englishBodies[rule.body]}.`,
  headcount: (rule) => `${englishHeadcounts[rule.of]} ${englishRange(rule, "person", "people")}.`,
  proxies: ({ perHolder, relations }) =>
    [
      ...(perHolder === undefined
        ? []
        : [
            `One person votes by proxy for at most ${perHolder} ${perHolder === 1 ? "voter" : "voters"}.`,
          ]),
      ...(relations === undefined
        ? []
        : [`A proxy must be the voter’s ${relationList(relations, "en")}.`]),
    ].join(" ") || "A voter may appoint a proxy in writing.",
  "ballots-returned": (rule) =>
    `The vote counts if no more ballots are returned than ${rule.noMoreThan === "issued" ? "were issued" : "voters took part"}.`,
  turnout: (rule) =>
    `The vote counts if more than ${shareFraction(rule.moreThan, "en")} of those registered take part.`,
  "votes-needed": (rule) => {
    const round = rule.round === "first" ? "first vote" : "runoff";
    return isPlurality(rule)
      ? `In the ${round} those with most votes are elected, however few.`
      : `To be elected in the ${round} takes ${englishNeeded(rule)}.`;
  },
  tie: (rule) =>
    `Where several people tie for the last seat, ${rule.decidedBy === "lots" ? "lots are drawn between them" : "they alone are voted on again"}.`,
  "runoff-candidates": () =>
    "The candidates of a runoff are those not elected before who had most votes.",
  "vacant-seats": ({ unlessElected }) =>
    unlessElected === undefined
      ? "Seats that stay empty are filled by a runoff."
      : `Seats that stay empty are filled by a runoff; once ${unlessElected} or more are elected, they may stay empty.`,
  women: (rule) => `Of those elected, ${englishRange(rule, "is a woman", "are women")}.`,
  stated: () => "Staff see to this: the program shows the rule and does not check it.",
};

const englishOrders: Record<RuleOf<"candidate-order">["by"], string> = {
  "nomination-votes": "by their nomination votes, most first",
  "name-strokes": "by the strokes of their names, fewest first",
  alphabet: "in alphabetical order",
};

const englishConflicted: Record<RuleOf<"conflict">["who"], string> = {
  candidates: "those who stand",
  elected: "those who are elected",
};

const englishBodies: Record<RuleOf<"conflict">["body"], string> = {
  "election-committee": "be in the election committee",
  "polling-staff": "be scrutineers, vote callers or tellers",
  "proxy-holders": "vote for others by proxy",
  elected: "be elected together",
};

const englishHeadcounts: Record<RuleOf<"headcount">["of"], string> = {
  "election-committee": "The election committee has",
  scrutineers: "The scrutineers number",
  "polling-place-scrutineers": "The scrutineers at each polling place number",
  "mobile-box-scrutineers": "The scrutineers of each mobile ballot box number",
};

const englishBases: Record<RuleOf<"votes-needed">["of"], string> = {
  "took-part": "those who took part",
  returned: "the ballots returned",
  valid: "the valid ballots",
};

type VotesNeeded = RuleOf<"votes-needed">;

function chineseNeeded({ moreThan, atLeast, of }: VotesNeeded): string {
  const needed =
    moreThan === undefined
      ? `不少于${chineseBases[of]}${atLeast === undefined ? "" : `的${shareFraction(atLeast, "zh-Hans")}`}`
      : `超过${chineseBases[of]}的${shareFraction(moreThan, "zh-Hans")}`;
  return `${needed}，才能当选`;
}

function englishNeeded({ moreThan, atLeast, of }: VotesNeeded): string {
  return moreThan === undefined
    ? `at least ${atLeast === undefined ? "" : `${shareFraction(atLeast, "en")} of `}${englishBases[of]}`
    : `more than ${shareFraction(moreThan, "en")} of ${englishBases[of]}`;
}

/** By language. */
export const meanings: Record<WrittenLocale, Meanings> = { "zh-Hans": chinese, en: english };

/** The posts that a rule is over; undefined where it is over all. */
function postsOf(
  { posts }: { readonly posts?: readonly string[] | undefined },
  names: RuleNames,
  separator: string,
): string | undefined {
  return posts === undefined || posts.length === 0
    ? undefined
    : posts.map(names.post).join(separator);
}

/** Whom a conflict binds: the people themselves, their relatives, or both. */
function chinesePeople({ who, themselves = true, relatives = [] }: RuleOf<"conflict">): string {
  const people = chineseConflicted[who];
  if (relatives.length === 0) return people;
  const others = relationList(relatives, "zh-Hans");
  return themselves ? `${people}和他们的${others}` : `${people}的${others}`;
}

function englishPeople({ who, themselves = true, relatives = [] }: RuleOf<"conflict">): string {
  const people = englishConflicted[who];
  if (relatives.length === 0) return upper(people);
  const others = relationList(relatives, "en");
  return themselves ? `${upper(people)}, and each one’s ${others},` : `The ${others} of ${people}`;
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
