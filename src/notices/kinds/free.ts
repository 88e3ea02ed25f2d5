import type { Block } from "../../model/notice.ts";
import { all, type Draft, paragraph } from "../draft.ts";
import { blocksText } from "../plain-text.ts";
import type { Subject } from "../subject.ts";
import { say, text } from "../text.ts";
import { inTraditional } from "../traditional-blocks.ts";

/** A hand-written notice: its own blocks, in the language in which the office wrote them. */
export function free({ plan }: Subject): Draft {
  const blocks = plan.free?.blocks ?? [];
  return all(untranslated(blocks), (locale) =>
    locale === "zh-Hant" ? blocks.map(inTraditional) : blocks,
  );
}

/** Tells English readers that a text is in Chinese. */
function untranslated(blocks: readonly Block[]): Draft {
  const isChinese = /\p{Script=Han}/u.test(blocksText(blocks, "en"));
  if (!isChinese) return all();
  return paragraph(
    say({
      "zh-Hans": text``,
      en: text`The office wrote this notice in Chinese. It has not been translated.`,
    }),
  );
}
