import { z } from "zod";
import { sex } from "./person.ts";
import { count, date, type Immutable, localized, slug } from "./scalars.ts";

/** `voter-roll.yaml`: the voter roll in figures, and where the full list hangs; never a voter's name. */
export const voterRollSchema = z
  .strictObject({
    /** Day up to which the figures count. */
    asOf: date.meta({ title: "统计截止日期" }),
    /** Voters on the roll, or representatives where households or groups elect. */
    total: count.meta({ title: "登记选民总数" }),
    /** Voters in each residents' group. */
    groups: z
      .array(
        z.strictObject({
          /** Residents' group, from `community.yaml`. */
          group: slug.meta({ title: "居民小组" }),
          /** Voters. */
          voters: count.meta({ title: "选民人数" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "按小组" }),
    /** Voters of each sex. */
    sexes: z
      .array(
        z.strictObject({
          /** Sex. */
          sex: sex.meta({ title: "性别" }),
          /** Voters. */
          voters: count.meta({ title: "选民人数" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "按性别" }),
    /** Voters in each age band. */
    ages: z
      .array(
        z.strictObject({
          /** Youngest age of the band, in years. */
          from: count.meta({ title: "起始年龄" }),
          /** Oldest age of the band, in years; without it the band is open. */
          until: count.optional().meta({ title: "截止年龄" }),
          /** Voters. */
          voters: count.meta({ title: "选民人数" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "按年龄" }),
    /** How the roll changed since the last election. */
    changes: z
      .strictObject({
        /** Voters added. */
        added: count.meta({ title: "新增" }),
        /** Voters removed. */
        removed: count.meta({ title: "注销" }),
      })
      .meta({ title: "变动" }),
    /** Objections (申诉) to the roll, once the time for them is over. */
    objections: z
      .strictObject({
        /** Objections received. */
        received: count.meta({ title: "收到申诉" }),
        /** Objections upheld. */
        upheld: count.meta({ title: "成立" }),
      })
      .optional()
      .meta({ title: "申诉" }),
    /** Where the full list hangs. */
    fullList: z
      .array(localized, { error: "expected:list" })
      .min(1, { error: "expected:list" })
      .meta({ title: "名单张贴地点" }),
  })
  .meta({ title: "选民名单汇总" });

export type VoterRoll = Immutable<z.infer<typeof voterRollSchema>>;
