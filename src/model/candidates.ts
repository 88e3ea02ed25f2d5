import { z } from "zod";
import { personFields } from "./person.ts";
import { relative } from "./relation.ts";
import { count, date, type Immutable, localized, slug, text } from "./scalars.ts";

/** How a candidate came to stand: recommended by the election committee, by joint nomination, or by oneself. */
export const nominations = ["recommended", "joint", "self"] as const;
export type Nomination = (typeof nominations)[number];

/** Standing of a candidate: preliminary (初步), formal (正式), or a self-nominee (自荐人) without candidates. */
export const standings = ["preliminary", "formal", "self-nominee"] as const;
export type Standing = (typeof standings)[number];

/** `candidates.yaml`: the people who stand, in the order of posts and within a post as the law orders them. */
export const candidatesSchema = z
  .strictObject({
    /** How many voters took part in the nomination, where it was put to a vote. */
    nomination: z
      .strictObject({
        /** Voters registered. */
        registered: count.meta({ title: "登记选民" }),
        /** Voters who took part. */
        tookPart: count.meta({ title: "参加提名" }),
      })
      .optional()
      .meta({ title: "提名会议" }),
    /** The people who stand. */
    candidates: z
      .array(
        z.strictObject({
          ...personFields,
          /** Post that the person stands for, from the rulebook's posts. */
          post: slug.meta({ title: "竞选职务" }),
          /** How the person was nominated. */
          nominatedBy: z
            .enum(nominations, { error: "expected:choice" })
            .meta({ title: "提名方式" }),
          /** Votes at nomination. */
          nominationVotes: count.optional().meta({ title: "提名得票" }),
          /** Preliminary, formal, or self-nominee. */
          standing: z.enum(standings, { error: "expected:choice" }).meta({ title: "候选人类别" }),
          /** Day on which the person withdrew. */
          withdrawn: date.optional().meta({ title: "退出日期" }),
          /** The person's own words to the voters. */
          statement: localized.optional().meta({ title: "竞选承诺" }),
          /** Relatives on the election committee, among the polling staff, holding proxies or standing; never published. */
          relatives: z
            .array(relative, { error: "expected:list" })
            .optional()
            .meta({ title: "须回避的亲属" }),
          /** Picture of the person: a file beside this record. */
          photo: text.optional().meta({ title: "照片" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "候选人" }),
  })
  .meta({ title: "候选人名单" });

export type Candidates = Immutable<z.infer<typeof candidatesSchema>>;
export type Candidate = Candidates["candidates"][number];
