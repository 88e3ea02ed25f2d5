import { fieldsOf, leastOf } from "./fields.ts";
import type { Expectation } from "./mend.ts";
import type { Issue, Misfit } from "./misfit.ts";

/** What a schema asked for where it was not met. */
export function expectationOf(issue: Issue, misfit: Misfit): Expectation {
  if (
    issue.code === "invalid_type" &&
    (issue.expected === "object" || issue.expected === "record")
  ) {
    return "map";
  }
  const expected = TOKENS[issue.message] ?? "other";
  // A year that is not even a number fails as the count that it is made from.
  const isYear = leastOf(fieldsOf(misfit.schema), misfit.value, issue.path) >= EARLIEST_YEAR;
  return expected === "count" && isYear ? "year" : expected;
}

/** The values allowed, where they are a closed list. */
export function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return issue.options.map(String);
  }
  return [];
}

/** What was asked for, in words. */
export function expectedPhrase(issue: Issue, misfit: Misfit): string {
  const { schema } = misfit.words;
  const expected = expectationOf(issue, misfit);
  if (expected === "choice" || expected === "locale") {
    return schema.expected[expected](choicesOf(issue));
  }
  return expected === "list" && issue.code === "too_small"
    ? schema.atLeastOne()
    : schema.expected[expected]();
}

/** A least value from here on is a year's, not a count's. */
const EARLIEST_YEAR = 1000;

const TOKENS: Readonly<Record<string, Expectation>> = {
  "expected:date": "date",
  "expected:time": "time",
  "expected:hours": "hours",
  "expected:count": "count",
  "expected:days": "days",
  "expected:year": "year",
  "expected:text": "text",
  "expected:slug": "slug",
  "expected:locale": "locale",
  "expected:localized": "localized",
  "expected:list": "list",
  "expected:choice": "choice",
  "expected:boolean": "boolean",
  "expected:url": "url",
  "expected:email": "email",
  "expected:time-zone": "time-zone",
  "expected:share": "share",
  "expected:percentage": "percentage",
  "expected:region": "region",
  "expected:month-day": "month-day",
};
