/** Plain data of a record: what YAML says, before a schema has looked at it. */
export type Plain = Readonly<Record<string, unknown>>;

/** Whether a value is a map of plain data. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two values of plain data say the same; the order of keys does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** The value at a path; undefined where there is none. */
export function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isPlain(at) ? at[key] : undefined), value);
}

/** A copy with another value at a path, or with none where it is undefined; maps left empty by that go as well. */
export function withValue(map: Plain, path: readonly string[], value: unknown): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return map;
  const inner = map[key];
  const changed = rest.length === 0 ? value : withValue(isPlain(inner) ? inner : {}, rest, value);
  const isGone = changed === undefined || (isPlain(changed) && Object.keys(changed).length === 0);
  if (!isGone) return { ...map, [key]: changed };
  const { [key]: _gone, ...others } = map;
  return others;
}
