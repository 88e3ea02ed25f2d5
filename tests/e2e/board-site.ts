import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./sample-site.ts";
import { type Served, type StaticServer, serveFolder } from "./static-server.ts";

/** A community's board as it is on some days, behind a network that can be cut. */
export interface BoardSite extends StaticServer {
  /** Serves from now on what was built for a day. */
  readonly publish: (day: string) => void;
  /** Cuts the network: every connection breaks off. */
  readonly cut: () => void;
  readonly restore: () => void;
  /** Has the network answer everything with a page of its own. */
  readonly intercept: (page: string) => void;
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
  for (const day of days) await buildSite(content, day, folder(day));
  let served = days[0] ?? "";
  let network: "up" | "cut" | { readonly everything: string } = "up";
  const answers = (): Served => {
    if (network === "up") return folder(served);
    return network === "cut" ? undefined : network;
  };
  // As hosts of plain files do; a board must not take what its browser has kept for news.
  const server = await serveFolder(answers, 3600);
  return {
    origin: server.origin,
    publish: (day) => {
      served = day;
    },
    cut: () => {
      network = "cut";
    },
    restore: () => {
      network = "up";
    },
    intercept: (page) => {
      network = { everything: page };
    },
    close: async () => {
      await server.close();
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
