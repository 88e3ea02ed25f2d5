import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import type { Candidate } from "../model/candidates.ts";
import type { Notice, TableBlock, Text } from "../model/notice.ts";
import type { Election } from "../model/project.ts";
import type { RuleOf } from "../model/rule.ts";
import { isEmptyCell } from "./table-layout.ts";

/** Those who stand for a post, each told by the same fields in the same order. */
export interface PeopleSideBySide {
  /** What the list of the notice is called. */
  readonly caption: string;
  /** Labels of the fields; somebody has something under each. */
  readonly labels: readonly string[];
  /** In the order of the notice. */
  readonly people: readonly PersonBeside[];
  /** Whether somebody has written to the voters, so that of others it is said that they have not. */
  readonly haveStatements: boolean;
}

/** A person beside others. */
export interface PersonBeside {
  /** The name, and where the person withdrew, when. */
  readonly name: Text;
  /** A value under each label; none where the office gives none. */
  readonly values: readonly (Text | undefined)[];
  readonly isWithdrawn: boolean;
  readonly statement: string | undefined;
  readonly photo: string | undefined;
}

/** The people of a notice's lists; what it says of them, in its words, and what they say themselves. */
export function sideBySide(
  { blocks, locale }: Notice,
  { candidates }: Election,
): readonly PeopleSideBySide[] {
  const known = Map.groupBy(candidates?.candidates ?? [], (one) => personName(one, locale));
  const next = (name: Text): Candidate | undefined =>
    known.get(name.find(({ role }) => role === "name")?.text ?? "")?.shift();
  return blocks.filter(isList).map(({ caption, columns, rows }) => {
    const people = rows.map(([name = [], ...cells]): PersonBeside => {
      const candidate = next(name);
      const isWithdrawn = candidate?.withdrawn !== undefined;
      const { statement, photo } = candidate ?? {};
      return {
        name,
        values: cells.map((cell) => (isEmptyCell(cell) ? undefined : cell)),
        isWithdrawn,
        statement: statement === undefined || isWithdrawn ? undefined : localize(statement, locale),
        photo,
      };
    });
    return {
      caption,
      labels: columns.slice(1).map(({ label }) => label),
      people,
      haveStatements: people.some(({ statement }) => statement !== undefined),
    };
  });
}

/** The rule that sets the order of a notice's lists. */
export function orderRule(
  { steps }: Notice,
  { rulebook }: Election,
): RuleOf<"candidate-order"> | undefined {
  return rulebook.rules.find(
    (rule): rule is RuleOf<"candidate-order"> =>
      rule.kind === "candidate-order" && rule.step === steps[0],
  );
}

function isList(block: Notice["blocks"][number]): block is TableBlock {
  return block.type === "table" && block.part === "people";
}
