import type { Notice } from "../model/notice.ts";
import type { Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { composeDated, datedNotices } from "../notices/coming.ts";
import { noticeTitle } from "../notices/notice-head.ts";
import { inEveryLanguage } from "./routes.ts";

/** A notice in the office's print room. */
export interface RoomNotice {
  readonly id: string;
  readonly title: string;
  readonly posted: Temporal.PlainDate;
  /** As it reads on its day; undefined while its record is missing. */
  readonly notice: Notice | undefined;
}

/** The notices of an election from first to last, due or not, in the order of posting. */
export function roomNotices(
  election: Election,
  project: Project,
  locale: Locale,
): readonly RoomNotice[] {
  return datedNotices(election, project).map((dated) => {
    const { plan } = dated;
    const notice = composeDated(dated, project.site, locale);
    const title =
      notice?.title ??
      noticeTitle(plan, { plan, election, posted: [], site: project.site }, locale);
    return { id: plan.id, title, posted: plan.posted, notice };
  });
}

/** A page of the office for each election, public or not. */
export function officeElectionRoutes({ site, communities }: Project) {
  return inEveryLanguage(
    site,
    communities.flatMap(({ id, elections }) =>
      elections.map((election) => ({
        params: { community: id, election: election.id },
        props: { election },
      })),
    ),
  );
}
