import { type ContentFile, type Loaded, loadContent } from "../load/load.ts";
import { locate, sourceLine } from "../load/locate.ts";
import { readContent } from "../load/read.ts";
import type { Finding, LocatedFinding, Place } from "../model/finding.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { check } from "../rules/check.ts";
import { uncorrectedRecords } from "./corrected-records.ts";
import { missingGlyphs } from "./missing-glyphs.ts";
import { unprintablePhotos } from "./unprintable-photos.ts";

/** A content folder read, loaded and checked: what the build, the check and the dev server start from. */
export interface Inspection {
  /** Undefined where not even `site.yaml` could be used. */
  readonly project: Project | undefined;
  /** Sorted by file, line and column. */
  readonly findings: readonly LocatedFinding[];
  /** Whether a finding stops the build. */
  readonly isLawful: boolean;
  /** The day for which was checked. */
  readonly today: Temporal.PlainDate;
  /** The office's own language. */
  readonly locale: Locale;
  /** A line of a file, to show under a finding. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
  /** The value of which a finding speaks; undefined where it speaks of the text of a file. */
  readonly placeOf: (finding: LocatedFinding) => Place | undefined;
}

/**
 * Reads a content folder and finds everything wrong with it. `today` is the day to check for; without
 * it, the present day in the site's time zone, which is the only place where the clock is read.
 */
export async function inspect(
  contentDirectory: string,
  today: Temporal.PlainDate | undefined,
): Promise<Inspection> {
  const loaded = loadContent(await readContent(contentDirectory));
  const { project } = loaded;
  const photos =
    project === undefined
      ? []
      : await unprintablePhotos(project, contentDirectory, localeOf(project));
  return inspectLoaded(loaded, photos, today);
}

/** Finds everything wrong with content that has been read, or that is about to be written. */
export function inspectFiles(
  files: readonly ContentFile[],
  today: Temporal.PlainDate | undefined,
): Inspection {
  return inspectLoaded(loadContent(files), [], today);
}

/** `further` is what was found beside the texts. */
function inspectLoaded(
  { project, findings, sources }: Loaded,
  further: readonly Finding[],
  today: Temporal.PlainDate | undefined,
): Inspection {
  const day = today ?? Temporal.Now.plainDateISO(project?.site.timeZone ?? "Asia/Shanghai");
  const brokenFiles = new Set(findings.map(({ place }) => place.file));
  const locale = localeOf(project);
  const places = new Map<LocatedFinding, Place>();
  const found =
    project === undefined ? findings : [...findings, ...check(project, day, brokenFiles)];
  const all =
    project === undefined ? found : [...found, ...uncorrectedRecords(project, found, locale)];
  const located = [
    ...[...all, ...further].map((finding) => {
      const found = locate(finding, sources);
      places.set(found, finding.place);
      return found;
    }),
    ...missingGlyphs(sources, locale),
  ].toSorted(byPlace);
  return {
    project,
    findings: located,
    isLawful: project !== undefined && located.every(({ severity }) => severity !== "error"),
    today: day,
    locale,
    sourceLine: (file, line) => sourceLine(sources, file, line),
    placeOf: (finding) => places.get(finding),
  };
}

function localeOf(project: Project | undefined): Locale {
  return project?.site.languages[0] ?? "zh-Hans";
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
