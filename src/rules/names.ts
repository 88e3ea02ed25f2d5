import { localize } from "../i18n/locale.ts";
import type { Election } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";

/** The name of a post as the rulebook gives it; its id where the rulebook does not know it. */
export function postName(id: string, { rulebook }: Election, locale: Locale): string {
  const post = rulebook.posts.find((one) => one.id === id);
  return post === undefined ? id : localize(post.name, locale);
}

/** The name of a step as the rulebook gives it; its id where the rulebook does not know it. */
export function stepName(election: Election, id: string, locale: Locale): string {
  const step = election.rulebook.steps.find((candidate) => candidate.id === id);
  return step === undefined ? id : localize(step.name, locale);
}
