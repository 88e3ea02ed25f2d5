import { standingNames } from "../../i18n/vocabulary.ts";
import { listingOrder } from "../candidate-order.ts";
import { candidateTables, standingOn } from "../candidate-tables.ts";
import { all, as, type Draft, paragraph } from "../draft.ts";
import { basis } from "../law.ts";
import { closing, nextSteps } from "../parts.ts";
import { noticeSteps, ownAction, type Subject, theElection } from "../subject.ts";
import { type Phrase, plural, say, text } from "../text.ts";

/** Who was nominated: everyone, whether or not they became formal candidates later. */
export function preliminaryCandidates(subject: Subject): Draft {
  const { plan, election } = subject;
  const nominated = standingOn(plan.posted, election.candidates?.candidates ?? []);
  return all(
    as(
      "opening",
      paragraph(
        nominated.length === 0
          ? nobody(subject)
          : say({
              "zh-Hans": text`${basis(subject)}经提名产生${theElection(subject)}初步候选人${nominated.length}名，现将名单公告如下${listingOrder(nominated)}：`,
              en: text`${plural(nominated.length, "person has", "people have")} been nominated for this election.${listingOrder(nominated)}`,
            }),
      ),
    ),
    as("act", paragraph(ownAction(subject))),
    candidateTables(subject, standingNames.preliminary, nominated),
    nextSteps(subject, noticeSteps(subject).slice(1)),
    closing(subject),
  );
}

function nobody(subject: Subject): Phrase {
  return say({
    "zh-Hans": text`${theElection(subject)}没有产生初步候选人。`,
    en: text`Nobody has been nominated for this election.`,
  });
}
