import { defineCollection } from "astro:content";
import { options } from "virtual:zhangbang";
import { recordLoaders } from "./integration/collections.ts";
import { candidatesSchema } from "./model/candidates.ts";
import { communitySchema } from "./model/community.ts";
import { freeNoticeSchema } from "./model/free-notice.ts";
import { officeSchema } from "./model/office.ts";
import { postingsSchema } from "./model/postings.ts";
import { proxiesSchema } from "./model/proxies.ts";
import { reportHeadSchema } from "./model/report.ts";
import { resultsSchema } from "./model/results.ts";
import { rulebookSchema } from "./model/rulebook.ts";
import { scheduleSchema } from "./model/schedule.ts";
import { siteSchema } from "./model/site.ts";
import { voterRollSchema } from "./model/voter-roll.ts";

const loader = recordLoaders(options.contentDirectory);

/** A collection for each kind of record, from the same schemas as the checker. */
export const collections = {
  site: defineCollection({ loader: loader("site"), schema: siteSchema }),
  rulebooks: defineCollection({
    loader: loader("rulebook"),
    schema: rulebookSchema,
  }),
  communities: defineCollection({
    loader: loader("community"),
    schema: communitySchema,
  }),
  schedules: defineCollection({
    loader: loader("schedule"),
    schema: scheduleSchema,
  }),
  voterRolls: defineCollection({
    loader: loader("voter-roll"),
    schema: voterRollSchema,
  }),
  candidates: defineCollection({
    loader: loader("candidates"),
    schema: candidatesSchema,
  }),
  proxies: defineCollection({ loader: loader("proxies"), schema: proxiesSchema }),
  results: defineCollection({ loader: loader("results"), schema: resultsSchema }),
  postings: defineCollection({ loader: loader("postings"), schema: postingsSchema }),
  offices: defineCollection({ loader: loader("office"), schema: officeSchema }),
  reports: defineCollection({ loader: loader("report"), schema: reportHeadSchema }),
  notices: defineCollection({ loader: loader("notice"), schema: freeNoticeSchema }),
};
