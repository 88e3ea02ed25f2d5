import { localize } from "../i18n/locale.ts";
import type { Block, Notice, Text } from "../model/notice.ts";
import type { NoticeKind } from "../model/notice-kinds.ts";
import type { Election } from "../model/project.ts";
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
 * sentence and the signature.
 */
export function excerpt(notice: Notice, election: Election): readonly Block[] {
  const { phone } = election.community;
  const steps = new Set(election.rulebook.steps.map(({ name }) => localize(name, notice.locale)));
  const body = notice.blocks.filter(({ type }) => type !== "signature");
  const closing = body.at(-1)?.type === "paragraph" && body.length > 1 ? body.at(-1) : undefined;
  const kept = body.filter(
    (block) =>
      block !== closing &&
      !(block === body[0] && isPreamble(block, notice)) &&
      !isTimetable(block, steps) &&
      !isContact(block, phone) &&
      !isRules(block, notice),
  );
  return kept.filter((block, index) => block.type !== "heading" || hasBody(kept[index + 1]));
}

/** A first sentence that names the law and the notice's own subject, and gives no day and no number. */
function isPreamble(block: Block, { blocks }: Notice): boolean {
  if (block.type !== "paragraph" || blocks.length < 3) return false;
  if (block.text.some(({ role }) => role !== "plain")) return false;
  return /[：:]$/.test(runsText(block.text));
}

function hasBody(next: Block | undefined): boolean {
  return next !== undefined && next.type !== "heading";
}

/** Steps and their days: labelled with steps, or a table in which nobody is named and nothing is counted. */
function isTimetable(block: Block, steps: ReadonlySet<string>): boolean {
  if (block.type === "facts") return block.facts.every(({ label }) => steps.has(label));
  if (block.type !== "table") return false;
  const roles = new Set(block.rows.flat(2).map(({ role }) => role));
  return roles.has("date") && !roles.has("name") && !roles.has("number");
}

function isContact(block: Block, phone: string): boolean {
  return block.type === "facts" && block.facts.every(({ value }) => says(value, phone));
}

function isRules(block: Block, { citations }: Notice): boolean {
  if (block.type !== "list") return false;
  return block.items.every((item) => citations.some((citation) => says(item, citation)));
}

function says(text: Text, words: string): boolean {
  return runsText(text).includes(words);
}
