import { Document, isMap } from "yaml";
import { localize, writtenLocale } from "../i18n/locale.ts";
import { newWords } from "../i18n/new-words.ts";
import { chineseNumeral } from "../i18n/numerals.ts";
import type { NewFile } from "../integration/write-together.ts";
import { sexes } from "../model/person.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { NewSchedule } from "../timetable/planned-schedule.ts";
import type { Planned } from "./plan-formats/planned.ts";
import { planYaml } from "./plan-formats/yaml.ts";
import { recordForm } from "./record-form.ts";
import { annotate, comment } from "./yaml-comments.ts";

/** The site as it is first written. */
export interface NewSite {
  readonly office: string;
  readonly phone: string;
  readonly address: string;
}

/** A community as it is first written. */
export interface NewCommunity {
  readonly name: Localized;
  readonly subdistrict: Localized;
  readonly address: Localized;
  readonly phone: string;
  readonly households: number;
  /** How many residents' groups it has. */
  readonly groups: number;
}

/** `site.yaml` of an office that has none. */
export function siteFile({ office, phone, address }: NewSite, locale: Locale): NewFile {
  const { yaml } = wordsIn(locale);
  const document = new Document({
    office,
    baseUrl: "https://xuanju.example",
    languages: [locale],
    timeZone: "Asia/Shanghai",
    contact: { phone, address },
  });
  return written("site.yaml", document, "schemas/site.schema.json", yaml.site, {
    baseUrl: [yaml.baseUrl],
  });
}

/** `community.yaml`, with what may follow in comments. */
export function communityFile(
  id: string,
  { groups, ...community }: NewCommunity,
  { rulebook, locale }: Planned,
): NewFile {
  const { yaml } = wordsIn(locale);
  const { households, ...told } = community;
  const document = new Document({
    ...told,
    groups: groupIds(groups).map((group, index) => ({
      id: group,
      name: groupName(index + 1, community.name, locale),
    })),
    households,
  });
  const text = written(
    `communities/${id}/community.yaml`,
    document,
    "../../schemas/community.schema.json",
    [],
    { phone: [yaml.phone], groups: [yaml.groups], households: [yaml.households] },
  );
  const [post] = rulebook.posts;
  const later = [
    ...yaml.postingPlaces,
    "postingPlaces:",
    `  - { id: board-1, name: ${localize(community.name, locale)}, copies: 1 }`,
    "",
    ...yaml.committee,
    "committee:",
    "  term: 1",
    "  elected: 2022-03-18",
    "  members:",
    `    - { name: , post: ${post?.id ?? "chair"}, sex: ${sexes[0]}, birthYear: 1980 }`,
  ];
  return { path: text.path, text: `${text.text}\n${asComment(later)}\n` };
}

/** `schedule.yaml` with the planned days, and the forms of the records that follow it. */
export function electionFiles(
  folder: string,
  planned: Planned,
  known: Partial<Pick<NewSchedule, "term" | "seats">>,
  groups: readonly string[],
): readonly NewFile[] {
  const { yaml } = wordsIn(planned.locale);
  const prefill = {
    group: groups,
    sex: sexes,
    post: planned.rulebook.posts.map(({ id }) => id),
  };
  return [
    { path: `${folder}/schedule.yaml`, text: planYaml(planned, known) },
    ...forms.map((record) => ({
      path: `${folder}/${record}.template.yaml`,
      text: recordForm(
        record,
        [
          `yaml-language-server: $schema=../../../schemas/${record}.schema.json`,
          ...yaml.form(`${record}.yaml`),
        ],
        prefill,
        planned.locale,
      ),
    })),
  ];
}

/** Ids of so many residents' groups. */
export function groupIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `group-${index + 1}`);
}

/** Records that an election comes to need, each when its time comes. */
const forms = ["voter-roll", "candidates", "proxies", "results", "postings"] as const;

function groupName(number: number, like: Localized, locale: Locale): Localized {
  const chinese = newWords["zh-Hans"].group(chineseNumeral(number));
  const english = newWords.en.group(String(number));
  if (typeof like !== "string") return { "zh-Hans": chinese, en: english };
  return locale === "en" ? english : chinese;
}

function written(
  path: string,
  document: Document,
  schema: string,
  head: readonly string[],
  remarks: Readonly<Record<string, readonly string[]>>,
): NewFile {
  document.commentBefore = comment([`yaml-language-server: $schema=${schema}`, ...head]);
  const { contents } = document;
  if (isMap(contents)) {
    for (const [key, lines] of Object.entries(remarks)) annotate(contents, key, lines);
  }
  return { path, text: document.toString({ lineWidth: 0 }) };
}

function asComment(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "" : `# ${line}`)).join("\n");
}

function wordsIn(locale: Locale) {
  return newWords[writtenLocale(locale)];
}
