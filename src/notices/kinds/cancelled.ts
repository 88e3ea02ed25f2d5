import { all, as, callout, type Draft, facts, paragraph } from "../draft.ts";
import { closing } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { plain, say, text } from "../text.ts";

/** The election is called off. */
export function cancelled(subject: Subject): Draft {
  const { state } = subject.election.schedule;
  if (state.kind !== "cancelled") return all();
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`现就取消${theElection(subject)}一事公告如下：`,
          en: text`This election has been called off.`,
        }),
      ),
    ),
    as(
      "act",
      callout(
        say({ "zh-Hans": text`本次选举取消，不举行投票。`, en: text`There will be no poll.` }),
      ),
    ),
    facts([{ "zh-Hans": "原因", en: "Reason" }, plain(state.reason)]),
    closing(subject),
  );
}
