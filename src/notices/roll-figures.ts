import { sexNames } from "../i18n/vocabulary.ts";
import type { Localized } from "../model/scalars.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { all, type Draft, paragraph, section, table } from "./draft.ts";
import { publicCounts } from "./small-counts.ts";
import type { Subject } from "./subject.ts";
import { figure, number, type Phrase, plain, say, text } from "./text.ts";

/** The roll in tables, without any count so small that it would give people away. */
export function rollInFigures(subject: Subject, roll: VoterRoll): Draft {
  const figures = [
    groupFigures(subject, roll),
    sexFigures(roll),
    ageFigures(roll),
    changeFigures(roll),
    objectionFigures(roll),
  ];
  const isEveryCountShown = figures
    .flatMap(({ rows }) => rows)
    .every(({ count }) => isShown(count));
  return section(
    { "zh-Hans": "登记情况", en: "The roll in figures" },
    ...figures.map(figuresTable),
    isEveryCountShown ? all() : privacyNote,
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
    rows: groups.map(({ group }, index) => ({
      of: plain(community.groups.find(({ id }) => id === group)?.name ?? group),
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

function changeFigures({ changes: { added, removed } }: VoterRoll): Figures {
  return {
    caption: say({ "zh-Hans": text`与上次选举相比的变动`, en: text`Since the last election` }),
    labels: [{ "zh-Hans": "变动", en: "Change" }, people],
    rows: [
      { of: plain({ "zh-Hans": "新增", en: "Added" }), count: publicCount(added) },
      { of: plain({ "zh-Hans": "注销", en: "Removed" }), count: publicCount(removed) },
    ],
  };
}

function objectionFigures({ objections }: VoterRoll): Figures {
  const rows =
    objections === undefined
      ? []
      : [
          {
            of: plain({ "zh-Hans": "收到", en: "Received" }),
            count: publicCount(objections.received),
          },
          { of: plain({ "zh-Hans": "成立", en: "Upheld" }), count: publicCount(objections.upheld) },
        ];
  return {
    caption: say({ "zh-Hans": text`申诉处理情况`, en: text`Objections to the roll` }),
    labels: [
      { "zh-Hans": "申诉", en: "Objections" },
      { "zh-Hans": "件数", en: "Number" },
    ],
    rows,
  };
}

/** A count that is no part of a public total. */
function publicCount(count: number): string {
  return publicCounts([count]).join("");
}

function figuresTable({ caption, labels: [row, count], rows }: Figures): Draft {
  return table(
    caption,
    [
      { label: row, cell: ({ of }) => of },
      {
        label: count,
        align: "end",
        cell: (one) => (isShown(one.count) ? number(Number(one.count)) : figure(one.count)),
      },
    ],
    rows,
  );
}

function isShown(count: string): boolean {
  return /^\d+$/.test(count);
}

const privacyNote = paragraph(
  say({
    "zh-Hans": text`为保护个人信息，不足${figure("5")}的数写作“${figure("<5")}”；可以用来推算出这些数的，不公布，写作“—”。`,
    en: text`To protect people’s privacy, a number below ${figure("5")} is shown as “${figure("<5")}”. A number that would give such a number away is not shown; “—” stands in its place.`,
  }),
);
