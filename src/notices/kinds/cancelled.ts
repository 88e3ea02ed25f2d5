import { all, callout, type Draft, paragraph } from "../draft.ts";
import { basis, ending } from "../law.ts";
import { contact } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { say, text } from "../text.ts";

/** The election is called off. */
export function cancelled(subject: Subject): Draft {
  const { state } = subject.election.schedule;
  if (state.kind !== "cancelled") return all();
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现就取消${theElection(subject)}一事公告如下：`,
        en: text`This election is called off.`,
      }),
    ),
    callout(say({ "zh-Hans": text`本次选举取消，不举行投票。`, en: text`There will be no poll.` })),
    paragraph(say({ "zh-Hans": text`原因：${state.reason}`, en: text`Reason: ${state.reason}` })),
    contact(subject),
    paragraph(ending(subject)),
  );
}
