import { type CollectionEntry, getCollection } from "astro:content";
import { options } from "virtual:zhangbang";
import { findingWords } from "../i18n/findings.ts";
import { assembleProject, type ContentRecords } from "../load/assemble.ts";
import type { ElectionFolder } from "../load/layout.ts";
import { readMarkup } from "../load/markup.ts";
import { createSource } from "../load/source.ts";
import type { Project } from "../model/project.ts";
import { type Publication, publish } from "../notices/publication.ts";

let publication: Promise<Publication> | undefined;
let officeRecords: Promise<OfficeRecords> | undefined;

/** Everything that the office wrote, and the day: what pages are made from that only the office may see. */
export interface OfficeRecords {
  readonly project: Project;
  readonly today: Temporal.PlainDate;
}

/**
 * What the site shows: the content collections, put together, less what is not public on the day. Walks
 * the collections once a build; while developing each time, as they change.
 */
export function getPublication(): Promise<Publication> {
  if (import.meta.env.DEV) return readPublication();
  publication ??= readPublication();
  return publication;
}

/** The same with what is not public, for pages below `/office/` and for no others. */
export function getOfficeRecords(): Promise<OfficeRecords> {
  if (import.meta.env.DEV) return readRecords();
  officeRecords ??= readRecords();
  return officeRecords;
}

async function readPublication(): Promise<Publication> {
  const { project, today } = await getOfficeRecords();
  return publish(project, today);
}

async function readRecords(): Promise<OfficeRecords> {
  const [site] = await getCollection("site");
  if (site === undefined) throw new Error("site.yaml");
  const rulebooks = await getCollection("rulebooks");
  const communities = await getCollection("communities");
  const records: ContentRecords = {
    site: site.data,
    rulebooks: new Map(rulebooks.map(({ id, data }) => [id, data])),
    offices: (await getCollection("offices")).map(({ id, data }) => ({ id, record: data })),
    reports: (await getCollection("reports")).map(officeReport),
    communities: communities.map(({ id, data }) => ({ id, record: data })),
    schedules: (await getCollection("schedules")).map(electionRecord),
    voterRolls: (await getCollection("voterRolls")).map(electionRecord),
    candidates: (await getCollection("candidates")).map(electionRecord),
    proxies: (await getCollection("proxies")).map(electionRecord),
    results: (await getCollection("results")).map(electionRecord),
    postings: (await getCollection("postings")).map(electionRecord),
    freeNotices: (await getCollection("notices")).map(freeNotice),
  };
  return { project: assembleProject(records), today: Temporal.PlainDate.from(options.today) };
}

function electionRecord<Data>({ id, data }: { readonly id: string; readonly data: Data }) {
  return { ...electionFolder(id), record: data };
}

function officeReport({
  id,
  data,
  body,
}: CollectionEntry<"reports">): ContentRecords["reports"][number] {
  const source = createSource(body ?? "");
  const { blocks } = readMarkup(id, source, 0, findingWords("zh-Hans"), "report");
  return { id, head: data, blocks };
}

function freeNotice({
  id,
  data,
  body,
}: CollectionEntry<"notices">): ContentRecords["freeNotices"][number] {
  return {
    ...electionFolder(id),
    id: id.split("/")[2] ?? "",
    head: data,
    blocks: readMarkup(id, createSource(body ?? ""), 0, findingWords("zh-Hans")).blocks,
  };
}

/** Ids of collections are paths: `<community>/<election>/<notice>`. */
function electionFolder(id: string): ElectionFolder {
  const [communityId = "", electionId = ""] = id.split("/");
  return { communityId, electionId };
}
