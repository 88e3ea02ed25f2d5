import { isCollection, isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Community } from "./sample.ts";

/**
 * Records as plain data, read by the test's own hand, so that what it expects does not come from the
 * program that it tests.
 */
export interface Records {
  readonly community: Data;
  readonly elections: readonly ElectionRecords[];
}

/** What is written in an election's files; empty where a file is not there. */
export interface ElectionRecords {
  readonly schedule: RecordFile;
  readonly voterRoll: RecordFile;
  readonly candidates: RecordFile;
  readonly results: RecordFile;
  /** The rulebook that the schedule names, with what it extends, for the election's method. */
  readonly rulebook: Rulebook;
}

/** A file's data, and the line on which the value at a path is written. */
export interface RecordFile {
  readonly path: string;
  readonly data: Data;
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}

/** A map of a record. What is not there is an empty list, map or text, as asked for. */
export class Data {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  has(key: string): boolean {
    return this.#get(key) !== undefined;
  }

  map(key: string): Data {
    return new Data(this.#get(key));
  }

  list(key: string): readonly Data[] {
    return this.#listOf(key).map((item) => new Data(item));
  }

  texts(key: string): readonly string[] {
    const value = this.#get(key);
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  }

  text(key: string): string {
    return String(this.#get(key) ?? "");
  }

  number(key: string): number {
    return Number(this.#get(key));
  }

  keys(): readonly string[] {
    return typeof this.#value === "object" && this.#value !== null ? Object.keys(this.#value) : [];
  }

  #get(key: string): unknown {
    const value = this.#value;
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }

  #listOf(key: string): readonly unknown[] {
    const value = this.#get(key);
    return Array.isArray(value) ? value : [];
  }
}

/** What a rulebook says to an election. */
export interface Rulebook {
  /** Steps in their order, by id. */
  readonly steps: readonly string[];
  readonly pollingStep: string;
  /** The step with which each kind of notice is posted. */
  readonly stepOfNotice: (kind: string) => string | undefined;
  readonly rules: readonly Data[];
}

/** The records of a community, some of whose files have another text. */
export function recordsOf(community: Community, changed: ReadonlyMap<string, string>): Records {
  const file = (path: string): RecordFile => {
    const text = changed.get(path);
    return text === undefined
      ? unchanged(path, community.texts.get(path) ?? "")
      : recordFile(path, text);
  };
  const folders = [...community.texts.keys()]
    .filter((path) => path.endsWith("/schedule.yaml"))
    .map((path) => path.slice(0, path.lastIndexOf("/")));
  return {
    community: file(`communities/${community.id}/community.yaml`).data,
    elections: folders.map((folder) => {
      const schedule = file(`${folder}/schedule.yaml`);
      return {
        schedule,
        voterRoll: file(`${folder}/voter-roll.yaml`),
        candidates: file(`${folder}/candidates.yaml`),
        results: file(`${folder}/results.yaml`),
        rulebook: rulebookFor(schedule.data, community),
      };
    }),
  };
}

const files = new Map<string, RecordFile>();

/** A file of the sample as it is, read once. */
function unchanged(path: string, text: string): RecordFile {
  const known = files.get(path) ?? recordFile(path, text);
  files.set(path, known);
  return known;
}

function recordFile(path: string, text: string): RecordFile {
  const document = parseDocument(text);
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  return {
    path,
    data: new Data(document.toJS()),
    lineOf: (...keys) => {
      const offset = offsetOf(document, keys);
      return starts.filter((start) => start <= offset).length;
    },
  };
}

/** Where a value is written; a list or map with lines of its own is at its key. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly unknown[]): number {
  const node: unknown = document.getIn(path, true);
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const named = isCollection(node) && node.flow !== true ? pair?.key : node;
  return isNode(named) ? (named.range?.[0] ?? 0) : 0;
}

const rulebooks = new WeakMap<Community, Map<string, Rulebook>>();

function rulebookFor(schedule: Data, community: Community): Rulebook {
  const known = rulebooks.get(community) ?? new Map<string, Rulebook>();
  rulebooks.set(community, known);
  const key = ["rulebook", "method", "byElection"].map((name) => schedule.text(name)).join(" ");
  const made = known.get(key) ?? readRulebook(schedule, community);
  known.set(key, made);
  return made;
}

function readRulebook(schedule: Data, community: Community): Rulebook {
  const files = lineage(schedule.text("rulebook"), community);
  const applies = (entry: Data): boolean => appliesTo(schedule, entry.map("when"));
  // The rulebook itself comes first; what extends has the last word.
  const nearest = (key: string): readonly Data[] =>
    (files.find((file) => file.has(key))?.list(key) ?? []).filter(applies);
  const rules = new Map(
    files.toReversed().flatMap((file) => file.list("rules").map((rule) => [rule.text("id"), rule])),
  );
  const notices = nearest("notices");
  return {
    steps: nearest("steps").map((step) => step.text("id")),
    pollingStep: files.find((file) => file.has("pollingStep"))?.text("pollingStep") ?? "",
    stepOfNotice: (kind) => notices.find((notice) => notice.text("kind") === kind)?.text("step"),
    rules: [...rules.values()].filter(applies),
  };
}

function lineage(id: string, community: Community): readonly Data[] {
  const file = community.shared.find(({ path }) => path === `rulebooks/${id}.yaml`);
  if (file === undefined) return [];
  const data = new Data(parseDocument(Buffer.from(file.bytes).toString()).toJS());
  return [data, ...(data.has("extends") ? lineage(data.text("extends"), community) : [])];
}

function appliesTo(schedule: Data, when: Data): boolean {
  if (when.has("methods") && !when.texts("methods").includes(schedule.text("method"))) return false;
  const isByElection = schedule.text("byElection") === "true";
  return !when.has("byElection") || when.text("byElection") === String(isByElection);
}
