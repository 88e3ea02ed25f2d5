import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type Publication, publish } from "../notices/publication.ts";
import { writeBoards } from "./boards.ts";
import { writeCards } from "./cards.ts";
import { serveContent } from "./dev.ts";
import type { Inspection } from "./inspect.ts";
import { isOfficePage, moveOfficePages } from "./office-folder.ts";
import { writeReports } from "./office-reports.ts";
import { writeBadges, writePublicity } from "./office-sheets.ts";
import { optionsModule } from "./options-module.ts";
import { writePhotos } from "./photos.ts";
import { writeComingPosters, writePosters } from "./posters.ts";
import { officeFolder } from "./staging.ts";
import { type WebFontFile, webFontsOf, writeWebFonts } from "./web-fonts.ts";

/** What a build or a dev server is made from. */
export interface ZhangbangOptions {
  /** Folder of the records; a relative path is taken from the working directory. */
  readonly contentDirectory: string;
  /** The folder as it was read and checked. */
  readonly inspection: Inspection;
  /** Folder for what only the office may see; without it, beside the one that is built into. */
  readonly officeDirectory?: string;
  /** Told how far the posters are. */
  readonly onPoster?: (done: number, total: number) => void;
  /** Told what was built. */
  readonly onBuilt?: (summary: BuildSummary) => void;
  /** Told, while developing, what was found each time that content changes. */
  readonly onInspection?: (inspection: Inspection) => void;
}

/** What a build has made. */
export interface BuildSummary {
  readonly communities: number;
  readonly elections: number;
  readonly notices: number;
  readonly pages: number;
  readonly posters: number;
}

/**
 * The Astro integration: refuses to build what the check refuses, tells the pages which content and day
 * they are for, renders the posters beside the pages, and while developing follows the records.
 */
export function zhangbang(options: ZhangbangOptions): AstroIntegration {
  const contentDirectory = resolve(options.contentDirectory);
  const { project, today, isLawful, findings } = options.inspection;
  let fonts: readonly WebFontFile[] = [];
  return {
    name: "zhangbang",
    hooks: {
      "astro:config:setup": async ({ command, updateConfig }) => {
        if (command === "build" && !isLawful) {
          throw new Error(`${findings.length} findings in ${contentDirectory}: npm run check`);
        }
        if (command === "build" && project !== undefined) {
          fonts = await webFontsOf(publish(project, today));
        }
        const site = {
          contentDirectory,
          today: today.toString(),
          fonts: fonts.map(({ path, range }) => ({ path, range })),
        };
        updateConfig({ vite: { plugins: [optionsModule(site)] } });
      },
      "astro:server:setup": ({ server, refreshContent }) =>
        serveContent({ server, refreshContent, contentDirectory, options }),
      "astro:build:done": async ({ dir, pages }) => {
        if (project === undefined) return;
        const directory = fileURLToPath(dir);
        const publication = publish(project, today);
        const office = options.officeDirectory ?? officeFolder(directory);
        await moveOfficePages(directory, office, project.site);
        await writeReports(project, today, office);
        await writeWebFonts(fonts, publication, directory);
        await writePhotos(publication, contentDirectory, directory);
        const posters = await writePosters(
          publication,
          contentDirectory,
          directory,
          options.onPoster,
        );
        await writeComingPosters(project, contentDirectory, today, office);
        await writeBadges(project, today, office);
        await writePublicity(publication, directory);
        await writeCards(project.site, directory);
        await writeBoards(publication, directory, Temporal.Now.instant());
        const publicPages = pages.filter(({ pathname }) => !isOfficePage(pathname));
        options.onBuilt?.({ ...countPublic(publication), pages: publicPages.length, posters });
      },
    },
  };
}

function countPublic({ communities }: Publication): Omit<BuildSummary, "pages" | "posters"> {
  const elections = communities.flatMap((community) => community.elections);
  return {
    communities: communities.length,
    elections: elections.length,
    notices: elections.reduce((sum, { notices }) => sum + notices.length, 0),
  };
}
