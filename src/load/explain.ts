import type { Finding } from "../model/finding.ts";
import { expectedPhrase } from "./expectations.ts";
import { fieldsOf, has, isRequired, nameField, valueAt } from "./fields.ts";
import { mend } from "./mend.ts";
import { at, atKey, type Issue, type Misfit, type Path } from "./misfit.ts";
import { explainMismatch, hintOf } from "./mismatch.ts";
import { maskPrivate } from "./privacy.ts";
import { explainStranger, strangersIn } from "./unknown-keys.ts";

/** Turns what a schema found wrong with a record into findings, a sentence each, with what to write instead. */
export function explain(issues: readonly Issue[], misfit: Misfit): readonly Finding[] {
  const leaves = issues.flatMap((issue) => leavesOf(issue, [], misfit));
  const strangers = leaves.flatMap((leaf) => strangersIn(leaf, misfit));
  const misspelt = new Set(strangers.map(({ path, meant }) => pathText([...path, meant ?? ""])));
  const findings = [
    ...leaves
      .filter(({ code, path }) => code !== "unrecognized_keys" && !misspelt.has(pathText(path)))
      .map((leaf) => explainLeaf(leaf, misfit)),
    ...strangers.map((stranger) => explainStranger(stranger, misfit)),
  ];
  return [...new Map(findings.map((finding) => [placeText(finding), finding])).values()];
}

/**
 * An issue with its whole path. Of a union's branches, the one that fits the kind of value given speaks
 * for it, so that `office: { zh-Hans: 1 }` is told of its text, not of the union.
 */
function leavesOf(issue: Issue, above: Path, misfit: Misfit): readonly Issue[] {
  const path = [...above, ...issue.path];
  const whole = { ...issue, path };
  if (issue.code !== "invalid_union" || valueAt(misfit.value, path) === undefined) return [whole];
  const branch = issue.errors.find((errors) => !errors.some(isOfOtherKind));
  return branch?.flatMap((inner) => leavesOf(inner, path, misfit)) ?? [whole];
}

function isOfOtherKind(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function explainLeaf(issue: Issue, misfit: Misfit): Finding {
  const { schema: words } = misfit.words;
  const { path } = issue;
  const parent = path.slice(0, -1);
  const fields = fieldsOf(misfit.schema);
  const field = nameField(fields, misfit.value, path);
  if (issue.code === "invalid_key") return explainKey(parent, String(path.at(-1)), misfit);
  if (issue.message === "expected:date-or-period") {
    return { ...at(misfit, path), message: words.dateOrPeriod() };
  }
  if (issue.message === "expected:bound") return { ...at(misfit, path), message: words.bound() };
  if (issue.message === "expected:corrects") {
    const given = has(valueAt(misfit.value, parent), "corrects");
    return {
      ...at(misfit, given ? path : [...parent, "kind"]),
      message: words.corrects(field),
    };
  }
  if (path.length > 0 && !has(valueAt(misfit.value, parent), path.at(-1) ?? "")) {
    const hint = words.missingExpected(expectedPhrase(issue, misfit));
    return { ...at(misfit, path), message: words.missing(field), hint };
  }
  if (path.length > 0 && valueAt(misfit.value, path) === null) {
    const phrase = expectedPhrase(issue, misfit);
    const hint = isRequired(fields, misfit.value, path)
      ? words.missingExpected(phrase)
      : words.leaveOut(phrase);
    return { ...at(misfit, path), message: words.empty(field), hint };
  }
  return explainMismatch(issue, misfit);
}

/** A key that the office chooses itself, as of a post in `seats`, and that is no slug. */
function explainKey(path: Path, key: string, misfit: Misfit): Finding {
  const field = nameField(fieldsOf(misfit.schema), misfit.value, path);
  const mended = mend("slug", key, []);
  return {
    ...atKey(misfit, path, key),
    message: misfit.words.schema.badKey(maskPrivate(key), field),
    ...hintOf(mended?.how === "write" ? mended : undefined, misfit.words),
  };
}

function pathText(path: Path): string {
  return path.map(String).join("\n");
}

function placeText({ place, message }: Finding): string {
  return `${pathText(place.path)}\n${message}`;
}
