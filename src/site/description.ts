import { colon, localize } from "../i18n/locale.ts";
import { siteWords } from "../i18n/site-words.ts";
import { stageExplanations } from "../i18n/stages.ts";
import type { Notice } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { electionName } from "../notices/election-words.ts";
import { runsText } from "../notices/plain-text.ts";
import type { PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import { leadingElection } from "./progress.ts";

/** What a search engine shows below the title of a page: of an election, what it is at. */
export function electionDescription(published: PublishedElection, locale: Locale): string {
  const explanation = localize(stageExplanations[published.stage], locale);
  return electionName(published.election, locale) + colon(locale) + explanation;
}

/** Of a community, what its leading election is at. */
export function communityDescription(community: PublishedCommunity, locale: Locale): string {
  const leading = leadingElection(community);
  if (leading !== undefined) return electionDescription(leading, locale);
  const name = localize(community.record.name, locale);
  return name + colon(locale) + siteWords(locale).noElectionExplanation;
}

/** Of a notice, how its text begins; its election where it has none. */
export function noticeDescription({ blocks, electionName: election }: Notice): string {
  const [first] = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  return first === undefined ? election : runsText(first);
}
