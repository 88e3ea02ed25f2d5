import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stderr } from "node:process";
import { formatDate } from "../i18n/dates.ts";
import { writtenLocale } from "../i18n/locale.ts";
import { type PosterCommandWords, posterCommandWords } from "../i18n/poster-command-words.ts";
import {
  type FoundNotice,
  findNotice,
  type NoticeAddress,
  readAddress,
} from "../integration/find-notice.ts";
import { type Inspection, inspect } from "../integration/inspect.ts";
import { drawPoster } from "../integration/one-poster.ts";
import { orderFor, type WantedPoster } from "../integration/poster-order.ts";
import { drawPublicity, MOST_LINES, MOST_SHEETS } from "../integration/publicity.ts";
import { writeWhole } from "../integration/write-whole.ts";
import { defaultTemplate } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import { failureReason } from "./failure.ts";
import type { PosterOptions, PosterSubject } from "./poster-options.ts";

/** `zhangbang poster`: draws a notice, a banner or a slogan into a file; 1 where it may not or cannot be, 2 where it is not said what. */
export async function runPoster(options: PosterOptions): Promise<number> {
  const inspection = await inspect(options.content, options.today);
  const words = posterCommandWords[writtenLocale(inspection.locale)];
  const drawn = await draw(options, inspection, words);
  if (drawn.problem !== undefined) return complain(drawn.problem, drawn.code);
  const file = await outputFile(options.out, drawn.name);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, drawn.bytes);
  } catch (error) {
    return complain(words.failed(failureReason(error, inspection.locale), file), 1);
  }
  console.log(words.wrote(file, drawn.pages));
  return 0;
}

/** What is to be written, and under which name where none is given; or why there is nothing. */
type Drawn =
  | {
      readonly bytes: Uint8Array;
      readonly pages: number;
      readonly name: string;
      readonly problem?: undefined;
    }
  | { readonly problem: string; readonly code: 1 | 2 };

function draw(
  { subject, lang, content }: PosterOptions,
  inspection: Inspection,
  words: PosterCommandWords,
): Promise<Drawn> {
  const locale = lang ?? inspection.locale;
  return subject.kind === "notice"
    ? drawNotice(subject, locale, content, inspection, words)
    : drawWords(subject, locale, inspection, words);
}

async function drawNotice(
  { address: written, order: wanted }: Extract<PosterSubject, { kind: "notice" }>,
  locale: Locale,
  content: string,
  inspection: Inspection,
  words: PosterCommandWords,
): Promise<Drawn> {
  const address = readAddress(written ?? "");
  if (address === undefined) return { problem: words.whichNotice, code: 2 };
  const found = findNotice(address, inspection);
  if (found.status !== "found") {
    return { problem: refusal(found, address, inspection.locale, words), code: 1 };
  }
  const { site } = found.project;
  if (!site.languages.includes(locale)) {
    return { problem: words.notALanguage(locale, site.languages), code: 1 };
  }
  const order = orderFor(wanted, found.plan.kind, site.posters);
  const drawn = await drawPoster({ ...found, site, locale, contentDirectory: content }, order);
  return { ...drawn, name: nameOf(address, wanted, locale, inspection.locale) };
}

/** Why a notice may not be posted. */
function refusal(
  found: Exclude<FoundNotice, { status: "found" }>,
  { community, election, notice }: NoticeAddress,
  locale: Locale,
  words: PosterCommandWords,
): string {
  const whole = `${community}/${election}`;
  switch (found.status) {
    case "unlawful":
      return words.unlawful(whole, found.errors);
    case "unknown":
      switch (found.part) {
        case "community":
          return words.unknownCommunity(community, found.known);
        case "election":
          return words.unknownElection(election, community, found.known);
        case "notice":
          return words.unknownNotice(notice, whole, found.known);
        default:
          return found.part satisfies never;
      }
    case "not-due":
      return words.notDue(notice, formatDate(found.posted, locale));
    case "no-record":
      return words.noRecord(notice, formatDate(found.posted, locale));
    default:
      return found satisfies never;
  }
}

/** The name of a poster's file: its address, and what is unusual about it. */
function nameOf(
  { community, election, notice }: NoticeAddress,
  { template, medium, type, bleed, grey }: WantedPoster,
  locale: Locale,
  own: Locale,
): string {
  const parts = [
    ...[community, election, notice, medium.size],
    ...(template === undefined || template === defaultTemplate(medium) ? [] : [template]),
    ...(locale === own ? [] : [locale.toLowerCase()]),
    ...(bleed ? ["bleed"] : []),
    ...(grey ? ["grey"] : []),
  ];
  return `${parts.join("-")}.${type}`;
}

async function drawWords(
  subject: Exclude<PosterSubject, { kind: "notice" }>,
  locale: Locale,
  { project, today }: Inspection,
  words: PosterCommandWords,
): Promise<Drawn> {
  const { kind, paper } = subject;
  const lines = subject.words
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return { problem: words.noWords(`--${kind}`), code: 2 };
  if (kind === "slogan" && lines.length > MOST_LINES) {
    return { problem: words.tooManyLines(MOST_LINES), code: 2 };
  }
  const order =
    kind === "slogan" ? { ...subject, kind, lines } : { ...subject, kind, line: lines.join(" ") };
  const drawn = await drawPublicity(order, project?.site, locale, today);
  switch (drawn.problem) {
    case undefined:
      return { ...drawn, name: `${kind}-${paper}.pdf` };
    case "missing-characters":
      return { problem: words.missingCharacters(drawn.characters), code: 1 };
    case "too-many-sheets":
      return { problem: words.tooManySheets(drawn.sheets, MOST_SHEETS), code: 1 };
    default:
      return drawn satisfies never;
  }
}

/** The file to write: as named, or by its own name in the folder that is named or that we are in. */
async function outputFile(out: string | undefined, name: string): Promise<string> {
  if (out === undefined) return name;
  const isFolder = out.endsWith("/") || (await stat(out).catch(() => undefined))?.isDirectory();
  return isFolder ? join(out, name) : out;
}

function complain(problem: string, code: 1 | 2): number {
  stderr.write(`${problem}\n`);
  return code;
}
