import { localize } from "../i18n/locale.ts";
import { siteWords } from "../i18n/site-words.ts";
import { stageExplanations, stageNames } from "../i18n/stages.ts";
import type { Locale } from "../model/scalars.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { hasCome, voteDay } from "../timetable/steps.ts";
import type { Outlook } from "./outlook.ts";

/** What residents are told that an election is at, in a word and in a sentence. */
export interface StageWords {
  readonly name: string;
  readonly explanation: string;
}

/** The stage of an outlook in words. Until the new day of a vote that was put off, that it was is what matters. */
export function stageWords(
  { election }: Pick<PublishedElection, "election">,
  { stage, from }: Pick<Outlook, "stage" | "from">,
  locale: Locale,
): StageWords {
  const { state } = election.schedule;
  const vote = voteDay(election);
  const isAhead = vote !== undefined && !hasCome(vote, from);
  if (state.kind === "postponed" && state.until !== undefined && isAhead) {
    const words = siteWords(locale);
    return { name: words.voteMoved, explanation: words.voteMovedExplanation };
  }
  return {
    name: localize(stageNames[stage], locale),
    explanation: localize(stageExplanations[stage], locale),
  };
}
