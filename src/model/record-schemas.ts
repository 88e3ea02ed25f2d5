import type { z } from "zod";
import { candidatesSchema } from "./candidates.ts";
import { communitySchema } from "./community.ts";
import { officeSchema } from "./office.ts";
import { postingsSchema } from "./postings.ts";
import { proxiesSchema } from "./proxies.ts";
import { resultsSchema } from "./results.ts";
import { rulebookSchema } from "./rulebook.ts";
import { scheduleSchema } from "./schedule.ts";
import { siteSchema } from "./site.ts";
import { voterRollSchema } from "./voter-roll.ts";

/** The schema of each kind of YAML record, by the name of its file (a rulebook's is its own). */
export const recordSchemas: Readonly<Record<string, z.ZodType>> = {
  site: siteSchema,
  community: communitySchema,
  schedule: scheduleSchema,
  "voter-roll": voterRollSchema,
  candidates: candidatesSchema,
  proxies: proxiesSchema,
  results: resultsSchema,
  postings: postingsSchema,
  office: officeSchema,
  rulebook: rulebookSchema,
};
