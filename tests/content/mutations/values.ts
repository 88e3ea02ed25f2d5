import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Community } from "./sample.ts";

/** What a value is, by which it is changed. */
export type ValueType =
  | "day"
  | "year"
  | "count"
  | "person"
  | "word"
  | "hours"
  | "time"
  | "yes-no"
  | "text"
  | "list";

/** A value, or a list, of a community's records, and where it is written. */
export interface Value {
  readonly community: Community;
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** What it is in any record: `schedule steps date`. */
  readonly kind: string;
  readonly type: ValueType;
  readonly start: number;
  readonly end: number;
  /** The value itself; of a list, where its items are. */
  readonly value: unknown;
  readonly items: readonly Item[];
}

/** An item of a list, from where to where, in a list of one line or with a line, or more, for each. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly isFlow: boolean;
}

/** The type of every kind of value in the sample: a kind that is not here has not been thought of. */
const typesOfKinds: Readonly<Record<ValueType, readonly string[]>> = {
  day: [
    "community committee elected",
    "schedule steps date",
    "schedule steps from",
    "schedule steps until",
    "schedule steps announced",
    "schedule state announced",
    "schedule state until",
    "voter-roll asOf",
    "candidates candidates withdrawn",
    "proxies proxies appointed",
    "results rounds date",
    "postings postings date",
    "postings postings removed",
    "notice posted",
    "notice until",
  ],
  year: ["candidates candidates birthYear", "community committee members birthYear"],
  count: [
    "community households",
    "community postingPlaces copies",
    "community committee term",
    "schedule term",
    "schedule seats",
    "voter-roll total",
    "voter-roll groups voters",
    "voter-roll sexes voters",
    "voter-roll ages voters",
    "voter-roll ages from",
    "voter-roll ages until",
    "voter-roll changes added",
    "voter-roll changes removed",
    "voter-roll objections received",
    "voter-roll objections upheld",
    "candidates nomination registered",
    "candidates nomination tookPart",
    "candidates candidates nominationVotes",
    "results rounds registered",
    "results rounds tookPart",
    "results rounds issued",
    "results rounds returned",
    "results rounds valid",
    "results rounds invalid",
    "results rounds channels returned",
    "results rounds contests votes for",
    "results rounds contests votes against",
    "results rounds contests votes abstained",
    "results rounds contests others",
  ],
  person: [
    "community committee members name",
    "schedule electionCommittee chair",
    "schedule electionCommittee members",
    "schedule pollingPlaces scrutineers",
    "schedule mobileBoxes scrutineers",
    "schedule staff scrutineers",
    "schedule staff voteCallers",
    "schedule staff tellers",
    "candidates candidates name",
    "candidates candidates relatives name",
    "proxies proxies voter",
    "proxies proxies holder",
    "results rounds contests votes name",
    "results rounds contests elected",
  ],
  word: [
    "community groups id",
    "community postingPlaces id",
    "community committee members post",
    "community committee members sex",
    "community committee members education",
    "schedule rulebook",
    "schedule method",
    "schedule state kind",
    "schedule steps step",
    "schedule pollingPlaces id",
    "schedule pollingPlaces groups",
    "schedule mobileBoxes id",
    "voter-roll groups group",
    "voter-roll sexes sex",
    "candidates candidates post",
    "candidates candidates sex",
    "candidates candidates education",
    "candidates candidates nominatedBy",
    "candidates candidates standing",
    "candidates candidates relatives relation",
    "proxies proxies relation",
    "results rounds channels channel",
    "results rounds contests post",
    "postings postings notice",
    "postings postings places",
    "notice kind",
    "notice corrects",
  ],
  hours: ["schedule steps hours", "schedule pollingPlaces hours", "schedule mobileBoxes hours"],
  time: ["schedule steps by", "postings postings time"],
  "yes-no": ["schedule byElection", "schedule pollingPlaces stepFree"],
  text: [
    "community name",
    "community subdistrict",
    "community address",
    "community phone",
    "community groups name",
    "community groups covers",
    "community postingPlaces name",
    "postings postings by",
    "community committee members party",
    "community committee members occupation",
    "community committee members romanised",
    "schedule state reason",
    "schedule steps place",
    "schedule steps note",
    "schedule pollingPlaces name",
    "schedule pollingPlaces address",
    "schedule pollingPlaces note",
    "schedule mobileBoxes serves",
    "voter-roll fullList",
    "candidates candidates romanised",
    "candidates candidates occupation",
    "candidates candidates party",
    "candidates candidates statement",
    "candidates candidates photo",
    "results rounds turnout",
    "notice title",
    "notice changes what",
    "notice changes was",
    "notice changes now",
  ],
  list: [],
};

const typeOf: ReadonlyMap<string, ValueType> = new Map(
  Object.entries(typesOfKinds).flatMap(([type, kinds]) =>
    kinds.map((kind) => [kind, type as ValueType] as const),
  ),
);

/** Every value and every list of a community's records, hand-written notices' heads among them. */
export function valuesOf(community: Community): readonly Value[] {
  return [...community.texts].flatMap(([file, text]) => {
    const isNotice = file.endsWith(".mdx");
    const head = isNotice ? blankAround(text) : text;
    const record = isNotice ? "notice" : (/([a-z-]+)\.yaml$/.exec(file)?.[1] ?? file);
    const root = parseDocument(head).contents;
    return root === null ? [] : within(root, { community, file, path: [], kind: record });
  });
}

/** A notice of which only the head is left, at its place. */
function blankAround(text: string): string {
  const end = text.indexOf("\n---", 3);
  return `   ${text.slice(3, end)}`;
}

type Here = Pick<Value, "community" | "file" | "path" | "kind">;

function within(node: unknown, here: Here): readonly Value[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      return within(value, { ...here, path: [...here.path, name], kind: kindIn(here.kind, name) });
    });
  }
  if (isSeq(node)) {
    const inner = node.items.flatMap((item, index) =>
      within(item, { ...here, path: [...here.path, index] }),
    );
    const items = node.items.flatMap((item): Item[] => {
      const range = (item as Node).range;
      return range ? [{ start: range[0], end: range[1], isFlow: node.flow === true }] : [];
    });
    return [{ ...here, ...rangeOf(node), type: "list", value: undefined, items }, ...inner];
  }
  if (!isScalar(node)) return [];
  const type = typeOf.get(here.kind);
  if (type === undefined) throw new Error(`Nothing is said of ${here.kind} in ${here.file}`);
  return [{ ...here, ...rangeOf(node), type, value: node.value, items: [] }];
}

/** Languages of a text, and posts of the seats, make no kinds of their own. */
function kindIn(kind: string, key: string): string {
  if (["zh-Hans", "zh-Hant", "en"].includes(key) || kind === "schedule seats") return kind;
  return `${kind} ${key}`;
}

function rangeOf(node: Node): { readonly start: number; readonly end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
