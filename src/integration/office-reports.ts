import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatOfficialDate } from "../i18n/dates.ts";
import { inLocale } from "../i18n/locale.ts";
import { officeWords } from "../i18n/office-words.ts";
import { posterLabels } from "../i18n/poster-words.ts";
import { orderOf, templateFor } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import { absolute, homePath } from "../notices/addresses.ts";
import { officeFile, officePath, reportFile } from "../notices/office-addresses.ts";
import {
  loadPosterFonts,
  type PosterInput,
  posterCharacters,
  renderPoster,
} from "../posters/poster.ts";
import { composeReport, type Report } from "../report/compose.ts";
import type { DrawnFile } from "./office-sheets.ts";
import { writeWhole } from "./write-whole.ts";

/** Draws every office's work report as a PDF of A4 pages, in each language, into the office's own folder. */
export async function writeReports(
  project: Project,
  today: Temporal.PlainDate,
  directory: string,
): Promise<void> {
  for (const { path, draw } of reportSheets(project, today)) {
    const file = join(directory, officeFile(path, project.site));
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, await draw());
  }
}

/** Every office's work report as a PDF, in each language. */
export function reportSheets(project: Project, today: Temporal.PlainDate): readonly DrawnFile[] {
  const { site, offices } = project;
  const template = templateFor("free", { kind: "paper", size: "a4" }, site.posters);
  return offices.flatMap((office) =>
    site.languages.map((locale) => ({
      path: officePath(reportFile(office.id, "pdf"), locale, site),
      draw: async () => {
        const input = reportInput(composeReport(project, office, today, locale), project);
        const fonts = await loadPosterFonts(posterCharacters(input));
        return renderPoster(input, orderOf("a4-pdf", template), fonts);
      },
    })),
  );
}

/** A report as what posters are drawn from; its code leads to the site, where what is public of it is. */
function reportInput(report: Report, { site }: Pick<Project, "site">): PosterInput {
  const { id, locale, title, subject, issuer, date, blocks } = report;
  const words = officeWords(locale);
  return {
    notice: {
      id: "report",
      kind: "free",
      number: 1,
      communityId: "",
      electionId: id,
      locale,
      numberLabel: words.officeOnly,
      communityName: issuer,
      electionName: subject,
      title,
      issuer,
      posted: date,
      postedLabel: inLocale(formatOfficialDate(date, locale), locale),
      steps: [],
      citations: [],
      blocks,
      correctedBy: [],
    },
    url: absolute(homePath(locale, site), site),
    labels: { ...posterLabels(locale), scan: words.publicSite, posted: words.dated },
  };
}
