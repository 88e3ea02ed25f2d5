import { findingWords } from "../i18n/findings.ts";
import { decode } from "../load/decode.ts";
import { arrange, type Slot } from "../load/layout.ts";
import type { ContentFile } from "../load/load.ts";
import { parseYaml, plainData } from "../load/yaml.ts";
import { isPlain, type Plain } from "./plain.ts";
import type { Owner } from "./references.ts";
import { type SheetRecord, sheetRecords } from "./tables.ts";

/** A file that holds a record of a workbook. */
export interface RecordFile extends Owner {
  readonly path: string;
  readonly record: SheetRecord;
  /** Its text with plain line ends; of a new file, none. */
  readonly text: string | undefined;
  /** What it says; undefined where it cannot be read. */
  readonly data: Plain | undefined;
  /** How it ends its lines and begins, to be kept. */
  readonly manner: Manner;
}

interface Manner {
  readonly isDos: boolean;
  readonly hasMark: boolean;
}

/** The files of content that hold records of a workbook. */
export function recordFiles(files: readonly ContentFile[]): readonly RecordFile[] {
  const { slots } = arrange(
    files.map(({ path }) => path),
    findingWords("zh-Hans"),
  );
  return files.flatMap((file): readonly RecordFile[] => {
    const slot = slots.get(file.path);
    const record = sheetRecords.find((one) => one === slot?.kind);
    return slot === undefined || record === undefined
      ? []
      : [readRecord(file, record, ownerOf(slot))];
  });
}

/** Where a record of an owner lies below the content folder; undefined where the owner is not whole. */
export function recordPath(
  record: SheetRecord,
  { communityId, electionId }: Owner,
): string | undefined {
  if (record === "office") return electionId && `office/${electionId}.yaml`;
  if (communityId === undefined) return undefined;
  if (record === "community") return `communities/${communityId}/community.yaml`;
  return electionId && `communities/${communityId}/${electionId}/${record}.yaml`;
}

/** A record that has no file yet. */
export function newRecord(record: SheetRecord, owner: Owner, path: string): RecordFile {
  return {
    ...owner,
    path,
    record,
    text: undefined,
    data: {},
    manner: { isDos: false, hasMark: false },
  };
}

/** A text in the manner of a file: with its line ends, and its byte order mark. */
export function inManner(text: string, { isDos, hasMark }: Manner): string {
  const lines = isDos ? text.replaceAll("\n", "\r\n") : text;
  return hasMark ? `\uFEFF${lines}` : lines;
}

function readRecord(
  { path, bytes, trouble }: ContentFile,
  record: SheetRecord,
  owner: Owner,
): RecordFile {
  const manner = { isDos: hasDosLines(bytes), hasMark: bytes[0] === 0xef && bytes[1] === 0xbb };
  const broken = { ...owner, path, record, text: undefined, data: undefined, manner };
  if (trouble !== undefined) return broken;
  const decoded = decode(bytes);
  if (decoded.kind !== "text") return broken;
  const document = parseYaml(decoded.text);
  if (document.errors.length > 0) return broken;
  const read = plainData(document);
  return read.alias === undefined && isPlain(read.value)
    ? { ...broken, text: decoded.text, data: read.value }
    : broken;
}

/** Whether every line ends as on Windows. */
function hasDosLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(0x0a);
  return end > 0 && bytes[end - 1] === 0x0d;
}

function ownerOf(slot: Slot): Owner {
  return {
    communityId: "communityId" in slot ? slot.communityId : undefined,
    electionId:
      "electionId" in slot ? slot.electionId : slot.kind === "office" ? slot.id : undefined,
  };
}
