import type { Broken } from "./broken.ts";
import type { Data, ElectionRecords, RecordFile } from "./records.ts";

/** Figures that do not add up: plain arithmetic, whatever the law. */
export function brokenFigures(election: ElectionRecords): readonly Broken[] {
  return [...brokenRoll(election), ...brokenRounds(election)];
}

type Path = readonly (string | number)[];

/** A figure, and where it is. */
interface Figure {
  readonly value: number;
  readonly path: Path;
}

function brokenRoll({ voterRoll: file }: ElectionRecords): readonly Broken[] {
  const { data } = file;
  if (!data.has("total")) return [];
  const total = { value: data.number("total"), path: ["total"] };
  const objections = data.map("objections");
  return [
    ...["groups", "sexes", "ages"].flatMap((key) => {
      const parts = figures(data.list(key), [key], "voters");
      return parts.length === 0 ? [] : unequal(`total by ${key}`, total, parts, file);
    }),
    ...(objections.has("upheld")
      ? above(
          "upheld",
          [{ value: objections.number("upheld"), path: ["objections", "upheld"] }],
          { value: objections.number("received"), path: ["objections", "received"] },
          file,
        )
      : []),
  ];
}

function brokenRounds({ results: file, schedule }: ElectionRecords): readonly Broken[] {
  return file.data.list("rounds").flatMap((round, at) => {
    const figure = (key: string): Figure => ({
      value: round.number(key),
      path: ["rounds", at, key],
    });
    const channels = figures(round.list("channels"), ["rounds", at, "channels"], "returned");
    return [
      ...above("took part", [figure("tookPart")], figure("registered"), file),
      ...above("returned of issued", [figure("returned")], figure("issued"), file),
      ...above("returned of those who took part", [figure("returned")], figure("tookPart"), file),
      ...unequal("returned", figure("returned"), [figure("valid"), figure("invalid")], file),
      ...(channels.length === 0 ? [] : unequal("channels", figure("returned"), channels, file)),
      ...round.list("contests").flatMap((contest, number) => {
        const path = ["rounds", at, "contests", number];
        const seats = schedule.data.map("seats").number(contest.text("post"));
        return brokenContest(contest, path, figure("valid"), seats, file);
      }),
    ];
  });
}

function brokenContest(
  contest: Data,
  path: Path,
  valid: Figure,
  seats: number,
  file: RecordFile,
): readonly Broken[] {
  const votes = figures(contest.list("votes"), [...path, "votes"], "for");
  const others = { value: contest.number("others"), path: [...path, "others"] };
  const all = { value: valid.value * seats, path: valid.path };
  return [
    ...votes.flatMap((vote) => above("votes", [vote], valid, file)),
    ...(Number.isNaN(seats) ? [] : above("votes of a post", [...votes, others], all, file)),
  ];
}

function figures(items: readonly Data[], path: Path, key: string): readonly Figure[] {
  return items.map((item, index) => ({ value: item.number(key), path: [...path, index, key] }));
}

function unequal(
  what: string,
  whole: Figure,
  parts: readonly Figure[],
  file: RecordFile,
): readonly Broken[] {
  return whole.value === sum(parts) ? [] : [broken(what, [whole, ...parts], file)];
}

function above(
  what: string,
  parts: readonly Figure[],
  bound: Figure,
  file: RecordFile,
): readonly Broken[] {
  return sum(parts) <= bound.value ? [] : [broken(what, [bound, ...parts], file)];
}

function sum(parts: readonly Figure[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}

/** Any figure of a sum may be the wrong one, and so may the list that they are in. */
function broken(what: string, wrong: readonly Figure[], { path, lineOf }: RecordFile): Broken {
  const lists = wrong.flatMap(({ path: to }) => {
    const list = to.slice(0, -2);
    return list.length === 0 || list.at(-1) === "rounds" ? [] : [list];
  });
  return {
    what,
    file: path,
    lines: [...wrong.map((one) => one.path), ...lists].map((to) => lineOf(...to)),
  };
}
