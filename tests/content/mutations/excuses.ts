import type { Change } from "./changes.ts";
import type { ValueType } from "./values.ts";

/**
 * Why a change may go unnoticed. Whatever the reason, the test's own reckoning (`broken.ts`) must find nothing
 * wrong with the records after it.
 */
export interface Excuse {
  readonly why: string;
  /** Kinds of values, by type, or one by one. */
  readonly types?: readonly ValueType[];
  readonly kinds?: readonly string[];
  /** What is done to them; without it, whatever is. */
  readonly hows?: readonly string[];
}

export const excuses: readonly Excuse[] = [
  {
    why: "words for readers: nothing in the records says what they must be",
    types: ["text", "yes-no"],
  },
  {
    why: "a day, or an hour, that the law and the other records allow as well",
    types: ["day", "hours", "time"],
  },
  {
    why: "a person's year of birth within a lifetime",
    types: ["year"],
    hows: ["one more", "one less"],
  },
  {
    why: "figures that still add up, and decide the same",
    kinds: [
      "results rounds registered",
      "results rounds tookPart",
      "results rounds issued",
      "results rounds contests votes for",
      "results rounds contests others",
      "candidates candidates nominationVotes",
      "schedule seats",
      "voter-roll objections received",
      "voter-roll objections upheld",
    ],
  },
  {
    why: "figures of a report with which nothing else has to agree",
    kinds: [
      "voter-roll changes added",
      "voter-roll changes removed",
      "community households",
      "community postingPlaces copies",
      "community committee term",
      "schedule term",
    ],
  },
  {
    why: "the youngest and the oldest of an age band, which leave nobody out and count nobody twice",
    kinds: ["voter-roll ages from", "voter-roll ages until"],
  },
  {
    why: "a person whom no other record names",
    types: ["person"],
    hows: ["a character changed"],
  },
  {
    why: "a person who stands, serves or votes for others in two places, where the law allows it",
    kinds: [
      "candidates candidates name",
      "proxies proxies holder",
      "schedule mobileBoxes scrutineers",
      "schedule pollingPlaces scrutineers",
    ],
    hows: ["another's name"],
  },
  {
    why: "a description of a person or a ballot box that nothing contradicts",
    kinds: [
      "candidates candidates sex",
      "candidates candidates education",
      "candidates candidates nominatedBy",
      "proxies proxies relation",
      "community committee members sex",
      "community committee members education",
      "results rounds channels channel",
    ],
    hows: ["another word"],
  },
  {
    why: "another post, standing or method that the rulebook allows as well",
    kinds: [
      "candidates candidates post",
      "candidates candidates standing",
      "community committee members post",
      "schedule method",
    ],
  },
  {
    why: "a name by which no other record refers to the place or the box",
    kinds: ["schedule pollingPlaces id", "schedule mobileBoxes id", "community postingPlaces id"],
  },
  {
    why: "one more or one fewer, where the law says not how many",
    types: ["list"],
  },
];

/** Why a change may go unnoticed; undefined where it may not. */
export function excuseFor({ value: { type, kind }, how }: Change): Excuse | undefined {
  return excuses.find(
    ({ types, kinds, hows }) =>
      (types === undefined || types.includes(type)) &&
      (kinds === undefined || kinds.includes(kind)) &&
      (hows === undefined || hows.includes(how)),
  );
}
