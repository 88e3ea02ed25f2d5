/** A day given as an option: undefined where it is not given. */
export type DayOption =
  | { readonly day: Temporal.PlainDate | undefined; readonly problem?: undefined }
  | { readonly problem: string };

/** Reads a day, written 2027-03-18 and no other way. */
export function readDay(option: string, written: string | undefined): DayOption {
  if (written === undefined) return { day: undefined };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return { problem: `${option} ${written} ≠ 2027-03-01` };
  try {
    return { day: Temporal.PlainDate.from(written) };
  } catch {
    return { problem: `${option} ${written}: 没有这一天。There is no such day.` };
  }
}
