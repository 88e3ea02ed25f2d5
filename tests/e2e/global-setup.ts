import type { TestProject } from "vitest/node";
import { openSampleSite } from "./sample-site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The sample content, built for 1 March 2027. */
    sampleFolder: string;
    /** Where it is served. */
    sampleOrigin: string;
  }
}

/** Builds and serves the sample site once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await openSampleSite("2027-03-01");
  project.provide("sampleFolder", site.folder);
  project.provide("sampleOrigin", site.origin);
  return site.close;
}
