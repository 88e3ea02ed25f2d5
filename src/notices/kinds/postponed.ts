import { all, as, callout, type Draft, facts, paragraph } from "../draft.ts";
import { closing } from "../parts.ts";
import { type Subject, theElection } from "../subject.ts";
import { fullDate, plain, say, text } from "../text.ts";

/** The poll is put off, to a new day or until further notice. */
export function postponed(subject: Subject): Draft {
  const { state } = subject.election.schedule;
  if (state.kind !== "postponed") return all();
  return all(
    as(
      "opening",
      paragraph(
        say({
          "zh-Hans": text`现就${theElection(subject)}延期投票一事公告如下：`,
          en: text`The poll in this election is put off.`,
        }),
      ),
    ),
    as(
      "act",
      callout(
        state.until === undefined
          ? say({
              "zh-Hans": text`投票延期举行，新的投票日另行公告。`,
              en: text`The new polling day will be announced.`,
            })
          : say({
              "zh-Hans": text`投票延期至${fullDate(state.until)}举行。`,
              en: text`The poll will now be held on ${fullDate(state.until)}.`,
            }),
      ),
    ),
    facts([{ "zh-Hans": "原因", en: "Reason" }, plain(state.reason)]),
    closing(subject),
  );
}
