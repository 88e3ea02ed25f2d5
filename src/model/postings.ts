import { z } from "zod";
import { date, type Immutable, localized, slug, time } from "./scalars.ts";

/** `postings.yaml`: what was posted where and when, the legal act itself (张贴记录). */
export const postingsSchema = z
  .strictObject({
    /** Each posting, in the order in which they were made. */
    postings: z
      .array(
        z.strictObject({
          /** The notice: the last part of its address (`voter-roll`, `result-2`, or the name of a hand-written one). */
          notice: slug.meta({ title: "公告代号" }),
          /** Day on which it was posted. */
          date: date.meta({ title: "张贴日期" }),
          /** Hour at which it was posted. */
          time: time.optional().meta({ title: "张贴时刻" }),
          /** Posting places, from `community.yaml`; without it, all of them. */
          places: z
            .array(slug, { error: "expected:list" })
            .min(1, { error: "expected:list" })
            .optional()
            .meta({ title: "张贴地点" }),
          /** Role of who posted it, never a private person's telephone or number. */
          by: localized.meta({ title: "张贴人（职务）" }),
          /** Day on which it was taken down. */
          removed: date.optional().meta({ title: "撤下日期" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "张贴记录" }),
  })
  .meta({ title: "张贴记录" });

export type Postings = Immutable<z.infer<typeof postingsSchema>>;
export type Posting = Postings["postings"][number];
