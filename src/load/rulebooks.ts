import type { Rulebook, RulebookFile } from "../model/rulebook.ts";

/** What came of filling in what a rulebook extends. */
export type Resolution =
  | { readonly status: "complete"; readonly rulebook: Rulebook }
  /** Some of what an election needs is in none of its lineage; well enough for a rulebook to be extended. */
  | {
      readonly status: "incomplete";
      readonly missing: readonly (keyof RulebookFile)[];
      readonly filled: RulebookFile;
    }
  /** It extends a rulebook that is not there, or cannot be read. */
  | { readonly status: "orphan"; readonly parent: string }
  /** It extends itself by way of others: their ids, from itself to itself. */
  | { readonly status: "cycle"; readonly ids: readonly string[] };

/**
 * Fills in what each rulebook leaves out from the one that it extends. Sources and rules are merged by
 * id: a namesake takes the place of the parent's, new ones follow. Everything else is the rulebook's own
 * where it gives it, else its parent's.
 */
export function resolveRulebooks(
  files: ReadonlyMap<string, RulebookFile>,
): ReadonlyMap<string, Resolution> {
  return new Map([...files.keys()].map((id) => [id, resolve(id, files)]));
}

function resolve(id: string, files: ReadonlyMap<string, RulebookFile>): Resolution {
  const lineage: { readonly id: string; readonly file: RulebookFile }[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const seen = lineage.findIndex((ancestor) => ancestor.id === next);
    if (seen !== -1) {
      const ids = [...lineage.map((ancestor) => ancestor.id).slice(seen), next];
      return seen === 0 ? { status: "cycle", ids } : { status: "orphan", parent: next };
    }
    const file = files.get(next);
    if (file === undefined) return { status: "orphan", parent: next };
    lineage.push({ id: next, file });
    next = file.extends;
  }
  const filled = lineage.map(({ file }) => file).reduceRight(fillIn);
  return complete(
    id,
    filled,
    lineage.map((ancestor) => ancestor.id),
    files,
  );
}

function fillIn(parent: RulebookFile, child: RulebookFile): RulebookFile {
  return {
    ...parent,
    ...child,
    sources: merge(parent.sources ?? [], child.sources ?? []),
    rules: merge(parent.rules, child.rules),
  };
}

function merge<Item extends { readonly id: string }>(
  above: readonly Item[],
  own: readonly Item[],
): readonly Item[] {
  const inherited = new Set(above.map(({ id }) => id));
  return [
    ...above.map((item) => own.find(({ id }) => id === item.id) ?? item),
    ...own.filter(({ id }) => !inherited.has(id)),
  ];
}

function complete(
  id: string,
  filled: RulebookFile,
  lineage: readonly string[],
  files: ReadonlyMap<string, RulebookFile>,
): Resolution {
  const own = files.get(id) ?? filled;
  const { name, effective, rules } = filled;
  const { sources, terms, posts, steps, pollingStep, calendar, objections, notices } = filled;
  if (sources && terms && posts && steps && pollingStep !== undefined && notices) {
    const inherited = { sources, terms, posts, steps, pollingStep, notices };
    return {
      status: "complete",
      rulebook: { id, own, name, effective, lineage, rules, calendar, objections, ...inherited },
    };
  }
  const needed = { sources, terms, posts, steps, pollingStep, notices };
  const missing = NEEDED.filter((key) => needed[key] === undefined);
  return { status: "incomplete", missing, filled };
}

const NEEDED = ["sources", "terms", "posts", "steps", "pollingStep", "notices"] as const;
