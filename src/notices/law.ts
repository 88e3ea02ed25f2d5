import { formatCitation } from "../i18n/citations.ts";
import { localize } from "../i18n/locale.ts";
import type { Rule } from "../model/rule.ts";
import type { Source } from "../model/rulebook.ts";
import type { Localized } from "../model/scalars.ts";
import { as, type Draft, list, section } from "./draft.ts";
import { explainedRules, type Subject } from "./subject.ts";
import { joined, nothing, type Phrase, plain, say, text, words } from "./text.ts";

/** How a Chinese notice begins: 根据《…》和《…》，. English notices name the law at their end. */
export function basis(subject: Subject): Phrase {
  const laws = basisTitles(subject).map((law) =>
    words((locale) => {
      const title = localize(law.title, locale);
      return title.startsWith("《") ? title : `《${title}》`;
    }),
  );
  if (laws.length === 0) return nothing;
  return (locale) =>
    locale === "en"
      ? []
      : say({ "zh-Hans": text`根据${together(laws, "和", "")}，`, en: text`` })(locale);
}

/** How a notice ends: 特此公告; in English, with the law that it is published under. */
export function ending(subject: Subject): Phrase {
  const laws = basisTitles(subject).map((law) =>
    words((locale) => `the ${localize(law.title, locale).replace(/^the /i, "")}`),
  );
  return say({
    "zh-Hans": text`特此公告。`,
    en:
      laws.length === 0
        ? text``
        : text`This notice is published under ${together(laws, " and ", ", ")}.`,
  });
}

/** What the law says of the notice's steps, each article once, with its citation. */
export function rulesSection(subject: Subject): Draft {
  const { rulebook } = subject.election;
  const byArticle = Map.groupBy(explainedRules(subject), citationKey);
  const rules = section(
    { "zh-Hans": "有关规定", en: "What the rules say" },
    list(
      [...byArticle.values()].map((rules) => {
        const cited = words((locale) =>
          rules
            .slice(0, 1)
            .map(({ citation }) => formatCitation(citation, rulebook, locale))
            .join(""),
        );
        const messages = joined(
          wordings(rules).map((message) => plain(message)),
          { "zh-Hans": "", en: " " },
        );
        return say({
          "zh-Hans": text`${cited}：${messages}`,
          en: text`${cited}: ${messages}`,
        });
      }),
    ),
  );
  return as("law", rules);
}

/** What rules say, each wording once: one sentence of a law may be checked in several ways. */
function wordings(rules: readonly Rule[]): readonly Localized[] {
  const byText = new Map(rules.map(({ message }) => [JSON.stringify(message), message]));
  return [...byText.values()];
}

/**
 * The sources of the rules that the notice explains; without any, those of the whole rulebook. A notice
 * that no rulebook provides for rests on none.
 */
function basisTitles(subject: Subject): readonly Source[] {
  if (subject.plan.rule === undefined) return [];
  const { sources } = subject.election.rulebook;
  const cited = new Set(explainedRules(subject).map(({ citation }) => citation.source));
  return cited.size === 0 ? sources : sources.filter(({ id }) => cited.has(id));
}

function citationKey({ citation }: Rule): string {
  return `${citation.source} ${citation.article ?? ""}`;
}

/** Phrases one after another, the last after a word of its own. */
function together(phrases: readonly Phrase[], last: string, others: string): Phrase {
  const head = phrases.slice(0, -1);
  const tail = phrases.slice(-1);
  if (head.length === 0) return joined(tail, "");
  return joined([joined(head, others), ...tail], last);
}
