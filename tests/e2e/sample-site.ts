import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { clerkEnvironment } from "./environment.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/atom+xml; charset=utf-8",
};

/** The sample content as a site: a folder, and a server for it on this machine. */
export interface SampleSite {
  readonly folder: string;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds the sample content, or another, for a day, by the command that a clerk uses, and serves it. */
export async function openSampleSite(today: string, content = "content"): Promise<SampleSite> {
  const parent = await mkdtemp(join(tmpdir(), "zhangbang-e2e-"));
  const folder = join(parent, "site");
  const command = ["src/cli/main.ts", "build", "--content", content];
  await promisify(execFile)(execPath, [...command, "--today", today, "--out", folder], {
    env: clerkEnvironment(),
  });
  const server = createServer(async ({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      const type = types[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    folder,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(parent, { recursive: true, force: true });
    },
  };
}
