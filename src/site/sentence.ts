import type { Run, RunRole, Text } from "../model/notice.ts";

/** A value of a sentence, with its role; a date, a number or a name stays on one line. */
export function value(role: RunRole, text: string): Run {
  return { role, text };
}

/** A template of the site's words with its `{placeholders}` filled in; what has no value falls away. */
export function sentence(template: string, values: Readonly<Record<string, Run | Text>>): Text {
  return template.split(/\{(\w+)\}/).flatMap((part, index): Text => {
    if (index % 2 === 0) return part === "" ? [] : [{ role: "plain", text: part }];
    const filled = values[part];
    if (filled === undefined) return [];
    return "role" in filled ? [filled] : filled;
  });
}
