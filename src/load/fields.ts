import { z } from "zod";

/** What the schemas say of fields: their titles, which are known, which required. Read off as JSON Schema. */
export type FieldSchema = z.core.JSONSchema.BaseSchema;

/** A field as messages name it: 「户数（households）」. */
export interface FieldName {
  /** Chinese title, where it or one of its ancestors has one. */
  readonly title: string | undefined;
  /** Keys from the titled field on: `households`, `seats.chair`, `languages[0]`. */
  readonly key: string;
}

/** A field that a map may have. */
export interface KnownField {
  readonly key: string;
  readonly title: string | undefined;
}

/** The fields of a record schema. The same schema gives the same object. */
export function fieldsOf(schema: z.ZodType): FieldSchema {
  const known = described.get(schema);
  if (known !== undefined) return known;
  const fields = z.toJSONSchema(schema, { io: "input" });
  described.set(schema, fields);
  return fields;
}

/** Names the field at a path. `record` is the record as read: it tells which branch of a union is meant. */
export function nameField(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): FieldName {
  let title: string | undefined;
  let start = path.length - 1;
  for (const [index, schemas] of walk(schema, record, path).entries()) {
    const own = schemas.find((field) => field.title !== undefined)?.title;
    if (index > 0 && own !== undefined) {
      title = own;
      start = index - 1;
    }
  }
  while (start > 0 && typeof path[start] === "number") start--;
  return { title, key: keyText(path.slice(Math.max(start, 0))) };
}

/** The fields that the map at a path may have. */
export function knownFields(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): readonly KnownField[] {
  return mapsAt(schema, record, path).flatMap((map) =>
    Object.entries(map.properties ?? {}).map(([key, field]) => ({ key, title: titleOf(field) })),
  );
}

/** Whether the map that holds the path's last key must have it. */
export function isRequired(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): boolean {
  const key = String(path.at(-1));
  return mapsAt(schema, record, path.slice(0, -1)).some((map) => map.required?.includes(key));
}

/** The least number that the field at a path may have; below every number where there is none. */
export function leastOf(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): number {
  const schemas = walk(schema, record, path).at(-1) ?? [];
  return Math.max(...schemas.map(({ minimum }) => minimum ?? Number.NEGATIVE_INFINITY));
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (has(at, key) ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** Whether plain data is a map or list with that key of its own. */
export function has(value: unknown, key: PropertyKey): value is object {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

const described = new WeakMap<z.ZodType, FieldSchema>();

/** The schemas that apply at each stop of the path, the record itself first. */
function walk(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): readonly (readonly FieldSchema[])[] {
  let schemas: readonly FieldSchema[] = [schema];
  return [
    schemas,
    ...path.map((key, index) => {
      const value = valueAt(record, path.slice(0, index));
      schemas = schemas
        .flatMap((field) => branches(field, value))
        .flatMap((field) => childSchemas(field, key));
      return schemas;
    }),
  ];
}

function mapsAt(
  schema: FieldSchema,
  record: unknown,
  path: readonly PropertyKey[],
): readonly FieldSchema[] {
  const schemas = walk(schema, record, path).at(-1) ?? [];
  return schemas.flatMap((field) => branches(field, valueAt(record, path)));
}

/** The branches of a union that the value may mean: those whose constants it has, or all. */
function branches(schema: FieldSchema, value: unknown): readonly FieldSchema[] {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  if (options.length === 0) return [schema];
  const meant = options.filter((option) =>
    Object.entries(option.properties ?? {}).some(
      ([key, field]) =>
        isSchema(field) && field.const !== undefined && valueAt(value, [key]) === field.const,
    ),
  );
  return meant.length > 0 ? meant : options;
}

function childSchemas(schema: FieldSchema, key: PropertyKey): readonly FieldSchema[] {
  const child =
    typeof key === "number"
      ? schema.items
      : (schema.properties?.[String(key)] ?? schema.additionalProperties);
  return [child].flat().filter(isSchema);
}

function titleOf(schema: unknown): string | undefined {
  return isSchema(schema) ? schema.title : undefined;
}

function isSchema(schema: unknown): schema is FieldSchema {
  return typeof schema === "object" && schema !== null;
}

function keyText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`,
    )
    .join("");
}
