import { z } from "zod";
import { count, date, type Immutable, localized, slug, text } from "./scalars.ts";

const names = z.array(text, { error: "expected:list" });

/** Meetings of the office: to mobilise, to see how far things are, or with another purpose. */
export const meetingKinds = ["mobilisation", "progress", "other"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Duties towards the district besides the elections themselves. */
export const dutyKinds = ["report", "answer", "feedback"] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Something that took place on a day, and how many came. */
const occasion = {
  date: date.meta({ title: "日期" }),
  /** What it was, in words. */
  title: localized.meta({ title: "名称" }),
  /** Where. */
  place: localized.optional().meta({ title: "地点" }),
  /** How many attended. */
  attended: count.optional().meta({ title: "参加人数" }),
};

/**
 * `office/<election>.yaml`: what the office itself does for the elections of that name in all its communities:
 * who guides them, who answers for which community, meetings, training, seconded staff, publicity.
 */
export const officeSchema = z
  .strictObject({
    /** The guidance group (换届选举工作指导小组). */
    guidanceGroup: z
      .strictObject({
        /** Day on which it was formed. */
        formed: date.meta({ title: "成立日期" }),
        /** Who leads it. */
        leader: text.meta({ title: "组长" }),
        /** Deputies of the leader. */
        deputies: names.optional().meta({ title: "副组长" }),
        /** Its other members. */
        members: names.meta({ title: "成员" }),
        /** Where its office is. */
        office: localized.optional().meta({ title: "办公室设在" }),
      })
      .optional()
      .meta({ title: "指导小组" }),
    /** The responsibility chart (责任分工表): a leader for each community. */
    responsibilities: z
      .array(
        z.strictObject({
          /** Community. */
          community: slug.meta({ title: "社区代号" }),
          /** Leader of the office who answers for it (包点领导). */
          leader: text.meta({ title: "包点领导" }),
          /** The leader's post in the office. */
          role: localized.optional().meta({ title: "职务" }),
          /** Secretary of the community's party branch. */
          secretary: text.optional().meta({ title: "社区党组织书记" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "责任分工" }),
    /** Meetings held, or to be held. */
    meetings: z
      .array(
        z.strictObject({
          /** What it is for. */
          kind: z.enum(meetingKinds, { error: "expected:choice" }).meta({ title: "会议类别" }),
          ...occasion,
          /** Community of which it is a meeting; without it, of the whole office. */
          community: slug.optional().meta({ title: "社区代号" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "会议" }),
    /** Training courses. */
    training: z
      .array(
        z.strictObject({
          ...occasion,
          /** For whom. */
          audience: localized.meta({ title: "培训对象" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "培训" }),
    /** Staff seconded (抽调) to the elections. */
    seconded: z
      .array(
        z.strictObject({
          /** Unit that they come from. */
          unit: localized.meta({ title: "派出单位" }),
          /** How many. */
          people: count.meta({ title: "人数" }),
          /** What they do. */
          duty: localized.optional().meta({ title: "承担的工作" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "抽调人员" }),
    /** Publicity: each slogan (标语) and banner (横幅) has a poster file of its own. */
    publicity: z
      .strictObject({
        /** One sheet each. */
        slogans: z.array(text, { error: "expected:list" }).optional().meta({ title: "标语" }),
        /** One line each, over many sheets. */
        banners: z.array(text, { error: "expected:list" }).optional().meta({ title: "横幅" }),
      })
      .optional()
      .meta({ title: "宣传" }),
    /** Reports to the district, questions answered, guidance fed back. */
    duties: z
      .array(
        z.strictObject({
          /** Which duty. */
          kind: z.enum(dutyKinds, { error: "expected:choice" }).meta({ title: "类别" }),
          date: date.meta({ title: "日期" }),
          /** What it was about. */
          title: localized.meta({ title: "内容" }),
        }),
        { error: "expected:list" },
      )
      .optional()
      .meta({ title: "其他工作" }),
  })
  .meta({ title: "街道工作记录" });

export type Office = Immutable<z.infer<typeof officeSchema>>;
export type Meeting = NonNullable<Office["meetings"]>[number];
export type Training = NonNullable<Office["training"]>[number];
