import { all, callout, type Draft, facts, paragraph } from "../draft.ts";
import { basis, ending } from "../law.ts";
import { contact, seatsInWords } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** No more people stand than there are seats, so no poll is held. */
export function uncontested(subject: Subject): Draft {
  const { state } = subject.election.schedule;
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现就${theElection(subject)}不举行投票一事公告如下：`,
        en: text`No more people stand in this election than there are seats.`,
      }),
    ),
    callout(say({ "zh-Hans": text`本次选举不举行投票。`, en: text`There will be no poll.` })),
    state.kind === "uncontested" ? paragraph(plain(state.reason)) : all(),
    facts([{ "zh-Hans": "应选名额", en: "Seats" }, seatsInWords(subject)]),
    contact(subject),
    paragraph(ending(subject)),
  );
}
