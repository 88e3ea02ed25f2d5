import { type RuleKind, type RuleOf, rangeEnds } from "../../model/rule.ts";
import type { WrittenLocale } from "../locale.ts";
import type { RuleNames } from "./rule-names.ts";

/** How staff mend what a rule of each kind finds, in a sentence. */
export type Mends = {
  readonly [Kind in RuleKind]: (rule: RuleOf<Kind>, names: RuleNames) => string;
};

const chinese: Mends = {
  "required-step": (rule, { step }) => `在选举日程里补上「${step(rule.step)}」和它的日期。`,
  order: (rule, { step }) => `把「${step(rule.step)}」提前，或者把「${step(rule.before)}」推后。`,
  "days-before": (rule, { step }) =>
    chineseMove(rule, step(rule.step), step(rule.before), !isLeastOnly(rule)) +
    (rule.entries === undefined ? "" : "个别人逾期的，先核对记录里的日期；确实逾期的，不能生效。"),
  "days-after": (rule, { step }) =>
    chineseMove(
      rule,
      step(rule.step),
      [rule.after].flat().map(step).join("」或「"),
      isLeastOnly(rule),
    ),
  "period-length": (rule, { step }) => `调整「${step(rule.step)}」的开始日期或者截止日期。`,
  hours: (rule, { step }) => `改正「${step(rule.step)}」和投票站的开放时间。`,
  details: () => "张贴公告以前，在选举日程里补上缺少的内容。",
  methods: () => "核对选举方式；确实要用别的方式的，换成适用的选举规则。",
  seats: () => "核对选举日程里各职务的应选名额。",
  representatives: () => "核对选民名单里的代表人数。",
  households: () => "核对社区（村）基本情况里的户数。",
  contest: () => "按提名得票增减正式候选人，或者核对应选名额。",
  unopposed: () => "把选举状态改为不举行投票，写明原因和公告日期；仍有人参选的，核对候选人名单。",
  "candidate-order": () => "核对提名得票和姓名，照规定的顺序重新排列。",
  "nomination-turnout": () => "核对参加提名的人数；确实不够的，重新提名。",
  conflict: (rule) => chineseConflicts[rule.body],
  headcount: () => "补足或者减少人员，再改正名单。",
  proxies: () => "核对委托记录；超出人数、关系不符的委托无效，请另找受委托人。",
  "ballots-returned": () => "核对发出、收回的选票数；数字无误的，这次投票无效，应重新投票。",
  turnout: () => "核对登记人数和参加投票的人数；数字无误的，这次投票无效，应重新投票。",
  "votes-needed": () => "核对得票数和宣布的当选人；得票不够的不能当选。",
  tie: (rule) =>
    rule.decidedBy === "lots"
      ? "抽签后写明由谁当选。"
      : "不要宣布得票相等的人当选；写明再次投票的结果。",
  "runoff-candidates": () => "按上一次投票的得票，重新确定另行选举的候选人。",
  "vacant-seats": () => "在选举日程里安排另行选举，或者核对当选人数。",
  women: () => "核对当选人的性别；确实没有选足的，按规定另行选举。",
  stated: () => "程序不报告这一条；请对照规定逐项核对。",
};

const chineseConflicts: Record<RuleOf<"conflict">["body"], string> = {
  "election-committee": "请有关成员退出选举委员会，并改正成员名单。",
  "polling-staff": "换人担任监票人、唱票人、计票人，并改正名单。",
  "proxy-holders": "请委托人另找受委托人，并改正委托记录。",
  elected: "核对当选人名单和亲属关系，按规定确定由谁当选。",
};

function chineseMove(
  rule: RuleOf<"days-before" | "days-after">,
  step: string,
  anchor: string,
  isLater: boolean,
): string {
  if (isSameDay(rule)) return `把「${step}」和「${anchor}」安排在同一天。`;
  if (isBoth(rule)) return `调整「${step}」的日期；不能调整的，调整「${anchor}」。`;
  return isLater
    ? `把「${step}」推后，或者把「${anchor}」提前。`
    : `把「${step}」提前，或者把「${anchor}」推后。`;
}

const english: Mends = {
  "required-step": (rule, { step }) => `Add “${step(rule.step)}” and its day to the schedule.`,
  order: (rule, { step }) => `Move “${step(rule.step)}” earlier, or “${step(rule.before)}” later.`,
  "days-before": (rule, { step }) =>
    englishMove(rule, step(rule.step), step(rule.before), !isLeastOnly(rule)) +
    (rule.entries === undefined
      ? ""
      : " Where a single entry is late, check its day; what really came too late has no effect."),
  "days-after": (rule, { step }) =>
    englishMove(
      rule,
      step(rule.step),
      [rule.after].flat().map(step).join("” or “"),
      isLeastOnly(rule),
    ),
  "period-length": (rule, { step }) => `Move the first or the last day of “${step(rule.step)}”.`,
  hours: (rule, { step }) => `Correct the hours of “${step(rule.step)}” and of the polling places.`,
  details: () => "Add what is missing to the schedule before the notice is posted.",
  methods: () => "Check the method; where another is really used, name the rulebook that has it.",
  seats: () => "Check the seats of each post in the schedule.",
  representatives: () => "Check the number of representatives on the roll.",
  households: () => "Check the number of households in the community’s record.",
  contest: () => "Add or take away candidates by their nomination votes, or check the seats.",
  unopposed: () =>
    "Say in the schedule that no poll is held, why, and when that is posted; or check who stands.",
  "candidate-order": () => "Check the nomination votes and the names, and list them anew.",
  "nomination-turnout": () => "Check how many took part; if too few did, nominate again.",
  conflict: (rule) => englishConflicts[rule.body],
  headcount: () => "Appoint more people, or fewer, and correct the list.",
  proxies: () =>
    "Check the record of proxies; one too many, or of another relation, is void: another proxy must be found.",
  "ballots-returned": () =>
    "Check the ballots issued and returned; if the figures are right, the vote does not count and is held again.",
  turnout: () =>
    "Check how many are registered and how many took part; if the figures are right, the vote does not count and is held again.",
  "votes-needed": () =>
    "Check the votes and who was declared elected; nobody is elected with fewer votes.",
  tie: (rule) =>
    rule.decidedBy === "lots"
      ? "Draw lots, and record who is elected."
      : "Declare none of the tied elected; record the result of the vote that follows.",
  "runoff-candidates": () => "Choose the runoff’s candidates anew by the votes of the last round.",
  "vacant-seats": () => "Put a runoff into the schedule, or check how many were elected.",
  women: () => "Check who was elected; if too few women were, a runoff is held as the rules say.",
  stated: () => "The program does not report this: hold what was done against the rule.",
};

const englishConflicts: Record<RuleOf<"conflict">["body"], string> = {
  "election-committee": "The member leaves the election committee; correct its list.",
  "polling-staff": "Appoint other scrutineers, vote callers or tellers, and correct the list.",
  "proxy-holders": "The voter finds another proxy; correct the record of proxies.",
  elected: "Check who was elected and how they are related, and settle it as the rules say.",
};

function englishMove(
  rule: RuleOf<"days-before" | "days-after">,
  step: string,
  anchor: string,
  isLater: boolean,
): string {
  if (isSameDay(rule)) return `Put “${step}” on the day of “${anchor}”.`;
  if (isBoth(rule)) return `Move “${step}”, or else “${anchor}”.`;
  return isLater
    ? `Move “${step}” later, or “${anchor}” earlier.`
    : `Move “${step}” earlier, or “${anchor}” later.`;
}

/** By language. */
export const mends: Record<WrittenLocale, Mends> = { "zh-Hans": chinese, en: english };

/** Whether a rule bounds a step on both sides. */
function isBoth(rule: RuleOf<"days-before" | "days-after">): boolean {
  const { least, most } = rangeEnds(rule);
  return least !== undefined && most !== undefined;
}

/** Whether a rule leaves no day between two steps. */
function isSameDay(rule: RuleOf<"days-before" | "days-after">): boolean {
  return rangeEnds(rule).most === 0;
}

/** Whether a rule asks for so many days or more between two steps. */
function isLeastOnly(rule: RuleOf<"days-before" | "days-after">): boolean {
  return rangeEnds(rule).least !== undefined;
}
