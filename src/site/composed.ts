import type { Block, BlockPart, Notice } from "../model/notice.ts";
import type { NoticeKind } from "../model/notice-kinds.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { composeNotices } from "../notices/compose.ts";
import { runsText } from "../notices/plain-text.ts";
import type { PublishedElection } from "../notices/publication.ts";

const composed = new WeakMap<PublishedElection, Map<Locale, readonly Notice[]>>();

/** The notices of an election in a language, in order of posting; written once for all pages. */
export function noticesOf(
  published: PublishedElection,
  site: Site,
  locale: Locale,
): readonly Notice[] {
  const known = composed.get(published) ?? new Map<Locale, readonly Notice[]>();
  composed.set(published, known);
  const notices = known.get(locale) ?? composeNotices(published, site, locale);
  known.set(locale, notices);
  return notices;
}

/** The newest notice of the first of some kinds that has one. */
export function newestOf(
  notices: readonly Notice[],
  ...kinds: readonly NoticeKind[]
): Notice | undefined {
  for (const kind of kinds) {
    const newest = notices.findLast((notice) => notice.kind === kind);
    if (newest !== undefined) return newest;
  }
  return undefined;
}

/**
 * The part of a notice that an election's page shows: what the page says elsewhere is left out, that is
 * a first sentence that only introduces, the timetable, how to reach the office, the rules, the last
 * sentence and the signature, and what stands as cards beside it.
 */
export function excerpt(notice: Notice, beside?: keyof typeof onCards): readonly Block[] {
  const body = notice.blocks.filter(({ type }) => type !== "signature");
  const closing = body.at(-1)?.type === "paragraph" && body.length > 1 ? body.at(-1) : undefined;
  const kept = body.filter(
    (block) =>
      block !== closing &&
      !(block === body[0] && isPreamble(block, notice)) &&
      (block.part === undefined || !toldElsewhere.has(block.part)) &&
      !(beside !== undefined && onCards[beside](block)),
  );
  return kept.filter((block, index) => block.type !== "heading" || hasBody(kept[index + 1]));
}

/** What cards say: those of polling places have the day, the places and what is said of them. */
const onCards = {
  places: ({ type, part }: Block) =>
    part === "act" || part === "places" || (type === "list" && part === undefined),
  people: ({ part }: Block) => part === "people",
} as const;

/** A first sentence that names the law and the notice's own subject, and gives no day and no number. */
function isPreamble(block: Block, { blocks }: Notice): boolean {
  if (block.type !== "paragraph" || blocks.length < 3) return false;
  if (block.text.some(({ role }) => role !== "plain")) return false;
  return /[：:]$/.test(runsText(block.text));
}

function hasBody(next: Block | undefined): boolean {
  return next !== undefined && next.type !== "heading";
}

/** What an election's page says in places of its own. */
const toldElsewhere: ReadonlySet<BlockPart> = new Set(["timetable", "contact", "law", "ending"]);
