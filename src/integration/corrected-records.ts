import { correctionWords } from "../i18n/correction-words.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election, FreeNotice, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { publishedOn } from "../notices/coming.ts";
import { composeNotice } from "../notices/compose.ts";
import { noticeText } from "../notices/plain-text.ts";
import type { PublishedElection } from "../notices/publication.ts";

/**
 * Corrections whose records were not corrected: the notice that is written from them does not say what the
 * correction says is right, so that the correction would stand beside the mistake on every surface. Elections in which
 * an error was found are passed over: what their notices say is not settled.
 */
export function uncorrectedRecords(
  project: Project,
  found: readonly Finding[],
  locale: Locale,
): readonly Finding[] {
  const errors = found.filter(({ severity }) => severity === "error");
  const isSettled = ({ communityId, id }: Election): boolean =>
    !errors.some(({ place }) => place.file.startsWith(`communities/${communityId}/${id}/`));
  return project.communities.flatMap((community) =>
    community.elections.flatMap((election) =>
      election.freeNotices
        .filter(({ head }) => head.changes !== undefined && isSettled(election))
        .flatMap((correction) => {
          const published = publishedOn(correction.head.posted, election, project);
          return published === undefined ? [] : notFollowed(correction, published, project, locale);
        }),
    ),
  );
}

function notFollowed(
  { id, head }: FreeNotice,
  published: PublishedElection,
  { site }: Project,
  locale: Locale,
): readonly Finding[] {
  const plan = published.notices.find((one) => one.id === head.corrects);
  // What is written by hand says itself what it says.
  if (plan === undefined || plan.free !== undefined) return [];
  const notice = composeNotice(plan, published, site, locale);
  const blocks = notice.blocks.filter(({ part }) => part !== "changes");
  const told = noticeText({ ...notice, blocks });
  const { communityId, id: electionId } = published.election;
  const words = correctionWords(locale);
  return (head.changes ?? []).flatMap(({ now }, index): readonly Finding[] => {
    const right = localize(now, locale);
    if (told.includes(right)) return [];
    return [
      {
        rule: "correction-record",
        severity: "warning",
        message: words.notFollowed(right, notice.title),
        hint: words.follow,
        place: {
          file: `communities/${communityId}/${electionId}/notices/${id}.mdx`,
          path: ["changes", index, "now"],
        },
      },
    ];
  });
}
