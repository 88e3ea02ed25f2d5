import type { Broken } from "./broken.ts";
import type { ElectionRecords } from "./records.ts";

/** Names that refer to nobody, or to the same person twice, where each may stand once. */
export function brokenNames({ candidates, results }: ElectionRecords): readonly Broken[] {
  const people = candidates.data.list("candidates");
  const formal = new Set(
    people.filter((one) => one.text("standing") === "formal").map((one) => one.text("name")),
  );
  const standing = people.map((one) => `${one.text("name")} ${one.text("post")}`);
  return [
    ...standing.flatMap((one, index): Broken[] => {
      const first = standing.indexOf(one);
      if (first === index) return [];
      const lines = [candidates.lineOf("candidates", index, "name")];
      return [{ what: "stands twice", file: candidates.path, lines }];
    }),
    ...results.data.list("rounds").flatMap((round, at) =>
      round.list("contests").flatMap((contest, number) => {
        const path = ["rounds", at, "contests", number];
        const counted = contest.list("votes").map((vote) => vote.text("name"));
        const elected = contest.texts("elected");
        const wrong = [
          ...counted.flatMap((name, index) =>
            (formal.size > 0 && !formal.has(name)) || counted.indexOf(name) < index
              ? [[...path, "votes", index, "name"]]
              : [],
          ),
          ...elected.flatMap((name, index) =>
            !counted.includes(name) || elected.indexOf(name) < index
              ? [[...path, "elected", index]]
              : [],
          ),
        ];
        return wrong.map((to): Broken => {
          const lines = [results.lineOf(...to)];
          return { what: "a name that is nobody's, or twice", file: results.path, lines };
        });
      }),
    ),
  ];
}
