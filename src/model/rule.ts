import { z } from "zod";
import { relation } from "./relation.ts";
import { count, type Immutable, localized, share, slug, time } from "./scalars.ts";
import { methods } from "./schedule.ts";

/** Where a rule is written: one of the rulebook's sources, and the article in it. */
const citation = z.strictObject({
  /** Source, from the rulebook's (or its parents') `sources`. */
  source: slug.meta({ title: "法规代号" }),
  /** Article, as the source numbers it. */
  article: z.string().optional().meta({ title: "条款" }),
});

/** To which elections something applies: to those that fit everything that is given. */
export const condition = z
  .strictObject({
    /** Methods by which the election may be held. */
    methods: z
      .array(z.enum(methods, { error: "expected:choice" }), { error: "expected:list" })
      .min(1, { error: "expected:list" })
      .optional()
      .meta({ title: "选举方式" }),
    /** Whether only to by-elections, or only to elections of the whole committee. */
    byElection: z.boolean({ error: "expected:boolean" }).optional().meta({ title: "补选" }),
  })
  .meta({ title: "适用范围" });
export type Condition = Immutable<z.infer<typeof condition>>;

const ruleFields = {
  /** Name of the rule; findings carry it. A rule of an extending rulebook replaces its namesake. */
  id: slug.meta({ title: "规则代号" }),
  /** Whether breaking it stops the build (`error`) or only warns. */
  severity: z.enum(["error", "warning"], { error: "expected:choice" }).meta({ title: "级别" }),
  /** Where it is written. */
  citation: citation.meta({ title: "出处" }),
  /** Whether statute or a local plan sets it. */
  basis: z.enum(["statute", "local"], { error: "expected:choice" }).meta({ title: "依据" }),
  /** Step that it governs, with whose notice it is told. */
  step: slug.meta({ title: "步骤" }),
  /** To which elections it applies; without it, to all. */
  when: condition.optional(),
  /** The rule in plain words, as notices, pages and findings give it. */
  message: localized.meta({ title: "说明" }),
};

/** Days between two steps: never more than ten years, whatever the law. */
export const days = count.max(3660, { error: "expected:days" });

/** How many, from least to most; `exactly` for both. Numbers of days have their own. */
const range = {
  /** Fewest. */
  atLeast: count.optional().meta({ title: "至少" }),
  /** Most. */
  atMost: count.optional().meta({ title: "至多" }),
  /** As many, no more and no fewer. */
  exactly: count.optional().meta({ title: "正好" }),
};

const dayRange = {
  /** Fewest days. */
  atLeast: days.optional().meta({ title: "至少天数" }),
  /** Most days. */
  atMost: days.optional().meta({ title: "至多天数" }),
  /** As many days, no more and no fewer. */
  exactly: days.optional().meta({ title: "正好天数" }),
  /** Which days count: all, or working days of the rulebook's calendar. */
  unit: z
    .enum(["calendar", "working"], { error: "expected:choice" })
    .optional()
    .meta({ title: "日历日或工作日" }),
};

/** How many, of which at least one bound must be given. */
export interface Range {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly exactly?: number | undefined;
}

/** The fewest and the most of a range; undefined where it is open. */
export function rangeEnds({ atLeast, atMost, exactly }: Range): {
  readonly least: number | undefined;
  readonly most: number | undefined;
} {
  return { least: exactly ?? atLeast, most: exactly ?? atMost };
}

/** Whether a range says how many: one bound or both, or exactly. */
function isBound({ atLeast, atMost, exactly }: Range): boolean {
  const isOpen = atLeast === undefined && atMost === undefined;
  return exactly === undefined ? !isOpen : isOpen;
}

const bound = { error: "expected:bound" };

const edge = z.enum(["first-day", "last-day"], { error: "expected:choice" });

const distance = {
  ...ruleFields,
  ...dayRange,
  /** Which day of the step is held to it; without it, its last. */
  day: edge.optional().meta({ title: "本步骤的哪一天" }),
  /** Whether the day from which is counted counts as the first; without it, it does not count. */
  includesFirst: z
    .boolean({ error: "expected:boolean" })
    .optional()
    .meta({ title: "起算日计入天数" }),
  /** Hour by which the step must be done, if it is done on the last day that the rule allows. */
  by: time.optional().meta({ title: "截止时刻" }),
};

/** Posts that a rule is over; without them, all. */
const posts = z.array(slug, { error: "expected:list" }).optional().meta({ title: "职务" });

/** What notices must tell of a step, or of the vote. */
const details = [
  "hours",
  "place",
  "election-committee",
  "polling-places",
  "scrutineers",
  "vote-callers",
  "tellers",
] as const;
export type Detail = (typeof details)[number];

/** Rules. Code knows the kinds; every number, article and wording is here, in data. */
export const ruleSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      /** The schedule must have the step. */
      kind: z.literal("required-step"),
      ...ruleFields,
    }),
    z.strictObject({
      /** The step is over before another begins, or on its first day. */
      kind: z.literal("order"),
      ...ruleFields,
      /** Step that comes after. */
      before: slug.meta({ title: "后面的步骤" }),
    }),
    z
      .strictObject({
        /** The step lies at least, at most or exactly some days before another. */
        kind: z.literal("days-before"),
        ...distance,
        /** Step from whose first day is counted back. */
        before: slug.meta({ title: "基准步骤" }),
        /** Entries of a record that are held to it, too, each by its own date. */
        entries: z
          .enum(["withdrawals", "proxies"], { error: "expected:choice" })
          .optional()
          .meta({ title: "逐项核对" }),
      })
      .refine(isBound, bound),
    z
      .strictObject({
        /** The step lies at least, at most or exactly some days after another. */
        kind: z.literal("days-after"),
        ...distance,
        /** Step from which is counted; of several, the last that the schedule has. */
        after: z
          .union([slug, z.array(slug).min(1)], { error: "expected:slug" })
          .meta({ title: "基准步骤" }),
        /** From which of that step's days; without it, the first. */
        from: edge.optional().meta({ title: "从基准步骤的哪一天起算" }),
      })
      .refine(isBound, bound),
    z
      .strictObject({
        /** The step lasts at least, at most or exactly some days, its first and last included. */
        kind: z.literal("period-length"),
        ...ruleFields,
        ...dayRange,
      })
      .refine(isBound, bound),
    z.strictObject({
      /** The step is open at these hours, not shorter and not longer; the vote at each polling place. */
      kind: z.literal("hours"),
      ...ruleFields,
      /** Hour at which it opens. */
      from: time.meta({ title: "开始时刻" }),
      /** Hour at which it closes. */
      until: time.meta({ title: "结束时刻" }),
    }),
    z.strictObject({
      /** The schedule must tell these when the step's notice is posted. */
      kind: z.literal("details"),
      ...ruleFields,
      /** What it must tell. */
      needs: z
        .array(z.enum(details, { error: "expected:choice" }), { error: "expected:list" })
        .min(1, { error: "expected:list" })
        .meta({ title: "必须公布的内容" }),
    }),
    z.strictObject({
      /** The election is held by one of these methods. */
      kind: z.literal("methods"),
      ...ruleFields,
      /** The methods. */
      allowed: z
        .array(z.enum(methods, { error: "expected:choice" }), { error: "expected:list" })
        .min(1, { error: "expected:list" })
        .meta({ title: "允许的选举方式" }),
    }),
    z
      .strictObject({
        /** How many seats there are, of some posts or of all together. */
        kind: z.literal("seats"),
        ...ruleFields,
        ...range,
        posts,
      })
      .refine(isBound, bound),
    z
      .strictObject({
        /** How many representatives each household or residents' group has on the roll. */
        kind: z.literal("representatives"),
        ...ruleFields,
        ...range,
        /** Whom they represent. */
        per: z.enum(["household", "group"], { error: "expected:choice" }).meta({ title: "单位" }),
      })
      .refine(isBound, bound),
    z
      .strictObject({
        /** How many households the community has. */
        kind: z.literal("households"),
        ...ruleFields,
        ...range,
      })
      .refine(isBound, bound),
    z
      .strictObject({
        /** How many more formal candidates than seats stand, for each of some posts or of all. */
        kind: z.literal("contest"),
        ...ruleFields,
        ...range,
        posts,
      })
      .refine(isBound, bound),
    z.strictObject({
      /** Where no more stand than there are seats, no poll is held and they are elected. */
      kind: z.literal("unopposed"),
      ...ruleFields,
    }),
    z.strictObject({
      /** The order in which those who stand are listed, post by post. */
      kind: z.literal("candidate-order"),
      ...ruleFields,
      /** By what: most nomination votes first, fewest strokes first, or the alphabet. */
      by: z
        .enum(["nomination-votes", "name-strokes", "alphabet"], { error: "expected:choice" })
        .meta({ title: "排列依据" }),
    }),
    z.strictObject({
      /** More than a share of the voters take part in the nomination. */
      kind: z.literal("nomination-turnout"),
      ...ruleFields,
      /** The share that must be exceeded. */
      moreThan: share.meta({ title: "超过" }),
    }),
    z.strictObject({
      /** Those who stand, or who are elected, and their relatives are not in a body. */
      kind: z.literal("conflict"),
      ...ruleFields,
      /** Whom it binds. */
      who: z
        .enum(["candidates", "elected"], { error: "expected:choice" })
        .meta({ title: "约束对象" }),
      /** Where they may not be. */
      body: z
        .enum(["election-committee", "polling-staff", "proxy-holders", "elected"], {
          error: "expected:choice",
        })
        .meta({ title: "不得担任" }),
      /** Whether they themselves may not; without it, they may not. */
      themselves: z.boolean({ error: "expected:boolean" }).optional().meta({ title: "本人" }),
      /** Which of their relatives may not. */
      relatives: z.array(relation, { error: "expected:list" }).optional().meta({ title: "亲属" }),
    }),
    z
      .strictObject({
        /** How many people a body has. */
        kind: z.literal("headcount"),
        ...ruleFields,
        ...range,
        /** The body. */
        of: z
          .enum(
            [
              "election-committee",
              "scrutineers",
              "polling-place-scrutineers",
              "mobile-box-scrutineers",
            ],
            { error: "expected:choice" },
          )
          .meta({ title: "人员" }),
      })
      .refine(isBound, bound),
    z.strictObject({
      /** For how many voters one person may vote by proxy, and who may. */
      kind: z.literal("proxies"),
      ...ruleFields,
      /** Most voters for whom one person votes. */
      perHolder: count.optional().meta({ title: "每人至多接受委托" }),
      /** What a holder must be to the voter; without it, anybody who may vote. */
      relations: z
        .array(relation, { error: "expected:list" })
        .min(1, { error: "expected:list" })
        .optional()
        .meta({ title: "受委托人与委托人的关系" }),
    }),
    z.strictObject({
      /** No more ballots are returned than were issued, or than voters took part. */
      kind: z.literal("ballots-returned"),
      ...ruleFields,
      /** Than which. */
      noMoreThan: z.enum(["issued", "took-part"], { error: "expected:choice" }).meta({
        title: "不多于",
      }),
    }),
    z.strictObject({
      /** The vote counts if more than a share of those registered take part. */
      kind: z.literal("turnout"),
      ...ruleFields,
      /** The share that must be exceeded. */
      moreThan: share.meta({ title: "超过" }),
    }),
    z
      .strictObject({
        /** Votes that it takes to be elected. */
        kind: z.literal("votes-needed"),
        ...ruleFields,
        /** In the first vote, or in the runoff. */
        round: z.enum(["first", "runoff"], { error: "expected:choice" }).meta({ title: "轮次" }),
        /** The share that must be exceeded. */
        moreThan: share.optional().meta({ title: "超过" }),
        /** The share that must be reached. */
        atLeast: share.optional().meta({ title: "不少于" }),
        /** Of whom or what: those who took part, ballots returned, or valid ballots. */
        of: z
          .enum(["took-part", "returned", "valid"], { error: "expected:choice" })
          .meta({ title: "计算基数" }),
      })
      .refine(
        ({ moreThan, atLeast }) => (moreThan === undefined) !== (atLeast === undefined),
        bound,
      ),
    z.strictObject({
      /** What follows a tie at the last seat: the tied are voted on again, or lots are drawn. */
      kind: z.literal("tie"),
      ...ruleFields,
      /** What follows. */
      decidedBy: z
        .enum(["vote-again", "lots"], { error: "expected:choice" })
        .meta({ title: "处理方式" }),
    }),
    z.strictObject({
      /** Those stand in the runoff who had most votes of those not elected. */
      kind: z.literal("runoff-candidates"),
      ...ruleFields,
    }),
    z.strictObject({
      /** Seats left empty are filled by a runoff. */
      kind: z.literal("vacant-seats"),
      ...ruleFields,
      /** How many must be elected for seats to stay empty; without it, none may. */
      unlessElected: count.optional().meta({ title: "已选出多少人可以暂缺" }),
    }),
    z
      .strictObject({
        /** How many women are elected. */
        kind: z.literal("women"),
        ...ruleFields,
        ...range,
      })
      .refine(isBound, bound),
    z.strictObject({
      /** Told to readers, held by people: the program shows it and does not check it. */
      kind: z.literal("stated"),
      ...ruleFields,
    }),
  ],
  { error: "expected:choice" },
);

export type Rule = Immutable<z.infer<typeof ruleSchema>>;
export type RuleKind = Rule["kind"];
/** A rule of one kind. */
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;
export type Citation = Rule["citation"];

/** The rules of one kind. */
export function rulesOf<Kind extends RuleKind>(
  { rules }: { readonly rules: readonly Rule[] },
  kind: Kind,
): readonly RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind);
}

/** Whether no share is asked for, only most votes: written as a share of nothing, `0/1`. */
export function isPlurality({ atLeast }: RuleOf<"votes-needed">): boolean {
  return atLeast?.numerator === 0;
}

/** The steps that a rule is over, with the way to each in the rule. */
export function stepsOfRule(
  rule: Rule,
): readonly { readonly path: readonly PropertyKey[]; readonly id: string }[] {
  const own = { path: ["step"], id: rule.step };
  switch (rule.kind) {
    case "days-before":
    case "order":
      return [own, { path: ["before"], id: rule.before }];
    case "days-after":
      return typeof rule.after === "string"
        ? [own, { path: ["after"], id: rule.after }]
        : [own, ...rule.after.map((id, index) => ({ path: ["after", index], id }))];
    default:
      return [own];
  }
}
