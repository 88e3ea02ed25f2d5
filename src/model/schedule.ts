import { z } from "zod";
import { count, date, hours, type Immutable, localized, slug, text, time } from "./scalars.ts";

/** Who votes, and whether there are candidates. */
export const methods = [
  "all-voters",
  "household-representatives",
  "group-representatives",
  "self-nomination",
] as const;
export type Method = (typeof methods)[number];

const names = z.array(text, { error: "expected:list" });

const halted = {
  /** Why, in the words that residents read. */
  reason: localized.meta({ title: "原因" }),
  /** Day on which the notice of it is posted. */
  announced: date.meta({ title: "公告日期" }),
};

/** Whether the election goes on. */
const state = z
  .discriminatedUnion(
    "kind",
    [
      z.strictObject({
        /** The election takes its course. */
        kind: z.literal("going-on"),
      }),
      z.strictObject({
        /** No more stand than there are seats: no poll is held. */
        kind: z.literal("uncontested"),
        ...halted,
      }),
      z.strictObject({
        /** The poll is put off. */
        kind: z.literal("postponed"),
        ...halted,
        /** The new day, once it is known. */
        until: date.optional().meta({ title: "改期至" }),
      }),
      z.strictObject({
        /** The election is called off. */
        kind: z.literal("cancelled"),
        ...halted,
      }),
    ],
    { error: "expected:choice" },
  )
  .meta({ title: "选举状态" });

/** One step of the election: on a `date`, or `from` a day `until` another, both included. */
const step = z
  .strictObject({
    /** Which step, from the rulebook's steps. */
    step: slug.meta({ title: "步骤" }),
    /** Day of a step of one day. */
    date: date.optional().meta({ title: "日期" }),
    /** First day of a step that lasts. */
    from: date.optional().meta({ title: "开始日期" }),
    /** Last day of a step that lasts. */
    until: date.optional().meta({ title: "截止日期" }),
    /** Hours on each of its days. */
    hours: hours.optional().meta({ title: "时间" }),
    /** Hour by which it must be done, on its last day. */
    by: time.optional().meta({ title: "截止时刻" }),
    /** Where. */
    place: localized.optional().meta({ title: "地点" }),
    /** Day on which its notice is posted, where that is not its first day. */
    announced: date.optional().meta({ title: "公告日期" }),
    /** What else residents must know. */
    note: localized.optional().meta({ title: "备注" }),
  })
  .refine((value) => (value.date === undefined) !== (value.from === undefined), {
    error: "expected:date-or-period",
  })
  .refine((value) => (value.from === undefined) === (value.until === undefined), {
    error: "expected:date-or-period",
  });

/** `schedule.yaml`: one election of a community: what is elected, how, when and where. */
export const scheduleSchema = z
  .strictObject({
    /** Number of the term (届) that is elected. */
    term: count.meta({ title: "届次" }),
    /** The rulebook that the election follows. */
    rulebook: slug.meta({ title: "规则" }),
    /** Who votes, and whether there are candidates. */
    method: z.enum(methods, { error: "expected:choice" }).meta({ title: "选举方式" }),
    /** Whether only vacant seats are filled (补选), for the rest of the term. */
    byElection: z.boolean({ error: "expected:boolean" }).optional().meta({ title: "补选" }),
    /** Seats of each post. */
    seats: z.record(slug, count).meta({ title: "应选名额" }),
    /** The election committee (选举委员会), or who else runs the election, once it is formed. */
    electionCommittee: z
      .strictObject({
        /** Who chairs it. */
        chair: text.meta({ title: "主任" }),
        /** Its other members. */
        members: names.meta({ title: "成员" }),
      })
      .optional()
      .meta({ title: "选举委员会" }),
    /** Whether the election goes on. */
    state,
    /** The steps of the election, each from the rulebook's steps. */
    steps: z
      .array(step, { error: "expected:list" })
      .min(1, { error: "expected:list" })
      .meta({ title: "步骤" }),
    /** Where voters vote. */
    pollingPlaces: z
      .array(
        z.strictObject({
          /** Name by which other records refer to the place. */
          id: slug.meta({ title: "代号" }),
          /** Name for readers. */
          name: localized.meta({ title: "投票站名称" }),
          /** Where it is. */
          address: localized.meta({ title: "地址" }),
          /** When it is open on election day. */
          hours: hours.meta({ title: "开放时间" }),
          /** Residents' groups that vote there. */
          groups: z.array(slug, { error: "expected:list" }).meta({ title: "服务小组" }),
          /** Scrutineers at the place, where they are appointed for each. */
          scrutineers: names.optional().meta({ title: "监票人" }),
          /** Whether it is reached without a step. */
          stepFree: z.boolean({ error: "expected:boolean" }).meta({ title: "无障碍" }),
          /** What else voters must know. */
          note: localized.optional().meta({ title: "备注" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "投票站" }),
    /** Mobile ballot boxes (流动票箱). */
    mobileBoxes: z
      .array(
        z.strictObject({
          /** Name by which other records refer to the box. */
          id: slug.meta({ title: "代号" }),
          /** Whom it visits. */
          serves: localized.meta({ title: "服务对象" }),
          /** When it is on its way on election day. */
          hours: hours.meta({ title: "时间" }),
          /** Scrutineers who go with it. */
          scrutineers: names.meta({ title: "监票人" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "流动票箱" }),
    /** Polling staff by role. */
    staff: z
      .strictObject({
        /** Scrutineers (监票人). */
        scrutineers: names.meta({ title: "监票人" }),
        /** Vote callers (唱票人). */
        voteCallers: names.meta({ title: "唱票人" }),
        /** Tellers (计票人). */
        tellers: names.meta({ title: "计票人" }),
      })
      .meta({ title: "工作人员" }),
  })
  .meta({ title: "选举日程" });

export type Schedule = Immutable<z.infer<typeof scheduleSchema>>;
export type ScheduledStep = Schedule["steps"][number];
export type ElectionState = Schedule["state"];
