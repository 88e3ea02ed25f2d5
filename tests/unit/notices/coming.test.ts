import { beforeAll, describe, expect, test } from "vitest";
import { inspect } from "../../../src/integration/inspect.ts";
import { comingJobs } from "../../../src/integration/print-room-jobs.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import { datedNotices } from "../../../src/notices/coming.ts";
import { composeNotice } from "../../../src/notices/compose.ts";
import { noticeText } from "../../../src/notices/plain-text.ts";
import { publish } from "../../../src/notices/publication.ts";

const today = Temporal.PlainDate.from("2027-03-01");
let project: Project;

beforeAll(async () => {
  const { project: read } = await inspect("content", today);
  if (read === undefined) throw new Error("no sample");
  project = read;
});

function electionOf(community: string, id: string): Election {
  const found = project.communities
    .find((one) => one.id === community)
    ?.elections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${community}/${id}`);
  return found;
}

describe("a notice that is printed before its day", () => {
  test("reads as it will on its day, and not a word otherwise", () => {
    const dated = datedNotices(electionOf("qingtaijie", "2027"), project);
    const coming = dated.filter(({ plan }) => Temporal.PlainDate.compare(plan.posted, today) > 0);
    const told = coming.flatMap(({ plan, onItsDay }) =>
      onItsDay?.notices.some(({ id }) => id === plan.id) === true ? [plan] : [],
    );
    expect(told.map(({ id }) => id)).toEqual(["proxy-list", "handover"]);
    for (const { id, posted } of told) {
      const then = publish(project, posted)
        .communities.find((one) => one.id === "qingtaijie")
        ?.elections.find(({ election }) => election.id === "2027");
      const own = dated.find(({ plan }) => plan.id === id)?.onItsDay;
      const texts = [then, own].map((published) => {
        const plan = published?.notices.find((one) => one.id === id);
        if (published === undefined || plan === undefined) throw new Error(id);
        return noticeText(composeNotice(plan, published, project.site, "zh-Hans"));
      });
      expect(texts[1]).toBe(texts[0]);
    }
  });

  test("is not there while its record is missing", () => {
    const missing = datedNotices(electionOf("qingtaijie", "2027"), project)
      .filter(({ onItsDay }) => onItsDay === undefined)
      .map(({ plan }) => plan.id);
    expect(missing).toEqual(["result", "elected-members"]);
  });

  test("is drawn for the office only: every path is below its folder, and none is of what is due", () => {
    const jobs = comingJobs(project, today);
    expect(jobs.length).toBeGreaterThan(0);
    for (const { path, notices } of jobs) {
      expect(path).toMatch(/^(?:\/en|\/zh-hant)?\/office\/posters\//);
      for (const { input } of notices)
        expect(Temporal.PlainDate.compare(input.notice.posted, today)).toBe(1);
    }
  });
});
