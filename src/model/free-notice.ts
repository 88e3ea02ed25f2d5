import { z } from "zod";
import { date, type Immutable, localized, slug } from "./scalars.ts";

/** The head of `notices/*.mdx`: a notice that data can't say, or a correction of one already posted. */
export const freeNoticeSchema = z
  .strictObject({
    /** A notice of its own, or a correction (更正). */
    kind: z.enum(["free", "correction"], { error: "expected:choice" }).meta({ title: "类别" }),
    /** Title of the notice. */
    title: localized.meta({ title: "标题" }),
    /** Day on which it is posted. */
    posted: date.meta({ title: "公告日期" }),
    /** Last day on which it is in force; without it, until handover. */
    until: date.optional().meta({ title: "有效期至" }),
    /** Which notice of the election it corrects: the last part of that notice's address. */
    corrects: slug.optional().meta({ title: "更正的公告" }),
    /** What a correction changes, as the corrected notice said it and as it is right. */
    changes: z
      .array(
        z.strictObject({
          /** What it is about. */
          what: localized.meta({ title: "事项" }),
          /** What the notice said; without it, the notice did not say it. */
          was: localized.optional().meta({ title: "原来" }),
          /** What is right. */
          now: localized.meta({ title: "更正为" }),
        }),
        { error: "expected:list" },
      )
      .min(1, { error: "expected:list" })
      .optional()
      .meta({ title: "更正内容" }),
  })
  .refine((value) => (value.kind === "correction") === (value.corrects !== undefined), {
    error: "expected:corrects",
    path: ["corrects"],
  })
  .refine(({ corrects, changes }) => corrects !== undefined || changes === undefined, {
    error: "expected:corrects",
    path: ["corrects"],
  })
  .meta({ title: "公告" });

export type FreeNoticeHead = Immutable<z.infer<typeof freeNoticeSchema>>;
