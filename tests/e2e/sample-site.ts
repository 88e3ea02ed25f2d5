import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { clerkEnvironment } from "./environment.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

/** The sample content as a site: a folder, and a server for it on this machine. */
export interface SampleSite extends StaticServer {
  readonly folder: string;
}

/** Builds the sample content, or another, for a day, and serves it; closed, it is gone. */
export async function openSampleSite(today: string, content = "content"): Promise<SampleSite> {
  const parent = await mkdtemp(join(tmpdir(), "zhangbang-e2e-"));
  const folder = join(parent, "site");
  await buildSite(content, today, folder);
  const server = await serveFolder(() => folder);
  return {
    folder,
    origin: server.origin,
    close: async () => {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** Builds a content folder for a day, by the command that a clerk uses. */
export async function buildSite(content: string, today: string, folder: string): Promise<void> {
  const command = ["src/cli/main.ts", "build", "--content", content];
  await promisify(execFile)(execPath, [...command, "--today", today, "--out", folder], {
    env: clerkEnvironment(),
  });
}
