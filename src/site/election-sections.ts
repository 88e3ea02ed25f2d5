import type { SiteWord } from "../i18n/site-words.ts";
import type { Notice } from "../model/notice.ts";
import type { PublishedElection } from "../notices/publication.ts";
import type { ElectionStage } from "../timetable/stage.ts";
import { newestOf } from "./composed.ts";
import { daysOn, type Outlook } from "./outlook.ts";

/** A part of an election's page: what it is about, and the notices that tell it. */
export interface ElectionSection {
  /** Its anchor on the page. */
  readonly id: string;
  readonly word: SiteWord;
  readonly notices: readonly Notice[];
  /** Whether it comes before the timetable: what residents look for first. */
  readonly isFirst: boolean;
}

/** The parts for which there is a notice. */
export function electionSections(
  { stage }: PublishedElection,
  notices: readonly Notice[],
): readonly ElectionSection[] {
  const results = notices.filter(({ kind }) => kind === "result");
  const runoffs = notices.filter(({ kind }) => kind === "runoff");
  const polling = newestOf(notices, "polling");
  const candidates = newestOf(notices, "formal-candidates", "preliminary-candidates");
  const roll = newestOf(notices, "voter-roll");
  const sections: readonly ElectionSection[] = [
    { id: "runoff", word: "runoff", notices: runoffs, isFirst: stage === "runoff" },
    { id: "results", word: "results", notices: results, isFirst: true },
    {
      id: "polling",
      word: "polling",
      notices: isVoteAhead(stage) ? present(polling) : [],
      isFirst: true,
    },
    { id: "candidates", word: "candidates", notices: present(candidates), isFirst: false },
    { id: "voter-roll", word: "voterRoll", notices: present(roll), isFirst: false },
  ];
  return sections.filter((section) => section.notices.length > 0);
}

/** The days on which a part is shown, where it is not always: once the vote is over nobody is sent there any more. */
export function sectionDays(id: string, ahead: readonly Outlook[]): string | undefined {
  return id === "polling" ? daysOn(ahead, ({ stage }) => isVoteAhead(stage)) : undefined;
}

/** Whether the vote of a stage is to come or under way, and it is known where it is. */
function isVoteAhead(stage: ElectionStage): boolean {
  return stage === "candidates" || stage === "polling";
}

function present(notice: Notice | undefined): readonly Notice[] {
  return notice === undefined ? [] : [notice];
}
