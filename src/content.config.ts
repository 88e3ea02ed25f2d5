import { defineCollection } from "astro:content";
import { options } from "virtual:zhangbang";
import { recordLoader } from "./integration/collections.ts";
import { candidatesSchema } from "./model/candidates.ts";
import { communitySchema } from "./model/community.ts";
import { freeNoticeSchema } from "./model/free-notice.ts";
import { resultsSchema } from "./model/results.ts";
import { rulebookSchema } from "./model/rulebook.ts";
import { scheduleSchema } from "./model/schedule.ts";
import { siteSchema } from "./model/site.ts";
import { voterRollSchema } from "./model/voter-roll.ts";

const { contentDirectory: content } = options;

/** A collection for each kind of record, from the same schemas as the checker. */
export const collections = {
  site: defineCollection({ loader: recordLoader(content, "site"), schema: siteSchema }),
  rulebooks: defineCollection({
    loader: recordLoader(content, "rulebook"),
    schema: rulebookSchema,
  }),
  communities: defineCollection({
    loader: recordLoader(content, "community"),
    schema: communitySchema,
  }),
  schedules: defineCollection({
    loader: recordLoader(content, "schedule"),
    schema: scheduleSchema,
  }),
  voterRolls: defineCollection({
    loader: recordLoader(content, "voter-roll"),
    schema: voterRollSchema,
  }),
  candidates: defineCollection({
    loader: recordLoader(content, "candidates"),
    schema: candidatesSchema,
  }),
  results: defineCollection({ loader: recordLoader(content, "results"), schema: resultsSchema }),
  notices: defineCollection({ loader: recordLoader(content, "notice"), schema: freeNoticeSchema }),
};
