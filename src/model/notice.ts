import type { NoticeKind } from "./notice-kinds.ts";
import type { FigureCall, ReportTable } from "./report.ts";
import type { Locale } from "./scalars.ts";

/**
 * A notice: one document, made of a few kinds of block. The page, the poster, the board, the feeds and
 * the plain text all render this and compose no sentence of their own.
 */
export interface Notice {
  /** Last part of its address, stable for ever: `voter-roll`, `result`, `result-2`. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** Its number in the election (第 3 号公告), from 1. */
  readonly number: number;
  readonly communityId: string;
  readonly electionId: string;
  readonly locale: Locale;
  /** Its number, in words: 第3号. */
  readonly numberLabel: string;
  /** Name of the community. */
  readonly communityName: string;
  /** Name of the election: 梧桐里社区第十二届居民委员会选举. */
  readonly electionName: string;
  readonly title: string;
  /** Who signs it. */
  readonly issuer: string;
  /** Day of posting. */
  readonly posted: Temporal.PlainDate;
  /** The day of posting in words, as an official notice is dated: 二〇二七年三月十八日. */
  readonly postedLabel: string;
  /** Last day in force; without it, as long as the election is online. */
  readonly until?: Temporal.PlainDate | undefined;
  /** Steps of the rulebook that it fulfils. */
  readonly steps: readonly string[];
  /** Articles that it rests on, in words, each once. */
  readonly citations: readonly string[];
  /** Body, signature included. */
  readonly blocks: readonly Block[];
  /** Notice that it corrects, by id. */
  readonly corrects?: string | undefined;
  /** Corrections of it that are posted, by id. */
  readonly correctedBy: readonly string[];
}

/**
 * What a piece of text is. All but `plain` and `strong` stay on one line: a date, a time, a number, the name of a person or
 * of a residents' group is never broken. Names of people of two characters are spread to the width of three.
 */
export type RunRole = "plain" | "strong" | "date" | "time" | "number" | "name" | "group";

/** A stretch of text of one role. */
export interface Run {
  readonly role: RunRole;
  readonly text: string;
  /** In a work report, the figure that it is: written in once it is counted. */
  readonly figure?: FigureCall | undefined;
}

/** A line of running text. */
export type Text = readonly Run[];

/**
 * What a block is to its notice. A surface may set it as that, or leave out what its reader does not need; it says
 * nothing more than the block does, and a block without one is read as it stands.
 */
export type BlockPart =
  /** The first sentence, which names the law and the subject. */
  | "opening"
  /** What a resident must do or come to: the day, the hours, the place, what to bring. */
  | "act"
  /** Steps with their days, in order. */
  | "timetable"
  /** One row each for those who stand, are elected, or run the election. */
  | "people"
  /** One row each for places to vote. */
  | "places"
  /** Counts of a vote: labels and figures. */
  | "counts"
  /** The votes for each person. */
  | "votes"
  /** One row each for what a correction changes: what it was, and what it is. */
  | "changes"
  /** How to reach the office. */
  | "contact"
  /** What the law says. */
  | "law"
  /** The last sentence. */
  | "ending";

/** A block of a notice's body. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | FactsBlock
  | TableBlock
  | ListBlock
  | CalloutBlock
  | SignatureBlock;

interface OfPart {
  readonly part?: BlockPart | undefined;
}

export interface HeadingBlock extends OfPart {
  readonly type: "heading";
  readonly text: Text;
}

export interface ParagraphBlock extends OfPart {
  readonly type: "paragraph";
  readonly text: Text;
}

/** Labels and values: when, where, what to bring. */
export interface FactsBlock extends OfPart {
  readonly type: "facts";
  readonly facts: readonly { readonly label: string; readonly value: Text }[];
}

/** A table. The first column heads its row. */
export interface TableBlock extends OfPart {
  readonly type: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** One cell a column in every row. */
  readonly rows: readonly (readonly Text[])[];
  /** Photographs of whom the rows name, one each: files of the election; only where everyone listed has one. */
  readonly photos?: readonly string[] | undefined;
  /** In a work report, which of its tables it is: filled once it is counted. */
  readonly of?: ReportTable | undefined;
}

export interface TableColumn {
  readonly label: string;
  /** Numbers are set right, words left. */
  readonly align: "start" | "end";
}

export interface ListBlock extends OfPart {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly Text[];
}

/** The one thing that no reader may miss. */
export interface CalloutBlock extends OfPart {
  readonly type: "callout";
  readonly tone: "important" | "correction";
  readonly text: Text;
}

/** Who posts it and when: set right at the end. */
export interface SignatureBlock extends OfPart {
  readonly type: "signature";
  readonly issuer: string;
  /** The day of posting in words. */
  readonly date: string;
}
