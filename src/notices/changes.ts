import type { FreeNoticeHead } from "../model/free-notice.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { as, type Draft, table } from "./draft.ts";
import { given, plain, say, strong, text } from "./text.ts";

/** What a correction changes, a row each: what the corrected notice said, and what is right; nothing where it does not list it. */
export function changesTable({ free }: NoticePlan): Draft {
  return as(
    "changes",
    table<Change>(
      say({ "zh-Hans": text`更正的内容`, en: text`What has changed` }),
      [
        { label: { "zh-Hans": "事项", en: "Item" }, cell: ({ what }) => plain(what) },
        { label: { "zh-Hans": "原来", en: "Before" }, cell: ({ was }) => given(was, plain) },
        { label: { "zh-Hans": "更正为", en: "Now" }, cell: ({ now }) => strong(plain(now)) },
      ],
      free?.head.changes ?? [],
    ),
  );
}

type Change = NonNullable<FreeNoticeHead["changes"]>[number];
