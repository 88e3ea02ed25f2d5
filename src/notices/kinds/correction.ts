import { changesTable } from "../changes.ts";
import { all, callout, type Draft } from "../draft.ts";
import { noticeReference } from "../notice-head.ts";
import type { Subject } from "../subject.ts";
import { say, text } from "../text.ts";
import { free } from "./free.ts";

/** A hand-written correction: which notice it corrects, what it changes, then its own blocks. */
export function correction(subject: Subject): Draft {
  const { plan, posted } = subject;
  const corrected = posted.find(({ id }) => id === plan.free?.head.corrects);
  return all(
    corrected === undefined
      ? all()
      : callout(
          say({
            "zh-Hans": text`本公告更正${noticeReference(corrected, subject)}，以本公告为准。`,
            en: text`This corrects ${noticeReference(corrected, subject)}. Where they differ, this notice holds.`,
          }),
          "correction",
        ),
    changesTable(plan),
    free(subject),
  );
}
