import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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
  ".json": "application/json",
};

/** A community's board as it is on some days, behind a network that can be cut. */
export interface BoardSite {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  /** The folder that a day's build made. */
  readonly folder: (day: string) => string;
  /** Serves from now on what was built for a day. */
  readonly publish: (day: string) => void;
  /** Cuts the network: every connection breaks off. */
  readonly cut: () => void;
  readonly restore: () => void;
  readonly close: () => Promise<void>;
}

/** A notice by hand, beside those of the sample. */
export interface OwnNotice {
  readonly id: string;
  readonly text: string;
}

/** Builds one election of the sample, with a notice of its own, for some days in one language, and serves it. */
export async function openBoardSite(
  election: { readonly community: string; readonly id: string },
  own: OwnNotice,
  days: readonly string[],
): Promise<BoardSite> {
  const parent = await mkdtemp(join(tmpdir(), "zhangbang-board-"));
  const content = await contentOf(election, own, join(parent, "content"));
  const folder = (day: string): string => join(parent, day);
  for (const day of days) {
    const command = ["src/cli/main.ts", "build", "--content", content];
    await promisify(execFile)(execPath, [...command, "--today", day, "--out", folder(day)], {
      env: clerkEnvironment(),
    });
  }
  let served = days[0] ?? "";
  let isCut = false;
  const server = createServer(async ({ url = "/", socket }, response) => {
    if (isCut) return socket.destroy();
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = join(folder(served), path.endsWith("/") ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      const type = types[extname(file)] ?? "application/octet-stream";
      return response.writeHead(200, { "content-type": type }).end(body);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    publish: (day) => {
      served = day;
    },
    cut: () => {
      isCut = true;
    },
    restore: () => {
      isCut = false;
    },
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** The sample content cut down to one election of one community, in one language. */
async function contentOf(
  election: { readonly community: string; readonly id: string },
  notice: OwnNotice,
  folder: string,
): Promise<string> {
  await mkdir(folder);
  await cp("content/rulebooks", join(folder, "rulebooks"), { recursive: true });
  const site = await readFile("content/site.yaml", "utf8");
  await writeFile(
    join(folder, "site.yaml"),
    site.replace(/^languages:.*$/m, "languages: [zh-Hans]"),
  );
  const own = join("communities", election.community);
  await mkdir(join(folder, own), { recursive: true });
  await cp(join("content", own, "community.yaml"), join(folder, own, "community.yaml"));
  await cp(join("content", own, election.id), join(folder, own, election.id), { recursive: true });
  await writeFile(join(folder, own, election.id, "notices", `${notice.id}.mdx`), notice.text);
  return folder;
}
