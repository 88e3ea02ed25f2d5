import type { z } from "zod";
import { type FindingWords, findingWords } from "../i18n/findings.ts";
import { candidatesSchema } from "../model/candidates.ts";
import { communitySchema } from "../model/community.ts";
import type { Finding } from "../model/finding.ts";
import { freeNoticeSchema } from "../model/free-notice.ts";
import { officeSchema } from "../model/office.ts";
import { postingsSchema } from "../model/postings.ts";
import type { Project } from "../model/project.ts";
import { proxiesSchema } from "../model/proxies.ts";
import { reportHeadSchema } from "../model/report.ts";
import { resultsSchema } from "../model/results.ts";
import { type RulebookFile, rulebookSchema } from "../model/rulebook.ts";
import { type Locale, locales } from "../model/scalars.ts";
import { scheduleSchema } from "../model/schedule.ts";
import { type Site, siteSchema } from "../model/site.ts";
import { voterRollSchema } from "../model/voter-roll.ts";
import { assembleProject, type ContentRecords } from "./assemble.ts";
import { checkReferences } from "./content-references.ts";
import { decode } from "./decode.ts";
import { encodingFinding } from "./encoding.ts";
import { explain } from "./explain.ts";
import type { Slot } from "./layout.ts";
import { readMarkup } from "./markup.ts";
import { splitNotice } from "./notice-file.ts";
import { checkPrivacy } from "./privacy-findings.ts";
import { createSource, positionAt, type Source, type Sources } from "./source.ts";
import { readSyntax } from "./syntax.ts";
import { arrangeFiles, type Trouble } from "./trouble.ts";
import { parseYaml } from "./yaml.ts";

/** A file of the content folder: its path below it, with slashes, and its bytes. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why there are no bytes, where the system would not give them. */
  readonly trouble?: Trouble;
}

/** What the content folder holds, and everything that is wrong with it. */
export interface Loaded {
  /** All records that could be read, put together; undefined where site.yaml could not. */
  readonly project: Project | undefined;
  readonly findings: readonly Finding[];
  /** By which findings are located. */
  readonly sources: Sources;
}

/**
 * Reads content: bytes in, a project and findings out, in one pass over the files. A record that is
 * broken is left out of the project and has its findings; the others are put together all the same, so
 * that what the rules find in them is told at once too.
 */
export function loadContent(files: readonly ContentFile[]): Loaded {
  const words = findingWords(officeLanguage(files));
  const { slots, layoutFindings } = arrangeFiles(files, words);
  const loading: Loading = { words, sources: new Map(), findings: [layoutFindings] };
  const records = emptyRecords();
  for (const file of files) {
    const slot = slots.get(file.path);
    if (slot !== undefined && file.trouble === undefined) readRecord(file, slot, records, loading);
  }
  loading.findings.push(checkReferences(records, slots, words));
  const { site } = records;
  return {
    project: site === undefined ? undefined : assembleProject({ ...records, site }),
    findings: loading.findings.flat(),
    sources: loading.sources,
  };
}

/** What builds up while files are read, one after another. */
interface Loading {
  readonly words: FindingWords;
  readonly sources: Map<string, Source>;
  /** A list for each thing looked into: a broken file may have more findings than a call has arguments. */
  readonly findings: (readonly Finding[])[];
}

type Mutable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** Records as they are read; the site comes when its file does. */
type Records = Mutable<Omit<ContentRecords, "site" | "rulebooks">> & {
  site: Site | undefined;
  readonly rulebooks: Map<string, RulebookFile>;
};

function emptyRecords(): Records {
  return {
    site: undefined,
    rulebooks: new Map(),
    offices: [],
    reports: [],
    communities: [],
    schedules: [],
    voterRolls: [],
    candidates: [],
    proxies: [],
    results: [],
    postings: [],
    freeNotices: [],
  };
}

function readRecord(file: ContentFile, slot: Slot, records: Records, loading: Loading): void {
  if (slot.kind === "photo") return;
  const text = readText(file, loading);
  if (text === undefined) return;
  const { path } = file;
  const read = <Schema extends z.ZodType>(schema: Schema): readonly z.infer<Schema>[] =>
    parse(path, keep(path, createSource(text), slot, loading), schema, loading);
  switch (slot.kind) {
    case "site":
      [records.site] = read(siteSchema);
      return;
    case "rulebook":
      for (const record of read(rulebookSchema)) records.rulebooks.set(slot.id, record);
      return;
    case "office":
      records.offices.push(...read(officeSchema).map((record) => ({ id: slot.id, record })));
      return;
    case "report":
      readReport(path, text, slot, records, loading);
      return;
    case "community":
      for (const record of read(communitySchema)) {
        records.communities.push({ id: slot.communityId, record });
      }
      return;
    case "schedule":
      records.schedules.push(...read(scheduleSchema).map((record) => ({ ...slot, record })));
      return;
    case "voter-roll":
      records.voterRolls.push(...read(voterRollSchema).map((record) => ({ ...slot, record })));
      return;
    case "candidates":
      records.candidates.push(...read(candidatesSchema).map((record) => ({ ...slot, record })));
      return;
    case "proxies":
      records.proxies.push(...read(proxiesSchema).map((record) => ({ ...slot, record })));
      return;
    case "results":
      records.results.push(...read(resultsSchema).map((record) => ({ ...slot, record })));
      return;
    case "postings":
      records.postings.push(...read(postingsSchema).map((record) => ({ ...slot, record })));
      return;
    case "notice":
      readNotice(path, text, slot, records, loading);
      return;
    default:
      slot satisfies never;
  }
}

function readNotice(
  path: string,
  text: string,
  slot: Extract<Slot, { kind: "notice" }>,
  records: Records,
  loading: Loading,
): void {
  const { source, bodyAt } = splitNotice(text);
  keep(path, source, slot, loading);
  if (bodyAt === undefined) {
    const message = loading.words.markup.noHead();
    loading.findings.push([markupFinding(path, message)]);
    return;
  }
  const heads = parse(path, source, freeNoticeSchema, loading);
  const { blocks, findings } = readMarkup(path, source, bodyAt, loading.words);
  loading.findings.push(findings);
  if (findings.length > 0) return;
  if (blocks.length === 0) {
    const position = positionAt(source, source.text.trimEnd().length);
    const message = loading.words.markup.noBody();
    loading.findings.push([{ ...markupFinding(path, message), position }]);
    return;
  }
  records.freeNotices.push(...heads.map((head) => ({ ...slot, head, blocks })));
}

/** A work report; one of which nothing is written but its head is the usual one, under that title and day. */
function readReport(
  path: string,
  text: string,
  { id }: Extract<Slot, { kind: "report" }>,
  records: Records,
  loading: Loading,
): void {
  const { source, bodyAt } = splitNotice(text);
  keep(path, source, { kind: "report", id }, loading);
  if (bodyAt === undefined) {
    loading.findings.push([markupFinding(path, loading.words.report.noHead())]);
    return;
  }
  const heads = parse(path, source, reportHeadSchema, loading);
  const { blocks, findings } = readMarkup(path, source, bodyAt, loading.words, "report");
  loading.findings.push(findings);
  if (findings.length > 0) return;
  records.reports.push(...heads.map((head) => ({ id, head, blocks })));
}

function markupFinding(file: string, message: string): Finding {
  return { rule: "markup", severity: "error", message, place: { file, path: [] } };
}

function readText(
  { path, bytes }: ContentFile,
  { findings, sources, words }: Loading,
): string | undefined {
  const decoded = decode(bytes);
  if (decoded.kind === "text") return decoded.text;
  if (decoded.kind === "damaged") sources.set(path, createSource(decoded.text));
  findings.push([encodingFinding(path, decoded, words)]);
  return undefined;
}

/** Keeps a file's text for locating, and looks through it for what must not be public. */
function keep(
  path: string,
  source: Source,
  slot: Slot,
  { sources, findings, words }: Loading,
): Source {
  sources.set(path, source);
  findings.push(checkPrivacy(path, source, slot.kind, words));
  return source;
}

/** The record that a file holds: one, or none where it does not fit the schema. */
function parse<Schema extends z.ZodType>(
  file: string,
  source: Source,
  schema: Schema,
  { words, findings }: Loading,
): readonly z.infer<Schema>[] {
  const syntax = readSyntax(file, source, parseYaml(source.yaml), words);
  findings.push(syntax.findings);
  if (syntax.value === undefined) return [];
  const parsed = schema.safeParse(syntax.value);
  if (parsed.success) return syntax.findings.length === 0 ? [parsed.data] : [];
  findings.push(explain(parsed.error.issues, { file, schema, value: syntax.value, source, words }));
  return [];
}

/** The first language of the site, by which the office is spoken to, even where the rest of site.yaml is wrong. */
function officeLanguage(files: readonly ContentFile[]): Locale {
  const file = files.find(({ path }) => path === "site.yaml");
  const decoded = file === undefined ? undefined : decode(file.bytes);
  if (decoded === undefined || decoded.kind === "foreign") return "zh-Hans";
  const named = parseYaml(decoded.text).getIn(["languages", 0]);
  return locales.find((locale) => locale === named) ?? "zh-Hans";
}
