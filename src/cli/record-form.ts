import { findingWords } from "../i18n/findings.ts";
import { choicesOf, type FieldKind, fieldsOfMap, itemOf, kindOf } from "../load/field-kinds.ts";
import { type FieldSchema, fieldsOf } from "../load/fields.ts";
import { recordSchemas } from "../model/record-schemas.ts";
import type { Locale } from "../model/scalars.ts";

/** What the lists of a form begin with: the groups, posts and so on for which it wants a line each. */
export type Prefill = Readonly<Record<string, readonly string[]>>;

/**
 * A record to fill in, as YAML: every field with its title and what it takes; those that may be left out as
 * comments. Lists by group, post or sex have an item for each, by the key of the field (`prefill`).
 */
export function recordForm(
  record: string,
  head: readonly string[],
  prefill: Prefill,
  locale: Locale,
): string {
  const schema = recordSchemas[record];
  if (schema === undefined) return "";
  const lines = mapLines(fieldsOf(schema), { prefill, locale });
  return `${[...head.map((line) => `# ${line}`), ...lines].join("\n")}\n`;
}

interface Form {
  readonly prefill: Prefill;
  readonly locale: Locale;
}

function mapLines(map: FieldSchema, form: Form): readonly string[] {
  return fieldsOfMap(map).flatMap(({ key, field, isRequired }) => {
    const lines = fieldLines(key, field, form);
    return isRequired ? lines : lines.map((line) => `# ${line}`);
  });
}

function fieldLines(key: string, field: FieldSchema, form: Form): readonly string[] {
  const kind = kindOf(field);
  const title = form.locale === "en" ? undefined : field.title;
  switch (kind) {
    case "map":
      return [remark(`${key}:`, title), ...indent(mapLines(field, form))];
    case "entries":
      return [remark(`${key}: {}`, title)];
    case "list":
      return listLines(key, field, title, form);
    default:
      return [remark(`${key}:`, says(title, expected(kind, field, form)))];
  }
}

function listLines(
  key: string,
  list: FieldSchema,
  title: string | undefined,
  form: Form,
): readonly string[] {
  const item = itemOf(list);
  if (kindOf(item) !== "map") return [remark(`${key}: []`, title)];
  const [first] = fieldsOfMap(item);
  const values = form.prefill[first?.key ?? ""] ?? [undefined];
  return [
    remark(`${key}:`, title),
    ...values.flatMap((value) => {
      const [head = "", ...rest] = mapLines(item, form);
      const begun = value === undefined ? head : `${first?.key}: ${value}`;
      return [`  - ${begun}`, ...indent(indent(rest))];
    }),
  ];
}

function expected(
  kind: Exclude<FieldKind, "list" | "map" | "entries">,
  field: FieldSchema,
  form: Form,
) {
  const words = findingWords(form.locale).schema.expected;
  return kind === "choice" ? words.choice(choicesOf(field)) : words[kind]();
}

function says(title: string | undefined, what: string): string {
  return title === undefined ? what : `${title}：${what}`;
}

function remark(line: string, what: string | undefined): string {
  return what === undefined ? line : `${line} # ${what}`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
