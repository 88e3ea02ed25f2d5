import { sexNames } from "../i18n/vocabulary.ts";
import type { Localized } from "../model/scalars.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { all, type Draft, facts, paragraph, section, table } from "./draft.ts";
import { publicCounts } from "./small-counts.ts";
import type { Subject } from "./subject.ts";
import { figure, nothing, number, type Phrase, plain, say, text } from "./text.ts";

/** The roll in tables, without any count so small that it would give people away. */
export function rollInFigures(subject: Subject, roll: VoterRoll): Draft {
  const figures = [groupFigures(subject, roll), sexFigures(roll), ageFigures(roll)];
  const counts = figures.flatMap(({ rows }) => rows.map(({ count }) => count));
  return section(
    { "zh-Hans": "登记情况", en: "The roll in figures" },
    ...figures.map(figuresTable),
    changes(roll),
    [...counts, ...changeCounts(roll)].some(isMark) ? privacyNote : all(),
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

/** Counts that are no parts of a public total: each is published for itself. */
function changeCounts({ changes: { added, removed }, objections }: VoterRoll): readonly string[] {
  const outcome = objections === undefined ? [] : [objections.received, objections.upheld];
  return [added, removed, ...outcome].flatMap((count) => publicCounts([count]));
}

/** How the roll changed, and what became of objections. */
function changes(roll: VoterRoll): Draft {
  const [added = nothing, removed = nothing, received, upheld] = changeCounts(roll).map(shown);
  return facts(
    [
      { "zh-Hans": "与上次选举相比", en: "Since the last election" },
      say({
        "zh-Hans": text`新增${added}人，注销${removed}人`,
        en: text`${added} added, ${removed} removed`,
      }),
    ],
    [
      { "zh-Hans": "申诉处理情况", en: "Objections to the roll" },
      received === undefined || upheld === undefined
        ? nothing
        : say({
            "zh-Hans": text`收到${received}件，成立${upheld}件`,
            en: text`${received} received, ${upheld} upheld`,
          }),
    ],
  );
}

/** A published count: a number, or the mark that stands for it. */
function shown(count: string): Phrase {
  return isMark(count) ? figure(count) : number(Number(count));
}

function isMark(count: string): boolean {
  return !/^\d+$/.test(count);
}

function figuresTable({ caption, labels: [row, count], rows }: Figures): Draft {
  return table(
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
}

const privacyNote = paragraph(
  say({
    "zh-Hans": text`为保护个人信息，不足${figure("5")}的数写作“${figure("<5")}”；可以用来推算出这些数的，不公布，写作“—”。`,
    en: text`To protect people’s privacy, a number below ${figure("5")} is shown as “${figure("<5")}”. A number that would give such a number away is not shown; “—” stands in its place.`,
  }),
);
