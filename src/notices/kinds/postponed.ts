import { all, callout, type Draft, paragraph } from "../draft.ts";
import { basis, ending } from "../law.ts";
import { contact } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { fullDate, say, text } from "../text.ts";

/** The poll is put off, to a new day or until further notice. */
export function postponed(subject: Subject): Draft {
  const { state } = subject.election.schedule;
  if (state.kind !== "postponed") return all();
  return all(
    paragraph(
      say({
        "zh-Hans": text`${basis(subject)}现就${theElection(subject)}延期投票一事公告如下：`,
        en: text`The poll in this election is put off.`,
      }),
    ),
    callout(
      state.until === undefined
        ? say({
            "zh-Hans": text`投票延期，新的投票日另行公告。`,
            en: text`The poll is put off. The new day will be announced.`,
          })
        : say({
            "zh-Hans": text`投票改期至${fullDate(state.until)}举行。`,
            en: text`The poll will now be held on ${fullDate(state.until)}.`,
          }),
    ),
    paragraph(say({ "zh-Hans": text`原因：${state.reason}`, en: text`Reason: ${state.reason}` })),
    contact(subject),
    paragraph(ending(subject)),
  );
}
