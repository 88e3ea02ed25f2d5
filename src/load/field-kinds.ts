import { z } from "zod";
import { hours, percentage, slug, time } from "../model/scalars.ts";
import type { FieldSchema } from "./fields.ts";

/** What a field takes: a single value of some kind, or `list`, `map` (of known keys), `entries` (of keys of the office's own). */
export type FieldKind = ScalarKind | "list" | "map" | "entries";

export type ScalarKind =
  | "date"
  | "time"
  | "hours"
  | "count"
  | "year"
  | "text"
  | "slug"
  | "localized"
  | "choice"
  | "boolean"
  | "percentage";

/** What a field takes, told by its JSON Schema. A union of maps is the map of all its branches' keys. */
export function kindOf(field: FieldSchema): FieldKind {
  if (field.format === "date") return "date";
  if (choicesOf(field).length > 0) return "choice";
  if (field.oneOf !== undefined) return "map";
  if (field.anyOf !== undefined) return "localized";
  switch (field.type) {
    case "array":
      return "list";
    case "object":
      return field.properties === undefined ? "entries" : "map";
    case "boolean":
      return "boolean";
    case "integer":
      return (field.minimum ?? 0) >= EARLIEST_YEAR ? "year" : "count";
    default:
      return PATTERNS.get(field.pattern ?? "") ?? "text";
  }
}

/** The values allowed, where they are a closed list. */
export function choicesOf({ enum: values, const: only }: FieldSchema): readonly string[] {
  return (values ?? (only === undefined ? [] : [only])).map(String);
}

/** A field of a map: of several branches of a union, the choices of all. */
export interface MapField {
  readonly key: string;
  readonly field: FieldSchema;
  readonly isRequired: boolean;
}

/** The fields of a map in order; those of a union of maps each once, required where every branch requires them. */
export function fieldsOfMap(map: FieldSchema): readonly MapField[] {
  const branches = (map.oneOf ?? [map]).filter(isSchema);
  const found = new Map<string, MapField>();
  for (const branch of branches) {
    for (const [key, field] of Object.entries(branch.properties ?? {})) {
      if (!isSchema(field)) continue;
      const known = found.get(key)?.field;
      const isRequired = branches.every(({ required }) => required?.includes(key) === true);
      found.set(key, {
        key,
        isRequired,
        field:
          known === undefined
            ? field
            : { ...known, enum: [...new Set([...choicesOf(known), ...choicesOf(field)])] },
      });
    }
  }
  return [...found.values()].map((one) => withoutEmptyChoices(one));
}

/** What the items of a list, or the values of entries, take. */
export function itemOf({ items, additionalProperties }: FieldSchema): FieldSchema {
  return [items, additionalProperties].flat().find(isSchema) ?? {};
}

function withoutEmptyChoices(one: MapField): MapField {
  if (one.field.enum === undefined || one.field.enum.length > 0) return one;
  const { enum: _none, ...field } = one.field;
  return { ...one, field };
}

function isSchema(schema: unknown): schema is FieldSchema {
  return typeof schema === "object" && schema !== null;
}

/** A least value from here on is a year's, not a count's. */
const EARLIEST_YEAR = 1000;

const PATTERNS: ReadonlyMap<string, ScalarKind> = new Map(
  (
    [
      [time, "time"],
      [hours, "hours"],
      [slug, "slug"],
      [percentage, "percentage"],
    ] as const
  ).map(([schema, kind]) => [z.toJSONSchema(schema, { io: "input" }).pattern ?? "", kind]),
);
