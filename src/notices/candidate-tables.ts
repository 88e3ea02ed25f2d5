import { educationNames, nominationNames, sexNames } from "../i18n/vocabulary.ts";
import type { Candidate } from "../model/candidates.ts";
import type { Localized } from "../model/scalars.ts";
import { hasCome } from "../timetable/steps.ts";
import { all, as, type Column, type Draft, table } from "./draft.ts";
import { postsElected, type Subject } from "./subject.ts";
import { date, given, joined, name, number, type Phrase, plain, say, text } from "./text.ts";

/** Those who stand on the day of posting: who withdrew before is not listed, who withdrew later is marked. */
export function standingOn(
  posted: Temporal.PlainDate,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.filter(
    ({ withdrawn }) => withdrawn === undefined || !hasCome(withdrawn, posted),
  );
}

/** A table for each post of those who stand, in the order of the record; with photographs of all of them or of none. */
export function candidateTables(
  subject: Subject,
  noun: Localized,
  candidates: readonly Candidate[],
): Draft {
  const isShown = candidates.every(({ photo }) => photo !== undefined);
  return all(
    ...postsElected(subject).map((post) => {
      const rows = candidates.filter((candidate) => candidate.post === post.id);
      const listed = table(
        say({
          "zh-Hans": text`${post.name}${noun}（应选${post.seats}名）`,
          en: text`${post.name}: ${noun} (seats to fill: ${post.seats})`,
        }),
        columns,
        rows,
      );
      return as("people", isShown ? withPhotos(listed, rows) : listed);
    }),
  );
}

function withPhotos(listed: Draft, rows: readonly Candidate[]): Draft {
  const photos = rows.flatMap(({ photo }) => photo ?? []);
  return (locale) =>
    listed(locale).map((block) => (block.type === "table" ? { ...block, photos } : block));
}

const columns: readonly Column<Candidate>[] = [
  { label: { "zh-Hans": "姓名", en: "Name" }, cell: nameCell },
  {
    label: { "zh-Hans": "性别", en: "Sex" },
    cell: ({ sex }) => given(sex, (one) => plain(sexNames[one])),
  },
  {
    label: { "zh-Hans": "出生年份", en: "Born" },
    cell: ({ birthYear }) => given(birthYear, yearCell),
  },
  {
    label: { "zh-Hans": "文化程度", en: "Education" },
    cell: ({ education }) => given(education, (level) => plain(educationNames[level])),
  },
  {
    label: { "zh-Hans": "职业", en: "Occupation" },
    cell: ({ occupation }) => given(occupation, plain),
  },
  {
    label: { "zh-Hans": "政治面貌", en: "Party" },
    cell: ({ party }) => given(party, plain),
  },
  {
    label: { "zh-Hans": "提名方式", en: "Proposed by" },
    cell: ({ nominatedBy }) => plain(nominationNames[nominatedBy]),
  },
  {
    label: { "zh-Hans": "提名得票", en: "Nomination votes" },
    align: "end",
    cell: ({ nominationVotes }) => given(nominationVotes, number),
  },
];

function nameCell(candidate: Candidate): Phrase {
  const withdrawal = given(candidate.withdrawn, (day) =>
    say({ "zh-Hans": text`（${date(day)}退出）`, en: text`(withdrew on ${date(day)})` }),
  );
  return joined([name(candidate), withdrawal], { "zh-Hans": "", en: " " });
}

/** A year is no number of things: it has no commas. */
function yearCell(year: number): Phrase {
  return () => [{ role: "number", text: year.toString() }];
}
