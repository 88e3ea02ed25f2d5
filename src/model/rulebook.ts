import { z } from "zod";
import { stepNoticeKinds } from "./notice-kinds.ts";
import { condition, days, type Rule, ruleSchema } from "./rule.ts";
import { date, type Immutable, localized, slug } from "./scalars.ts";

/** Stages of an election, as residents are told them; each step of a rulebook opens one. */
export const stages = [
  "preparation",
  "registration",
  "voter-roll",
  "nomination",
  "candidates",
  "polling",
  "runoff",
  "handover",
] as const;
export type StageOfStep = (typeof stages)[number];

/** How long before or after the vote a plan puts a step, where the law leaves it open. */
const usual = z
  .strictObject({
    /** Days before the vote on which it begins. */
    before: days.optional().meta({ title: "投票前天数" }),
    /** Days after the vote on which it begins. */
    after: days.optional().meta({ title: "投票后天数" }),
    /** Days that it lasts, the first and the last included. */
    lasts: days.min(1, { error: "expected:days" }).optional().meta({ title: "持续天数" }),
  })
  .meta({ title: "通常安排" });

const term = localized.meta({ title: "称谓" });

/** `rulebooks/<id>.yaml`: the law of one kind of election in one place, as data. */
export const rulebookSchema = z
  .strictObject({
    /** Name of the rulebook. */
    name: localized.meta({ title: "规则名称" }),
    /** Rulebook that it builds on; what it leaves out, it takes from there. */
    extends: slug.optional().meta({ title: "上级规则" }),
    /** When it is in force. */
    effective: z
      .strictObject({
        /** First day. */
        from: date.meta({ title: "生效日期" }),
        /** Last day; without it, still in force. */
        until: date.optional().meta({ title: "失效日期" }),
      })
      .meta({ title: "有效期" }),
    /** Laws, measures and plans that its rules cite. */
    sources: z
      .array(
        z.strictObject({
          /** Name by which citations refer to it. */
          id: slug.meta({ title: "法规代号" }),
          /** Title of the law, measure or plan. */
          title: localized.meta({ title: "法规名称" }),
          /** Which text of it: when adopted, amended, in force. */
          version: localized.meta({ title: "版本" }),
          /** How an article is cited, `{article}` standing for its number. */
          cite: localized.meta({ title: "引用格式" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "法规" }),
    /** What things are called where the rulebook applies. */
    terms: z
      .strictObject({
        /** The body that is elected, `{community}` standing for the community's name. */
        committee: term,
        /** Who runs the election and signs its notices, `{community}` as above. */
        electionCommittee: term,
        /** The kind of area: community, village, parish. */
        area: term,
        /** One who votes. */
        voter: term,
        /** The election, `{community}` and `{term}` (the number of its term) standing for these. */
        election: term,
        /** The by-election, with the same placeholders. */
        byElection: term,
      })
      .optional()
      .meta({ title: "称谓" }),
    /** Posts that are elected, highest first. */
    posts: z
      .array(
        z.strictObject({
          /** Name by which records refer to the post. */
          id: slug.meta({ title: "职务代号" }),
          /** Name for readers. */
          name: localized.meta({ title: "职务" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "职务" }),
    /** Steps of an election, in the order in which they begin. */
    steps: z
      .array(
        z.strictObject({
          /** Name by which schedules and rules refer to the step. */
          id: slug.meta({ title: "步骤代号" }),
          /** Name for readers. */
          name: localized.meta({ title: "步骤" }),
          /** What a resident may do in it, where there is something to do. */
          action: localized.optional().meta({ title: "居民可以做什么" }),
          /** Stage of the election that it opens. */
          stage: z.enum(stages, { error: "expected:choice" }).meta({ title: "阶段" }),
          /** Whether it is only for a poll, and falls away without one, as what only notices of a poll tell of does anyway. */
          forPoll: z
            .boolean({ error: "expected:boolean" })
            .optional()
            .meta({ title: "仅投票时需要" }),
          /** In which elections there is such a step; without it, in all. */
          when: condition.optional(),
          /** Where a plan puts it. */
          usual: usual.optional(),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "步骤" }),
    /** Which step is the vote itself. */
    pollingStep: slug.optional().meta({ title: "投票步骤" }),
    /** Which days are working days, where rules count them or plans prefer them. */
    calendar: z
      .strictObject({
        /** Whose holidays: a country or a part of it, as ISO 3166 has it (`CN`, `GB-ENG`). */
        holidays: z
          .string({ error: "expected:region" })
          .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { error: "expected:region" })
          .meta({ title: "节假日地区" }),
        /** Further days of each year that are no working days, as `12-24`. */
        alsoOff: z
          .array(
            z
              .string({ error: "expected:month-day" })
              .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: "expected:month-day" }),
            { error: "expected:list" },
          )
          .optional()
          .meta({ title: "另外的非工作日" }),
      })
      .optional()
      .meta({ title: "工作日历" }),
    /** Which steps are for objections to the voter roll, where the law has them. */
    objections: z
      .strictObject({
        /** Step in which they are made. */
        made: slug.meta({ title: "提出申诉的步骤" }),
        /** Step on whose last day all are decided. */
        decided: slug.meta({ title: "处理申诉的步骤" }),
      })
      .optional()
      .meta({ title: "选民名单申诉" }),
    /** Notices that the election posts, and the step with which each is posted. */
    notices: z
      .array(
        z.strictObject({
          /** Kind of notice. */
          kind: z.enum(stepNoticeKinds, { error: "expected:choice" }).meta({ title: "公告类别" }),
          /** Step with which it is posted. */
          step: slug.meta({ title: "步骤" }),
          /** Other steps whose dates it makes known. */
          announces: z
            .array(slug, { error: "expected:list" })
            .optional()
            .meta({ title: "公布的步骤" }),
          /** Title. */
          title: localized.meta({ title: "标题" }),
          /** Who signs it: the election committee or the office. */
          issuer: z
            .enum(["election-committee", "office"], { error: "expected:choice" })
            .meta({ title: "发布单位" }),
          /** Step on whose last day it goes out of force; without it, when the election ends. */
          until: slug.optional().meta({ title: "有效至" }),
          /** In which elections it is posted; without it, in all. */
          when: condition.optional(),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "公告" }),
    /** The rules. */
    rules: z.array(ruleSchema, { error: "expected:list" }).meta({ title: "规则" }),
  })
  .meta({ title: "选举规则" });

/** A rulebook as it is written in its file. */
export type RulebookFile = Immutable<z.infer<typeof rulebookSchema>>;
export type Source = NonNullable<RulebookFile["sources"]>[number];
export type Step = NonNullable<RulebookFile["steps"]>[number];
export type Calendar = NonNullable<RulebookFile["calendar"]>;
export type NoticeRule = NonNullable<RulebookFile["notices"]>[number];

/** A rulebook with what it extends filled in: nothing is left out any more. */
export interface Rulebook {
  readonly id: string;
  /** Its own file as written, before anything was filled in. */
  readonly own: RulebookFile;
  readonly name: RulebookFile["name"];
  readonly effective: RulebookFile["effective"];
  /** The rulebooks it is made of, itself first. */
  readonly lineage: readonly string[];
  readonly sources: readonly Source[];
  readonly terms: NonNullable<RulebookFile["terms"]>;
  readonly posts: NonNullable<RulebookFile["posts"]>;
  readonly steps: readonly Step[];
  readonly pollingStep: string;
  readonly calendar?: RulebookFile["calendar"];
  readonly objections?: RulebookFile["objections"];
  readonly notices: readonly NoticeRule[];
  readonly rules: readonly Rule[];
}
