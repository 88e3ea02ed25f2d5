import type { Sex } from "../model/person.ts";
import type { Election } from "../model/project.ts";

/** Somebody who is declared elected, and where. */
export interface ElectedPerson {
  readonly name: string;
  readonly post: string;
  /** Where the name stands in the results. */
  readonly round: number;
  readonly contest: number;
  readonly at: number;
  /** As the candidates' record gives it. */
  readonly sex?: Sex | undefined;
}

/** Everybody who is declared elected, round by round. */
export function electedPeople({
  results,
  candidates,
}: Pick<Election, "results" | "candidates">): readonly ElectedPerson[] {
  return (results?.rounds ?? []).flatMap(({ contests }, round) =>
    contests.flatMap(({ post, elected }, contest) =>
      elected.map((name, at) => ({
        name,
        post,
        round,
        contest,
        at,
        sex: candidates?.candidates.find((one) => one.name === name)?.sex,
      })),
    ),
  );
}

/** How many women are elected, at least: others may be, whose sex is not recorded. */
export function womenElected(people: readonly ElectedPerson[]): {
  readonly women: number;
  readonly unknown: number;
} {
  const sexes = people.map(({ sex }) => sex);
  return {
    women: sexes.filter((sex) => sex === "female").length,
    unknown: sexes.filter((sex) => sex === undefined).length,
  };
}
