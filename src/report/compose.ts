import { formatDate, formatOfficialDate } from "../i18n/dates.ts";
import { fill, inLocale, localize, writtenLocale } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { chineseNumeral } from "../i18n/numerals.ts";
import { type ReportSection, reportOpening, reportSections } from "../i18n/report-text.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { Block, Run, Text } from "../model/notice.ts";
import type { OfficeNode, Project } from "../model/project.ts";
import { type FigureName, figureNames } from "../model/report.ts";
import type { Locale } from "../model/scalars.ts";
import { inTraditional } from "../notices/traditional-blocks.ts";
import type { Figures } from "./figure.ts";
import { figuresOf } from "./figures.ts";
import { reportNotes } from "./notes.ts";
import { type ReportScope, reportScope } from "./scope.ts";
import { reportTableBlock } from "./tables.ts";
import { figureRun, isNone, isTold, type Writing } from "./write.ts";

/** A work report in a language: one document for the page, the PDF and the Word file. */
export interface Report {
  /** The name of the elections. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** What it is about: 2027年换届选举. */
  readonly subject: string;
  /** The office. */
  readonly issuer: string;
  readonly date: Temporal.PlainDate;
  /** Body, notes on how the figures are counted and signature included. */
  readonly blocks: readonly Block[];
  readonly figures: Figures;
  /** The figures that the body shows, in the order in which it does. */
  readonly shown: readonly FigureName[];
  /** How its figures are written. */
  readonly writing: Writing;
}

/** An office's work report on a day: as it wrote it, or the usual one, with the figures of the records. */
export function composeReport(
  project: Project,
  office: OfficeNode,
  today: Temporal.PlainDate,
  locale: Locale,
): Report {
  const scope = reportScope(project, office, today);
  const figures = figuresOf(scope);
  const head = office.report?.head ?? {};
  const rounding = head.rounding ?? project.site.rounding ?? "balanced";
  const writing: Writing = { figures, locale, rounding };
  const words = reportWords(locale);
  const issuer = localize(project.site.office, locale);
  const date = head.date ?? today;
  const body =
    office.report === undefined || office.report.blocks.length === 0
      ? usualBody(scope, issuer, writing)
      : ownBody(office.report.blocks, scope, writing);
  const shown = figuresIn(body);
  return {
    id: office.id,
    locale,
    title: head.title === undefined ? words.title : localize(head.title, locale),
    subject: fill(words.election, { name: office.id }),
    issuer,
    date,
    blocks: [
      ...body,
      heading(words.notes),
      { type: "list", ordered: true, items: reportNotes(scope, body, shown, writing) },
      {
        type: "signature",
        issuer,
        date: inLocale(formatOfficialDate(date, locale), locale),
      },
    ],
    figures,
    shown,
    writing,
  };
}

/** The office's own text with its figures and tables filled in. */
function ownBody(blocks: readonly Block[], scope: ReportScope, writing: Writing): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === "table" && block.of !== undefined) {
      return reportTableBlock(block.of, scope, writing);
    }
    const converted = writing.locale === "zh-Hant" ? inTraditional(block) : block;
    return [withTexts(converted, (text) => filled(text, writing))];
  });
}

function filled(text: Text, writing: Writing): Text {
  return text.map((run) => (run.figure === undefined ? run : figureRun(run.figure, writing)));
}

/** A block whose lines of text are each written anew. */
function withTexts(block: Block, write: (text: Text) => Text): Block {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "callout":
      return { ...block, text: write(block.text) };
    case "list":
      return { ...block, items: block.items.map(write) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({ label, value: write(value) })),
      };
    case "table":
      return { ...block, rows: block.rows.map((cells) => cells.map(write)) };
    case "signature":
      return block;
    default:
      return block satisfies never;
  }
}

/** The report that is composed where the office writes none. */
function usualBody(scope: ReportScope, issuer: string, writing: Writing): readonly Block[] {
  const { locale } = writing;
  const values = valuesOf(scope, issuer, locale);
  const line = (template: string) => sentenceText(template, values, writing);
  const opening = line(inLocale(reportOpening[writtenLocale(locale)], locale));
  const sections = reportSections[writtenLocale(locale)]
    .map((section) => ({ section, blocks: sectionBody(section, line, scope, writing) }))
    .filter(({ blocks }) => blocks.length > 0);
  return [
    ...(opening === undefined ? [] : [{ type: "paragraph" as const, text: opening }]),
    ...sections.flatMap(({ section, blocks }, index) => [
      heading(sectionTitle(section.heading, index, locale)),
      ...blocks,
    ]),
  ];
}

function sectionBody(
  { sentences, tables = [] }: ReportSection,
  line: (template: string) => Text | undefined,
  scope: ReportScope,
  writing: Writing,
): readonly Block[] {
  const { locale } = writing;
  const told = sentences.flatMap((template) => {
    const text = line(inLocale(template, locale));
    return text === undefined ? [] : [text];
  });
  const space: Text = locale === "en" ? [{ role: "plain", text: " " }] : [];
  const text = told.flatMap((sentence, index) =>
    index === 0 ? sentence : [...space, ...sentence],
  );
  return [
    ...(text.length === 0 ? [] : [{ type: "paragraph" as const, text }]),
    ...tables.flatMap((table) => reportTableBlock(table, scope, writing)),
  ];
}

/**
 * A sentence filled in; undefined where a value is not recorded or not to be told, or its first figure is none at all. A
 * part in brackets is left out alone.
 */
function sentenceText(template: string, values: Values, writing: Writing): Text | undefined {
  const runs: Run[] = [];
  for (const [index, part] of template.split(/\[([^\]]*)\]/).entries()) {
    const told = partText(part, values, writing, index === 0);
    if (told !== undefined) runs.push(...told);
    else if (index % 2 === 0) return undefined;
  }
  return runs;
}

function partText(
  template: string,
  values: Values,
  writing: Writing,
  isBeginning: boolean,
): Text | undefined {
  const runs: Run[] = [];
  let isFirst = isBeginning;
  for (const [index, part] of template.split(/\{([\w-]+)\}/).entries()) {
    if (index % 2 === 0) {
      if (part !== "") runs.push({ role: "plain", text: part });
      continue;
    }
    const name = figureNames.find((one) => one === part);
    if (name === undefined) {
      const value = values[part];
      if (value === undefined) return undefined;
      runs.push(value);
      continue;
    }
    const figure = writing.figures[name];
    if (!isTold(figure) || (isFirst && isNone(figure))) return undefined;
    isFirst = false;
    runs.push(figureRun({ name }, writing));
  }
  return runs;
}

type Values = Readonly<Record<string, Run | undefined>>;

/** What sentences say besides figures. */
function valuesOf({ office, today }: ReportScope, issuer: string, locale: Locale): Values {
  const group = office.record.guidanceGroup;
  const day = (date: Temporal.PlainDate | undefined): Run | undefined =>
    date && { role: "date", text: formatDate(date, locale) };
  return {
    office: { role: "plain", text: issuer },
    name: { role: "number", text: office.id },
    today: day(today),
    "group-formed": day(group?.formed),
    "group-leader": group && {
      role: "name",
      text: personName({ name: group.leader }, locale),
    },
  };
}

function figuresIn(blocks: readonly Block[]): readonly FigureName[] {
  const found = new Set<FigureName>();
  const note = (text: Text): Text => {
    for (const { figure } of text) if (figure !== undefined) found.add(figure.name);
    return text;
  };
  for (const block of blocks) withTexts(block, note);
  return [...found];
}

function sectionTitle(title: string, index: number, locale: Locale): string {
  if (locale === "en") return `${index + 1}. ${title}`;
  return `${chineseNumeral(index + 1)}、${inLocale(title, locale)}`;
}

function heading(text: string): Block {
  return { type: "heading", text: [{ role: "plain", text }] };
}
