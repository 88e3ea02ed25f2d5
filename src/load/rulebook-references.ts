import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { stepsOfRule } from "../model/rule.ts";
import type { RulebookFile } from "../model/rulebook.ts";
import { nearest } from "./nearest.ts";
import type { Resolution } from "./rulebooks.ts";

/** What can be told of one rulebook: its own file, and what came of resolving each rulebook. */
export interface RulebookReading {
  readonly id: string;
  readonly own: RulebookFile;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Every rulebook file there is, readable or not: a reference to an unreadable one is no second mistake. */
  readonly ids: ReadonlySet<string>;
  readonly words: FindingWords;
}

/**
 * References in a rulebook to what is not there: the rulebook that it extends, steps and sources. Steps
 * are looked for only where the rulebook or its lineage has any: a base may leave them to those who
 * extend it.
 */
export function checkRulebookReferences(reading: RulebookReading): readonly Finding[] {
  const { id, own, resolutions, ids, words } = reading;
  const resolution = resolutions.get(id);
  switch (resolution?.status) {
    case undefined:
      return [];
    case "cycle":
      return [broken(reading, ["extends"], words.reference.cycle(resolution.ids))];
    case "orphan":
      if (resolution.parent !== own.extends || ids.has(resolution.parent)) return [];
      return [
        broken(
          reading,
          ["extends"],
          words.reference.unknownParent(resolution.parent),
          hintFor(resolution.parent, [...ids], words),
        ),
      ];
    case "incomplete":
      return checkNames(reading, resolution.filled);
    case "complete":
      return [
        ...checkNames(reading, resolution.rulebook),
        ...checkInherited(reading, resolution.rulebook.lineage, resolution.rulebook.steps),
      ];
    default:
      return resolution satisfies never;
  }
}

type Named = Pick<RulebookFile, "steps" | "sources">;

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly id: string | undefined;
}

/** The rulebook's own references, against what it and its lineage have. */
function checkNames(reading: RulebookReading, filled: Named): readonly Finding[] {
  const { own, words } = reading;
  const citations = own.rules.map(({ citation }, index) => ({
    path: ["rules", index, "citation", "source"],
    id: citation.source,
  }));
  return [
    ...unresolved(reading, stepReferences(own), filled.steps, words.reference.unknownStep),
    ...unresolved(reading, citations, filled.sources ?? [], words.reference.unknownSource),
  ];
}

function stepReferences(own: RulebookFile): readonly Reference[] {
  return [
    { path: ["pollingStep"], id: own.pollingStep },
    { path: ["objections", "made"], id: own.objections?.made },
    { path: ["objections", "decided"], id: own.objections?.decided },
    ...(own.notices ?? []).flatMap(({ step, until, announces = [] }, index) => [
      { path: ["notices", index, "step"], id: step },
      { path: ["notices", index, "until"], id: until },
      ...announces.map((id, at) => ({ path: ["notices", index, "announces", at], id })),
    ]),
    ...own.rules.flatMap((rule, index) =>
      stepsOfRule(rule).map(({ path, id }) => ({ path: ["rules", index, ...path], id })),
    ),
  ];
}

function unresolved(
  reading: RulebookReading,
  references: readonly Reference[],
  known: readonly { readonly id: string }[] | undefined,
  message: (id: string) => string,
): readonly Finding[] {
  if (known === undefined) return [];
  const ids = new Set(known.map(({ id }) => id));
  return references.flatMap(({ path, id }) =>
    id === undefined || ids.has(id)
      ? []
      : [broken(reading, path, message(id), hintFor(id, [...ids], reading.words))],
  );
}

/** Rules and notices of the lineage over steps that this rulebook, writing steps of its own, left out. */
function checkInherited(
  reading: RulebookReading,
  lineage: readonly string[],
  steps: readonly { readonly id: string }[],
): readonly Finding[] {
  const { own, resolutions, words } = reading;
  const parent = resolutions.get(own.extends ?? "");
  if (own.steps === undefined || own.extends === undefined) return [];
  if (parent?.status !== "complete" && parent?.status !== "incomplete") return [];
  const above = parent.status === "complete" ? parent.rulebook : parent.filled;
  const ids = new Set(steps.map(({ id }) => id));
  const replaced = new Set(own.rules.map(({ id }) => id));
  const uses: (readonly [item: string, step: string | undefined])[] = [
    ...above.rules
      .filter(({ id }) => !replaced.has(id))
      .flatMap((rule) => stepsOfRule(rule).map(({ id }) => [rule.id, id] as const)),
    ...(own.notices === undefined ? (above.notices ?? []) : []).flatMap((notice) =>
      [notice.step, notice.until, ...(notice.announces ?? [])].map(
        (step) => [notice.kind, step] as const,
      ),
    ),
    ...(own.pollingStep === undefined ? [["pollingStep", above.pollingStep] as const] : []),
  ];
  const owner = lineage[1] ?? own.extends;
  return uses.flatMap(([item, step]) =>
    step === undefined || ids.has(step)
      ? []
      : [broken(reading, ["steps"], words.reference.inheritedStep(owner, item, step))],
  );
}

/** The id that was meant, or those that there are. */
export function hintFor(
  id: string,
  known: readonly string[],
  words: FindingWords,
): string | undefined {
  const meant = nearest(id, known);
  if (meant !== undefined) return words.schema.didYouMean(meant);
  return known.length === 0 ? undefined : words.reference.known(known);
}

function broken(
  { id }: RulebookReading,
  path: readonly PropertyKey[],
  message: string,
  hint?: string,
): Finding {
  return {
    rule: "reference",
    severity: "error",
    message,
    place: { file: `rulebooks/${id}.yaml`, path },
    ...(hint === undefined ? {} : { hint }),
  };
}
