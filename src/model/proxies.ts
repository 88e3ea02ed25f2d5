import { z } from "zod";
import { relation } from "./relation.ts";
import { date, type Immutable, text } from "./scalars.ts";

/** `proxies.yaml`: who votes for whom (委托投票); posted before the vote with both names, as the law asks. */
export const proxiesSchema = z
  .strictObject({
    /** The appointments, in the order in which they are posted. */
    proxies: z
      .array(
        z.strictObject({
          /** Name of the voter who is away. */
          voter: text.meta({ title: "委托人" }),
          /** Name of the voter who votes for them. */
          holder: text.meta({ title: "受委托人" }),
          /** What the holder is to the voter, where the law asks for relatives. */
          relation: relation.optional().meta({ title: "与委托人的关系" }),
          /** Day on which it was appointed in writing. */
          appointed: date.meta({ title: "办理日期" }),
        }),
        { error: "expected:list" },
      )
      .meta({ title: "委托投票" }),
  })
  .meta({ title: "委托投票名单" });

export type Proxies = Immutable<z.infer<typeof proxiesSchema>>;
export type Proxy = Proxies["proxies"][number];
