import { z } from "zod";
import { count, date, type Immutable, percentage, slug, text } from "./scalars.ts";

/** How ballots came in: at the venue of the assembly, a polling station, a mobile box, by letter, by proxy. */
export const channels = ["venue", "station", "mobile-box", "letter", "proxy"] as const;
export type Channel = (typeof channels)[number];

/** `results.yaml`: what was counted, a round at a time (the first ballot, then a runoff). */
export const resultsSchema = z
  .strictObject({
    /** Rounds, in order. */
    rounds: z
      .array(
        z.strictObject({
          /** Day of the vote. */
          date: date.meta({ title: "投票日期" }),
          /** Voters registered. */
          registered: count.meta({ title: "登记选民" }),
          /** Voters who took part, proxies' voters included. */
          tookPart: count.meta({ title: "参加投票" }),
          /** Turnout as it was announced, where it was: the share of those registered who took part, `92.6%`. */
          turnout: percentage.optional().meta({ title: "公布的投票率" }),
          /** Ballots issued to voters. */
          issued: count.meta({ title: "发出选票" }),
          /** Ballots returned from the boxes. */
          returned: count.meta({ title: "收回选票" }),
          /** Ballots that count. */
          valid: count.meta({ title: "有效票" }),
          /** Ballots that do not. */
          invalid: count.meta({ title: "废票" }),
          /** Ballots returned through each channel; together, all that were returned. */
          channels: z
            .array(
              z.strictObject({
                /** Channel. */
                channel: z.enum(channels, { error: "expected:choice" }).meta({ title: "投票渠道" }),
                /** Ballots returned. */
                returned: count.meta({ title: "收回选票" }),
              }),
              { error: "expected:list" },
            )
            .meta({ title: "各渠道" }),
          /** Count of votes for each post. */
          contests: z
            .array(
              z.strictObject({
                /** Post, from the rulebook's posts. */
                post: slug.meta({ title: "职务" }),
                /** Votes for each person on the ballot or written in. */
                votes: z
                  .array(
                    z.strictObject({
                      /** Name, as in `candidates.yaml`. */
                      name: text.meta({ title: "姓名" }),
                      /** Votes for the person. */
                      for: count.meta({ title: "得票" }),
                      /** Votes against, where the ballot has them. */
                      against: count.optional().meta({ title: "反对票" }),
                      /** Abstentions, where the ballot has them. */
                      abstained: count.optional().meta({ title: "弃权票" }),
                    }),
                    { error: "expected:list" },
                  )
                  .meta({ title: "得票" }),
                /** Votes for people who are not listed. */
                others: count.meta({ title: "另选他人" }),
                /** Names of those declared elected. */
                elected: z.array(text, { error: "expected:list" }).meta({ title: "当选人" }),
              }),
              { error: "expected:list" },
            )
            .meta({ title: "各职务计票" }),
        }),
        { error: "expected:list" },
      )
      .min(1, { error: "expected:list" })
      .meta({ title: "轮次" }),
  })
  .meta({ title: "选举结果" });

export type Results = Immutable<z.infer<typeof resultsSchema>>;
export type Round = Results["rounds"][number];
export type Contest = Round["contests"][number];
