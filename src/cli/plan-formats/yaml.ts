import { Document, isMap, isSeq } from "yaml";
import { z } from "zod";
import { scheduleSchema } from "../../model/schedule.ts";
import type { PlannedStep } from "../../timetable/plan.ts";
import { type NewSchedule, plannedSchedule } from "../../timetable/planned-schedule.ts";
import { annotate, comment } from "../yaml-comments.ts";
import { citationsOf, labelOf, type Planned, wordsOf } from "./planned.ts";

/**
 * A plan as a `schedule.yaml`, each step under its name and the days that the law leaves it. What is not yet `known`
 * of the election is marked for the clerk to put in.
 */
export function planYaml(
  planned: Planned,
  known: Partial<Pick<NewSchedule, "term" | "seats">> = {},
): string {
  const { plan, rulebook, mode } = planned;
  const words = wordsOf(planned).yaml;
  const schedule = { ...plannedSchedule(plan, rulebook, mode, 1), ...known };
  const document = new Document(z.encode(scheduleSchema, schedule));
  document.commentBefore = comment([SCHEMA, ...words.head]);
  const { contents } = document;
  if (!isMap(contents)) return String(document);
  const certain = plan.steps.filter(({ isConditional }) => !isConditional);
  const steps = contents.get("steps");
  if (isSeq(steps)) {
    steps.items.forEach((item, index) => {
      const step = certain[index];
      if (isMap(item) && step !== undefined)
        item.commentBefore = comment(stepComment(step, planned));
    });
  }
  const remarks: Readonly<Record<string, readonly string[]>> = {
    ...(known.term === undefined ? { term: [words.term] } : {}),
    ...(known.seats === undefined ? { seats: [words.seats] } : {}),
    pollingPlaces: [...conditionalSteps(planned), words.places],
  };
  for (const [key, lines] of Object.entries(remarks)) annotate(contents, key, lines);
  return document.toString({ lineWidth: 0 });
}

/** The line by which editors find the schema, from the folder of an election. */
const SCHEMA = "yaml-language-server: $schema=../../../schemas/schedule.schema.json";

/** The step's name, the days that the law leaves it and by which article. */
function stepComment(step: PlannedStep, planned: Planned): readonly string[] {
  const { earliest, latest } = step;
  const words = wordsOf(planned);
  const days = [
    ...(earliest === undefined ? [] : [words.earliest(earliest.toString())]),
    ...(latest === undefined ? [] : [words.latest(latest.toString())]),
  ];
  const [open, separator, close] = planned.locale === "en" ? [" (", "; ", ")"] : ["（", "；", "）"];
  const facts = [...days, ...citationsOf(step, planned)];
  return [
    `${labelOf(step, planned)}${facts.length === 0 ? "" : `${open}${facts.join(separator)}${close}`}`,
  ];
}

/** Steps that may be needed later, as lines to take out of the comment. */
function conditionalSteps(planned: Planned): readonly string[] {
  return planned.plan.steps
    .filter(({ isConditional }) => isConditional)
    .flatMap(({ step, earliest, latest, from }) => [
      wordsOf(planned).yaml.runoff(earliest?.toString(), latest?.toString()),
      `  - step: ${step.id}`,
      `    date: ${from}`,
    ]);
}
