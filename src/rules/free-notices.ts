import { formatDate } from "../i18n/dates.ts";
import type { Finding } from "../model/finding.ts";
import { noticeKinds } from "../model/notice-kinds.ts";
import type { Election, FreeNotice } from "../model/project.ts";
import { type ElectionContext, freeNoticePlace, type RuleContext } from "./context.ts";

/**
 * Hand-written notices that take an address of the program's own, that go out of force before they are
 * posted, or that correct what is posted after them, or themselves.
 */
export function checkFreeNotices(election: Election, context: ElectionContext): readonly Finding[] {
  return election.freeNotices.flatMap((free) => [
    ...checkAddress(free, election, context),
    ...checkUntil(free, election, context),
    ...checkCorrection(free, election, context),
  ]);
}

/**
 * Addresses that notices written by the program have, or may have once there are further rounds, `result-2`; and that of
 * all posters of an election.
 */
const OWN_ADDRESS = new RegExp(`^(?:all|(?:${noticeKinds.join("|")})(?:-\\d+)?)$`);

function checkAddress(
  { id }: FreeNotice,
  election: Election,
  { words }: RuleContext,
): readonly Finding[] {
  if (!OWN_ADDRESS.test(id)) return [];
  return [
    {
      rule: "notice-address",
      severity: "error",
      message: words.takenAddress(id),
      hint: words.takenAddressHint(`${id}-note.mdx`),
      place: freeNoticePlace(election, id, []),
    },
  ];
}

function checkUntil(
  { id, head: { posted, until } }: FreeNotice,
  election: Election,
  { words, locale }: RuleContext,
): readonly Finding[] {
  if (until === undefined || Temporal.PlainDate.compare(posted, until) <= 0) return [];
  return [
    {
      rule: "period-order",
      severity: "error",
      message: words.noticeReversed(formatDate(posted, locale), formatDate(until, locale)),
      hint: words.noticeReversedHint,
      place: freeNoticePlace(election, id, ["until"]),
    },
  ];
}

function checkCorrection(
  free: FreeNotice,
  election: Election,
  { words, locale, notices }: ElectionContext,
): readonly Finding[] {
  const { id, head } = free;
  if (head.corrects === undefined) return [];
  const place = freeNoticePlace(election, id, ["corrects"]);
  const found = { rule: "correction-order", severity: "error", place } as const;
  if (correctsItself(id, election)) return [{ ...found, message: words.correctsItself }];
  const corrected = notices.find((plan) => plan.id === head.corrects);
  if (corrected === undefined) return [];
  if (Temporal.PlainDate.compare(corrected.posted, head.posted) <= 0) return [];
  const days = [formatDate(head.posted, locale), formatDate(corrected.posted, locale)] as const;
  return [
    {
      ...found,
      message: words.correctsLater(...days),
      hint: words.correctsLaterHint,
      place: freeNoticePlace(election, id, ["posted"]),
    },
  ];
}

/** Whether a correction, or what it corrects and so on, leads back to it. */
function correctsItself(id: string, { freeNotices }: Election): boolean {
  const corrected = (one: string): string | undefined =>
    freeNotices.find((free) => free.id === one)?.head.corrects;
  const seen = new Set<string>();
  let next = corrected(id);
  while (next !== undefined && next !== id && !seen.has(next)) {
    seen.add(next);
    next = corrected(next);
  }
  return next === id;
}
