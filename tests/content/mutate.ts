import { env } from "node:process";
import { startVitest } from "vitest/node";

/** `npm run mutate`: every single change of the sample content, and a table of those that go unnoticed. */
env.MUTATIONS = "all";
await startVitest("test", ["tests/content/mutations.test.ts"], { run: true, project: "content" });
