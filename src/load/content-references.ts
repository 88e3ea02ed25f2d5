import type { FindingWords } from "../i18n/findings.ts";
import type { Finding, Place } from "../model/finding.ts";
import { rulebookSchema } from "../model/rulebook.ts";
import type { ContentRecords, ElectionRecord } from "./assemble.ts";
import { fieldsOf, nameField } from "./fields.ts";
import type { Slot } from "./layout.ts";
import { checkRulebookReferences, hintFor } from "./rulebook-references.ts";
import { type Resolution, resolveRulebooks } from "./rulebooks.ts";

type Referring = Pick<ContentRecords, "rulebooks" | "schedules" | "candidates">;

/**
 * References from file to file that putting content together needs: a schedule's rulebook, what a
 * rulebook extends and cites, a candidate's photograph. A file that is there but broken is not missing.
 */
export function checkReferences(
  { rulebooks, schedules, candidates }: Referring,
  slots: ReadonlyMap<string, Slot>,
  words: FindingWords,
): readonly Finding[] {
  const resolutions = resolveRulebooks(rulebooks);
  const ids = new Set(
    slots
      .values()
      .filter((slot) => slot.kind === "rulebook")
      .map(({ id }) => id),
  );
  return [
    ...rulebooks
      .entries()
      .flatMap(([id, own]) => checkRulebookReferences({ id, own, resolutions, ids, words })),
    ...schedules.flatMap((schedule) => checkRulebook(schedule, resolutions, ids, words)),
    ...candidates.flatMap((record) => checkPhotos(record, slots, words)),
  ];
}

function checkRulebook(
  schedule: ContentRecords["schedules"][number],
  resolutions: ReadonlyMap<string, Resolution>,
  ids: ReadonlySet<string>,
  words: FindingWords,
): readonly Finding[] {
  const id = schedule.record.rulebook;
  const place = placeIn(schedule, "schedule.yaml", ["rulebook"]);
  const resolution = resolutions.get(id);
  if (resolution?.status === "incomplete") {
    const missing = resolution.missing.map((key) => nameField(fieldsOf(rulebookSchema), {}, [key]));
    return [reference(place, words.reference.incompleteRulebook(id, missing))];
  }
  if (resolution !== undefined || ids.has(id)) return [];
  return [reference(place, words.reference.unknownRulebook(id), hintFor(id, [...ids], words))];
}

function checkPhotos(
  candidates: ContentRecords["candidates"][number],
  slots: ReadonlyMap<string, Slot>,
  words: FindingWords,
): readonly Finding[] {
  return candidates.record.candidates.flatMap(({ photo }, index) => {
    if (photo === undefined) return [];
    const folder = `communities/${candidates.communityId}/${candidates.electionId}`;
    if (slots.get(`${folder}/${photo}`)?.kind === "photo") return [];
    const path = ["candidates", index, "photo"];
    return [
      reference(placeIn(candidates, "candidates.yaml", path), words.reference.noPhoto(photo)),
    ];
  });
}

function placeIn(
  { communityId, electionId }: ElectionRecord<unknown>,
  file: string,
  path: readonly PropertyKey[],
): Place {
  return { file: `communities/${communityId}/${electionId}/${file}`, path };
}

function reference(place: Place, message: string, hint?: string): Finding {
  return {
    rule: "reference",
    severity: "error",
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
  };
}
