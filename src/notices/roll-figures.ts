import { sexNames } from "../i18n/vocabulary.ts";
import type { Localized } from "../model/scalars.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { all, as, type Draft, facts, paragraph, section, table } from "./draft.ts";
import { BELOW, publicCount, publicCounts, SMALL, WITHHELD } from "./small-counts.ts";
import type { Subject } from "./subject.ts";
import {
  figure,
  given,
  group,
  joined,
  number,
  type Phrase,
  plain,
  say,
  series,
  text,
} from "./text.ts";

/** The roll in tables, without any count so small that it would give people away. */
export function rollInFigures(subject: Subject, roll: VoterRoll): Draft {
  const figures = [groupFigures(subject, roll), sexFigures(roll), ageFigures(roll)];
  const counts = figures.flatMap(({ rows }) => rows.map(({ count }) => count));
  return section(
    { "zh-Hans": "登记情况", en: "The roll in figures" },
    ...figures.map(figuresTable),
    privacyNote(counts),
    changes(roll),
  );
}

/** A table of counts. */
interface Figures {
  readonly caption: Phrase;
  /** What the rows are, and what is counted. */
  readonly labels: readonly [rows: Localized, count: Localized];
  /** Counts as they are published. */
  readonly rows: readonly { readonly of: Phrase; readonly count: string }[];
}

const people: Localized = { "zh-Hans": "人数", en: "Number" };

function groupFigures({ election: { community } }: Subject, { groups }: VoterRoll): Figures {
  const counts = publicCounts(groups.map(({ voters }) => voters));
  return {
    caption: say({ "zh-Hans": text`登记人数（按小组）`, en: text`By group` }),
    labels: [{ "zh-Hans": "小组", en: "Group" }, people],
    rows: groups.map((own, index) => ({
      of: group(community.groups.find(({ id }) => id === own.group)?.name ?? own.group),
      count: counts[index] ?? "",
    })),
  };
}

function sexFigures({ sexes }: VoterRoll): Figures {
  const counts = publicCounts(sexes.map(({ voters }) => voters));
  return {
    caption: say({ "zh-Hans": text`登记人数（按性别）`, en: text`By sex` }),
    labels: [{ "zh-Hans": "性别", en: "Sex" }, people],
    rows: sexes.map(({ sex }, index) => ({ of: plain(sexNames[sex]), count: counts[index] ?? "" })),
  };
}

function ageFigures({ ages }: VoterRoll): Figures {
  const counts = publicCounts(ages.map(({ voters }) => voters));
  return {
    caption: say({ "zh-Hans": text`登记人数（按年龄）`, en: text`By age` }),
    labels: [{ "zh-Hans": "年龄", en: "Age" }, people],
    rows: ages.map(({ from, until }, index) => ({
      of:
        until === undefined
          ? say({ "zh-Hans": text`${from}岁及以上`, en: text`${from} and over` })
          : say({ "zh-Hans": text`${from}至${until}岁`, en: text`${from} to ${until}` }),
      count: counts[index] ?? "",
    })),
  };
}

/** How the roll changed, and what became of objections. */
function changes({ changes: { added, removed }, objections }: VoterRoll): Draft {
  return facts(
    [
      { "zh-Hans": "与上次选举相比", en: "Since the last election" },
      say({
        "zh-Hans": text`新增${counted(added)}人，注销${counted(removed)}人`,
        en: text`${counted(added)} added, ${counted(removed)} removed`,
      }),
    ],
    [
      { "zh-Hans": "公布后的申诉", en: "Objections since it was posted" },
      given(objections, ({ received, upheld }) =>
        received === 0
          ? say({ "zh-Hans": text`没有收到申诉`, en: text`none` })
          : say({
              "zh-Hans": text`收到${counted(received)}件，成立${counted(upheld)}件`,
              en: text`${counted(received)} received, ${counted(upheld)} upheld`,
            }),
      ),
    ],
  );
}

/** A count in a sentence: the number, or that it is less than what may be published. */
function counted(count: number): Phrase {
  return publicCount(count) === BELOW
    ? say({ "zh-Hans": text`不足${SMALL}`, en: text`fewer than ${SMALL}` })
    : number(count);
}

/** A published count: a number, or the mark that stands for it. */
function shown(count: string): Phrase {
  return isMark(count) ? figure(count) : number(Number(count));
}

function isMark(count: string): boolean {
  return !/^\d+$/.test(count);
}

function figuresTable({ caption, labels: [row, count], rows }: Figures): Draft {
  const drawn = table(
    caption,
    [
      { label: row, cell: ({ of }) => of },
      {
        label: count,
        align: "end",
        cell: (one) => shown(one.count),
      },
    ],
    rows,
  );
  return as("counts", drawn);
}

/** What the marks in the tables mean, those that are used. */
function privacyNote(counts: readonly string[]): Draft {
  const used = markNotes.filter(([mark]) => counts.includes(mark)).map(([, note]) => note);
  if (used.length === 0) return all();
  return paragraph(
    say({
      "zh-Hans": text`为保护个人信息，${series(used)}。`,
      en: text`To protect people’s privacy, ${joined(used, ", and ")}.`,
    }),
  );
}

const markNotes: readonly (readonly [mark: string, note: Phrase])[] = [
  [
    BELOW,
    say({
      "zh-Hans": text`不足${SMALL}人的写作“${figure(BELOW)}”`,
      en: text`a number below ${SMALL} is shown as “${figure(BELOW)}”`,
    }),
  ],
  [
    WITHHELD,
    say({
      "zh-Hans": text`可以用来推算不足${SMALL}人的数的，写作“${WITHHELD}”`,
      en: text`a number that would give away one below ${SMALL} is shown as “${WITHHELD}”`,
    }),
  ],
];
