import { z } from "zod";
import { date, type Immutable, localized } from "./scalars.ts";

/**
 * How shares and means are rounded: `balanced` half up, and shares of one whole by largest remainder, so that they add up
 * to 100; `half-up` each alone; `down` cut off, as 22 of 67 is then 32 %.
 */
export const roundings = ["balanced", "half-up", "down"] as const;
export type Rounding = (typeof roundings)[number];

/** The figures of a work report, by the names that `<Figure of="…" />` takes. */
export const figureNames = [
  "communities",
  "communities-voted",
  "elections-under-way",
  "by-elections",
  "leaders",
  "guidance-members",
  "meetings",
  "mobilisation-meetings",
  "progress-meetings",
  "training",
  "training-attendance",
  "seconded",
  "seconded-units",
  "election-committees",
  "election-committee-members",
  "slogans",
  "banners",
  "reports",
  "answers",
  "feedback",
  "notices",
  "postings",
  "polling-places",
  "mobile-boxes",
  "staff",
  "proxies",
  "voters",
  "took-part",
  "turnout",
  "valid-ballots",
  "invalid-ballots",
  "first-ballot",
  "first-ballot-share",
  "runoffs",
  "polling-days",
  "nominees",
  "recommended",
  "joint",
  "self-nominated",
  "candidates",
  "seats",
  "contested-seats",
  "vacant-seats",
  "members",
  "chairs",
  "deputies",
  "other-members",
  "women",
  "women-share",
  "men",
  "aged-35-or-under",
  "aged-35-or-under-share",
  "aged-36-to-50",
  "aged-over-50",
  "mean-age",
  "mean-age-change",
  "college",
  "college-share",
  "secondary",
  "secondary-share",
  "party-members",
  "party-members-share",
  "ethnic-minority",
  "ethnic-minority-share",
  "one-shoulder",
  "one-shoulder-share",
  "members-before",
  "women-before",
  "women-share-before",
  "aged-35-or-under-before",
  "aged-35-or-under-share-before",
  "mean-age-before",
  "college-before",
  "college-share-before",
  "secondary-before",
  "secondary-share-before",
  "party-members-before",
  "party-members-share-before",
  "ethnic-minority-before",
  "one-shoulder-before",
] as const;
export type FigureName = (typeof figureNames)[number];

/** The tables of a work report, by the names that `<Table of="…" />` takes. */
export const reportTables = [
  "communities",
  "members",
  "terms",
  "responsibilities",
  "meetings",
  "training",
  "seconded",
  "duties",
] as const;
export type ReportTable = (typeof reportTables)[number];

/** A figure that a text asks for. */
export interface FigureCall {
  readonly name: FigureName;
  /** How it is rounded; without it, as the report is. */
  readonly rounding?: Rounding | undefined;
  /** Decimals of a share or a mean; without it, none of a share and one of a mean. */
  readonly decimals?: number | undefined;
}

/** The head of `office/<election>.mdx`: the office's own work report (换届选举工作汇报). */
export const reportHeadSchema = z
  .strictObject({
    /** Title; without it, the usual one. */
    title: localized.optional().meta({ title: "标题" }),
    /** Day of the report; without it, the day for which it is made. */
    date: date.optional().meta({ title: "日期" }),
    /** How its figures are rounded; without it, as `site.yaml` says. */
    rounding: z.enum(roundings, { error: "expected:choice" }).optional().meta({ title: "取整" }),
  })
  .meta({ title: "工作汇报" });

export type ReportHead = Immutable<z.infer<typeof reportHeadSchema>>;
