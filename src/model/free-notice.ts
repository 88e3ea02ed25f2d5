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
  })
  .refine((value) => (value.kind === "correction") === (value.corrects !== undefined), {
    error: "expected:corrects",
    path: ["corrects"],
  })
  .meta({ title: "公告" });

export type FreeNoticeHead = Immutable<z.infer<typeof freeNoticeSchema>>;
