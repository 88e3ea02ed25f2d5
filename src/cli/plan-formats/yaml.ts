import { Document, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from "yaml";
import { z } from "zod";
import { scheduleSchema } from "../../model/schedule.ts";
import type { PlannedStep } from "../../timetable/plan.ts";
import { plannedSchedule } from "../../timetable/planned-schedule.ts";
import { citationsOf, labelOf, type Planned, wordsOf } from "./planned.ts";

/** A plan as a `schedule.yaml`, each step under its name and the days that the law leaves it. */
export function planYaml(planned: Planned): string {
  const { plan, rulebook, mode } = planned;
  const words = wordsOf(planned).yaml;
  const schedule = plannedSchedule(plan, rulebook, mode, 1);
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
    term: [words.term],
    seats: [words.seats],
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

function annotate(map: YAMLMap, key: string, lines: readonly string[]): void {
  const pair = map.items.find((item: Pair) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined) return;
  const node = new Scalar(key);
  node.commentBefore = comment(lines);
  pair.key = node;
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join("\n");
}
