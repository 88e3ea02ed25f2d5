import type { Finding } from "../model/finding.ts";
import { fieldsOf, has, type KnownField, knownFields, valueAt } from "./fields.ts";
import { atKey, type Issue, type Misfit, type Path } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { maskPrivate } from "./privacy.ts";

/** A key that no field has, and the field that it may be meant for. */
export interface Stranger {
  readonly path: Path;
  readonly key: string;
  readonly meant: string | undefined;
}

/** The keys of an issue that no field has. A field that is there already was not meant. */
export function strangersIn(issue: Issue, misfit: Misfit): readonly Stranger[] {
  if (issue.code !== "unrecognized_keys") return [];
  const map = valueAt(misfit.value, issue.path);
  const free = knownFields(fieldsOf(misfit.schema), misfit.value, issue.path).filter(
    ({ key }) => !has(map, key),
  );
  return issue.keys.map((key) => {
    const byTitle = free.find(({ title }) => title !== undefined && title === key.trim());
    const byKey = nearest(
      key,
      free.map((field) => field.key),
    );
    return { path: issue.path, key, meant: byTitle?.key ?? byKey ?? titledNearly(key, free) };
  });
}

/** The field whose title is nearly the key, or a longer or shorter way to say it: 电话 for 办公电话. */
function titledNearly(key: string, fields: readonly KnownField[]): string | undefined {
  const titles = fields.flatMap(({ title }) => title ?? []);
  const within = titles.find(
    (title) => key.length > 1 && (title.includes(key) || key.includes(title)),
  );
  const meant = within ?? nearest(key, titles);
  return meant === undefined ? undefined : fields.find(({ title }) => title === meant)?.key;
}

/** Says that there is no such field, and which was meant or can be given. */
export function explainStranger({ path, key, meant }: Stranger, misfit: Misfit): Finding {
  const { schema } = misfit.words;
  const known = knownFields(fieldsOf(misfit.schema), misfit.value, path).map((field) => field.key);
  const others = known.length > 0 ? schema.knownKeys(known) : schema.noKeys();
  return {
    ...atKey(misfit, path, key),
    message: schema.unknownKey(maskPrivate(key)),
    hint: meant === undefined ? others : schema.didYouMean(meant),
  };
}
