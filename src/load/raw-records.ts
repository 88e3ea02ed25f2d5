import { findingWords } from "../i18n/findings.ts";
import { decode } from "./decode.ts";
import { addressParts, arrange, type Slot } from "./layout.ts";
import type { ContentFile } from "./load.ts";
import { splitNotice } from "./notice-file.ts";
import { parseYaml, plainData } from "./yaml.ts";

/** A record as it is written, before a schema has looked at it. */
export interface RawRecord {
  /** `sample`, `sample/2027` or `sample/2027/notice`, by its place. */
  readonly id: string;
  /** Path of its file below the content folder. */
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** What follows the head of a hand-written notice. */
  readonly body?: string;
}

/** Every record of a kind that can be read at all, for Astro's collections; `loadContent` says what is wrong with the rest. */
export function rawRecords(
  files: readonly ContentFile[],
  kind: Slot["kind"],
): readonly RawRecord[] {
  const { slots } = arrange(
    files.map(({ path }) => path),
    findingWords("zh-Hans"),
  );
  return files.flatMap(({ path, bytes }): readonly RawRecord[] => {
    const slot = slots.get(path);
    if (slot?.kind !== kind) return [];
    const decoded = decode(bytes);
    if (decoded.kind !== "text") return [];
    const { text } = decoded;
    const { source, bodyAt } =
      kind === "notice" || kind === "report"
        ? splitNotice(text)
        : { source: undefined, bodyAt: undefined };
    const read = plainData(parseYaml(source?.yaml ?? text));
    if (read.alias !== undefined || !isRecord(read.value)) return [];
    const record = { id: recordId(slot), path, value: read.value };
    return [bodyAt === undefined ? record : { ...record, body: text.slice(bodyAt) }];
  });
}

/** What names a record among those of its kind: the folders and the file that do. */
function recordId(slot: Slot): string {
  return slot.kind === "site" ? "site" : addressParts(slot).join("/");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
