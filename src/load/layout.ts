import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { nearest } from "./nearest.ts";

/** The records that an election folder may hold, by the names of their files without `.yaml`. */
export const electionRecords = [
  "schedule",
  "voter-roll",
  "candidates",
  "proxies",
  "results",
  "postings",
] as const;
export type ElectionRecordName = (typeof electionRecords)[number];

/** What a file is, told by where it stands. */
export type Slot =
  | { readonly kind: "site" }
  | { readonly kind: "rulebook"; readonly id: string }
  | { readonly kind: "office"; readonly id: string }
  | { readonly kind: "report"; readonly id: string }
  | { readonly kind: "community"; readonly communityId: string }
  | ({ readonly kind: ElectionRecordName } & ElectionFolder)
  | ({ readonly kind: "notice"; readonly id: string } & ElectionFolder)
  | ({ readonly kind: "photo" } & ElectionFolder);

/** An election's folder: `communities/<communityId>/<electionId>`. */
export interface ElectionFolder {
  readonly communityId: string;
  readonly electionId: string;
}

/** Files in their places, and what is wrong with where files are, or are not. */
export interface Layout {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly layoutFindings: readonly Finding[];
}

/** Sorts files, given by their paths below the content folder, into their places. */
export function arrange(paths: readonly string[], words: FindingWords): Layout {
  const read = paths.filter((path) => !isIgnored(path));
  if (read.length === 0) {
    return { slots: new Map(), layoutFindings: [report("site.yaml", words.layout.noContent())] };
  }
  const slots = new Map<string, Slot>();
  const strangers: string[] = [];
  for (const path of read) {
    const slot = slotOf(path);
    if (slot === undefined) strangers.push(path);
    else slots.set(path, slot);
  }
  const meant = new Map(strangers.map((path) => [path, meantPath(path)]));
  return {
    slots,
    layoutFindings: [
      ...strangers.map((path) => strangerFinding(path, meant.get(path), words)),
      ...badNames(slots, words),
      ...missingRecords(read, slots, new Set(meant.values()), words),
    ],
  };
}

/** Files that are no content: hidden ones, notes and forms for the office, generated schemas, what office programs leave. */
function isIgnored(path: string): boolean {
  return /(?:^|\/)(?:[.~]|README|(?:Thumbs\.db|desktop\.ini)$)|^schemas\/|\.template\.yaml$/i.test(
    path,
  );
}

/** Folders of one record a file, by what these are. */
const FLAT_FOLDERS: Readonly<Record<string, "rulebook" | "office">> = {
  rulebooks: "rulebook",
  office: "office",
};

function slotOf(path: string): Slot | undefined {
  const [top = "", first = "", second = "", third = "", ...more] = path.split("/");
  const depth = path.split("/").length;
  if (path === "site.yaml") return { kind: "site" };
  const flat = FLAT_FOLDERS[top];
  if (flat !== undefined && depth === 2) {
    const id = stem(first, ".yaml");
    const report = flat === "office" ? stem(first, ".mdx") : undefined;
    if (report !== undefined) return { kind: "report", id: report };
    return id === undefined ? undefined : { kind: flat, id };
  }
  if (top !== "communities") return undefined;
  if (depth === 3 && second === "community.yaml") return { kind: "community", communityId: first };
  const folder = { communityId: first, electionId: second };
  if (depth === 4) {
    const kind = electionRecords.find((name) => third === `${name}.yaml`);
    if (kind !== undefined) return { kind, ...folder };
    return /\.(?:png|jpe?g|webp)$/i.test(third) ? { kind: "photo", ...folder } : undefined;
  }
  const id = depth === 5 && third === "notices" ? stem(more[0] ?? "", ".mdx") : undefined;
  return id === undefined ? undefined : { kind: "notice", id, ...folder };
}

/** The path that a misnamed file was most likely meant to have. */
function meantPath(path: string): string | undefined {
  const folders = path.split("/").slice(0, -1);
  const file = path.split("/").at(-1) ?? "";
  const inFolder = (name: string) => [...folders, name].join("/");
  const name = stem(file, /\.(?:ya?ml|txt|json|mdx?)$/i) ?? file;
  const [top, , , last] = folders;
  if (folders.length === 0) return nearest(name, ["site"]) && inFolder("site.yaml");
  if (FLAT_FOLDERS[top ?? ""] !== undefined && folders.length === 1)
    return /\.ya?ml$/i.test(file) ? inFolder(`${name}.yaml`) : undefined;
  if (top !== "communities") return undefined;
  if (folders.length === 2) return meantName(name, ["community"], inFolder);
  if (folders.length === 3) return meantName(name, electionRecords, inFolder);
  return folders.length === 4 && last === "notices" && /\.(?:mdx?|markdown|txt)$/i.test(file)
    ? inFolder(`${name}.mdx`)
    : undefined;
}

/** Titles by which clerks name their files. */
const TITLES: Readonly<Record<string, string>> = {
  社区: "community",
  日程: "schedule",
  选举日程: "schedule",
  选民名单: "voter-roll",
  候选人: "candidates",
  proxy: "proxies",
  委托投票: "proxies",
  委托投票名单: "proxies",
  选举结果: "results",
  结果: "results",
  posting: "postings",
  张贴记录: "postings",
};

function meantName(
  name: string,
  known: readonly string[],
  inFolder: (name: string) => string,
): string | undefined {
  const title = TITLES[name];
  const meant = title !== undefined && known.includes(title) ? title : nearest(name, known);
  return meant === undefined ? undefined : inFolder(`${meant}.yaml`);
}

function strangerFinding(path: string, meant: string | undefined, words: FindingWords): Finding {
  const { layout } = words;
  const message = layout.stranger(path.split("/").at(-1) ?? path);
  if (/\.(?:xlsx?|et|csv|ods|docx?|wps)$/i.test(path)) {
    return { ...report(path, message), hint: layout.spreadsheet() };
  }
  const hint = meant === undefined ? layout.expectedPlaces() : layout.rename(meant);
  return { ...report(path, message), hint };
}

/** Folders and files whose names become parts of addresses, but cannot. */
function badNames(slots: ReadonlyMap<string, Slot>, words: FindingWords): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const [path, slot] of slots) {
    for (const name of addressParts(slot)) {
      const key = path.slice(0, path.indexOf(name) + name.length);
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || found.has(key)) continue;
      found.set(key, report(path, words.layout.badName(name)));
    }
  }
  return [...found.values()];
}

/** The names in a file's path that become parts of addresses; together they name its record. */
export function addressParts(slot: Slot): readonly string[] {
  switch (slot.kind) {
    case "site":
      return [];
    case "rulebook":
    case "office":
    case "report":
      return [slot.id];
    case "community":
      return [slot.communityId];
    case "notice":
      return [slot.communityId, slot.electionId, slot.id];
    case "schedule":
    case "voter-roll":
    case "candidates":
    case "proxies":
    case "results":
    case "postings":
    case "photo":
      return [slot.communityId, slot.electionId];
    default:
      return slot satisfies never;
  }
}

/** Records without which others cannot be understood. One that is there under a wrong name is not missing too. */
function missingRecords(
  paths: readonly string[],
  slots: ReadonlyMap<string, Slot>,
  meant: ReadonlySet<string | undefined>,
  words: FindingWords,
): readonly Finding[] {
  const { layout } = words;
  const needed = new Map([["site.yaml", layout.noSite()]]);
  for (const path of paths) {
    const [top, community, election, file] = path.split("/");
    if (top !== "communities" || election === undefined) continue;
    const folder = `communities/${community}`;
    needed.set(`${folder}/community.yaml`, layout.noCommunity(folder));
    if (file === undefined) continue;
    const inner = `${folder}/${election}`;
    needed.set(`${inner}/schedule.yaml`, layout.noSchedule(inner));
  }
  return [...needed]
    .filter(([path]) => !slots.has(path) && !meant.has(path))
    .map(([path, message]) => report(path, message));
}

function stem(file: string, extension: string | RegExp): string | undefined {
  const name =
    typeof extension === "string" && file.endsWith(extension)
      ? file.slice(0, -extension.length)
      : typeof extension === "string"
        ? undefined
        : file.replace(extension, "");
  return name === "" ? undefined : name;
}

function report(file: string, message: string): Finding {
  return { rule: "layout", severity: "error", message, place: { file, path: [] } };
}
