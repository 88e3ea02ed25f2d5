import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type * as Yaml from "../../src/load/yaml.ts";
import type { LocatedFinding } from "../../src/model/finding.ts";
import { type Broken, brokenIn } from "./mutations/broken.ts";
import { type Change, changesOf, textAfter } from "./mutations/changes.ts";
import { excuseFor } from "./mutations/excuses.ts";
import { recordsOf } from "./mutations/records.ts";
import { type Community, findingsOf, sampleCommunities } from "./mutations/sample.ts";
import { someOf } from "./mutations/sampling.ts";
import { printTable } from "./mutations/table.ts";
import { valuesOf } from "./mutations/values.ts";

/**
 * Each date, count and name of the sample content, changed one at a time: thousands of mistakes as clerks
 * make them. `npm run mutate` makes them all and prints which go unnoticed; a run of the tests makes some of
 * each kind.
 */

const ALL = process.env.MUTATIONS === "all";
const SOME = 1500;

// What is not changed is parsed once: a document is the same each time.
vi.mock("../../src/load/yaml.ts", async (importOriginal) => {
  const original = await importOriginal<typeof Yaml>();
  const documents = new Map<string, Yaml.YamlDocument>();
  return {
    ...original,
    parseYaml: (text: string) => {
      const document = documents.get(text) ?? original.parseYaml(text);
      if (documents.size < 60) documents.set(text, document);
      return document;
    },
  };
});

/** What came of a change. */
interface Outcome {
  readonly change: Change;
  readonly findings: readonly LocatedFinding[];
  readonly broken: readonly Broken[];
  readonly text: string;
  readonly error?: unknown;
}

let communities: readonly Community[];
let changes: readonly Change[];
let outcomes: readonly Outcome[];

beforeAll(async () => {
  communities = await sampleCommunities();
  for (const community of communities) expect(findingsOf(community), community.id).toEqual([]);
  changes = communities.flatMap((community) => {
    const values = valuesOf(community);
    return values.flatMap((value) => changesOf(value, values));
  });
  outcomes = (ALL ? changes : someOf(changes, SOME)).map(outcomeOf);
}, 1_800_000);

function outcomeOf(change: Change): Outcome {
  const { community, file } = change.value;
  const text = textAfter(change);
  const changed = new Map([[file, text]]);
  try {
    const findings = findingsOf(community, changed);
    const isRead = findings.every(({ rule }) => !["syntax", "schema", "markup"].includes(rule));
    return {
      change,
      text,
      findings,
      broken: isRead ? brokenIn(recordsOf(community, changed)) : [],
    };
  } catch (error) {
    return { change, text, findings: [], broken: [], error };
  }
}

describe("one change of the sample content", () => {
  test("is one of thousands", () => {
    expect(changes.length).toBeGreaterThan(5000);
    expect(outcomes.length).toBeGreaterThanOrEqual(Math.min(SOME, changes.length));
  });

  test("never stops the check", () => {
    expect(outcomes.filter(({ error }) => error !== undefined).map(told)).toEqual([]);
  });

  test("is found on a line that the file has", () => {
    const astray = outcomes.filter(({ change: { value }, findings, text }) =>
      findings.some(({ file, line, column }) => {
        const lines = (file === value.file ? text : value.community.texts.get(file))?.split("\n");
        const written = lines?.[line - 1];
        return written === undefined || column < 1 || column > [...written].length + 1;
      }),
    );
    expect(astray.map(told)).toEqual([]);
  });

  test("goes unnoticed only where there is a reason for it", () => {
    const unnoticed = outcomes.filter(({ findings, error }) => findings.length === 0 && !error);
    expect(unnoticed.filter(({ change }) => excuseFor(change) === undefined).map(told)).toEqual([]);
  });

  test("that breaks a rule, a sum or a reference is found where it does not fit", () => {
    const missed = outcomes.flatMap((outcome) =>
      outcome.broken
        .filter((broken) => !isFound(broken, outcome))
        .map(({ what, rule = "", lines }) => `${told(outcome)}: ${what} ${rule} at ${lines}`),
    );
    expect(missed).toEqual([]);
  });
});

afterAll(() => {
  if (!ALL) return;
  printTable(outcomes.map(({ change, findings }) => ({ change, isNoticed: findings.length > 0 })));
});

function isFound({ rule, or, ...broken }: Broken, { findings }: Outcome): boolean {
  return [broken, ...(or === undefined ? [] : [or])].some(({ file, lines }) =>
    findings.some(
      (finding) =>
        finding.file === file &&
        lines.includes(finding.line) &&
        (rule === undefined || finding.rule === rule),
    ),
  );
}

describe("several changes at once", () => {
  test("never stop the check, and are told the same each time", () => {
    const property = fc.property(
      fc.nat(),
      fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 5 }),
      (at, picks) => {
        const community = communities[at % communities.length];
        if (community === undefined) throw new Error("no community");
        const own = changes.filter(({ value }) => value.community === community);
        const changed = textsAfter(picks.flatMap((pick) => own[pick % own.length] ?? []));
        expect(findingsOf(community, changed)).toEqual(findingsOf(community, changed));
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});

/** Texts of files after several changes, from the last place to the first; of two at one place, one. */
function textsAfter(changes: readonly Change[]): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(changes, ({ value }) => value.file);
  return new Map(
    [...byFile].map(([file, own]) => {
      let text = own[0]?.value.community.texts.get(file) ?? "";
      let before = text.length;
      for (const { start, end, written } of own.toSorted((a, b) => b.start - a.start)) {
        if (end > before) continue;
        text = text.slice(0, start) + written + text.slice(end);
        before = start;
      }
      return [file, text];
    }),
  );
}

function told({ change: { value, how, written }, error }: Outcome): string {
  const failed = error instanceof Error ? ` ${error.stack}` : "";
  return `${value.file} ${value.path.join(".")} (${value.kind}), ${how}: ${written.trim().slice(0, 60)}${failed}`;
}
