import { standingNames } from "../../i18n/vocabulary.ts";
import type { Localized } from "../../model/scalars.ts";
import { listingOrder } from "../candidate-order.ts";
import { candidateTables, standingOn } from "../candidate-tables.ts";
import { all, as, type Draft, paragraph } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import { noticeSteps, ownAction, type Subject, theElection } from "../subject.ts";
import { type Phrase, plural, say, text } from "../text.ts";

/** Who is on the ballot; or, where there are no candidates, who put their own names forward. */
export function formalCandidates(subject: Subject): Draft {
  const { plan, election } = subject;
  const isSelfNomination = election.schedule.method === "self-nomination";
  const noun = standingNames[isSelfNomination ? "self-nominee" : "formal"];
  const standing = standingOn(plan.posted, election.candidates?.candidates ?? []).filter(
    (candidate) => candidate.standing !== "preliminary",
  );
  return all(
    as(
      "opening",
      paragraph(
        standing.length === 0
          ? nobody(subject, noun)
          : say({
              "zh-Hans": text`${basis(subject)}现将${theElection(subject)}的${standing.length}名${noun}公告如下${listingOrder(standing)}：`,
              en: text`${plural(standing.length, "person stands", "people stand")} in this election.${listingOrder(standing)}`,
            }),
      ),
    ),
    as("act", paragraph(ownAction(subject))),
    candidateTables(subject, noun, standing),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

function nobody(subject: Subject, noun: Localized): Phrase {
  return say({
    "zh-Hans": text`${theElection(subject)}没有${noun}。`,
    en: text`Nobody stands in this election.`,
  });
}
