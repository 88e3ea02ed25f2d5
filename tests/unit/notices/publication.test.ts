import { expect, test } from "vitest";
import { noticeText } from "../../../src/notices/plain-text.ts";
import { publish } from "../../../src/notices/publication.ts";
import {
  correctionOf,
  day,
  election,
  noticeOf,
  noticesOf,
  publishedOn,
  schedule,
  site,
} from "./builders.ts";

const ids = (today: string, whole = election()): readonly string[] =>
  noticesOf(whole, "zh-Hans", today).map(({ id }) => id);

test("before its first notice an election is not public at all", () => {
  expect(publishedOn(election(), "2027-01-03")).toBeUndefined();
});

test("a notice is posted from its day on, and not the day before", () => {
  expect(ids("2027-01-31")).not.toContain("voter-roll");
  expect(ids("2027-02-01")).toContain("voter-roll");
});

test("a notice is posted on the day that the schedule announces it, before its step begins", () => {
  expect(ids("2027-03-15")).not.toContain("runoff");
  expect(ids("2027-03-16")).toContain("runoff");
});

test("a notice whose record is not there yet waits, and keeps its number", () => {
  const waiting = noticesOf(election({ voterRoll: undefined }), "zh-Hans", "2027-02-20");
  expect(waiting.map(({ id, number }) => [id, number])).toEqual([
    ["election-committee", 1],
    ["election-day", 2],
    ["voter-registration", 3],
    ["preliminary-candidates", 5],
  ]);
});

test("a result typed in early shows nowhere", () => {
  const published = publishedOn(election(), "2027-03-13");
  expect(published?.election.results).toBeUndefined();
  expect(published?.stage).toBe("candidates");
});

test("the runoff's result shows on the day of the runoff, the first result before", () => {
  expect(publishedOn(election(), "2027-03-20")?.election.results?.rounds).toHaveLength(1);
  expect(publishedOn(election(), "2027-03-21")?.election.results?.rounds).toHaveLength(2);
});

test("until the formal candidates are posted, everyone is preliminary and nobody is told from the others", () => {
  const candidates = publishedOn(election(), "2027-02-28")?.election.candidates?.candidates ?? [];
  expect(candidates).toHaveLength(7);
  expect(new Set(candidates.map(({ standing }) => standing))).toEqual(new Set(["preliminary"]));
});

test("before the preliminary candidates are posted there are none", () => {
  expect(publishedOn(election(), "2027-02-19")?.election.candidates).toBeUndefined();
});

test("a withdrawal shows from its day on", () => {
  const [first, ...others] = election().candidates?.candidates ?? [];
  if (first === undefined) throw new Error("no candidates");
  const candidates = [{ ...first, withdrawn: day("2027-03-05") }, ...others];
  const whole = election({ candidates: { candidates } });
  const withdrawnOn = (today: string): string | undefined =>
    publishedOn(whole, today)?.election.candidates?.candidates[0]?.withdrawn?.toString();
  expect([withdrawnOn("2027-03-04"), withdrawnOn("2027-03-05")]).toEqual([undefined, "2027-03-05"]);
});

test("polling places and staff show with their notice", () => {
  expect(publishedOn(election(), "2027-03-02")?.election.schedule).toMatchObject({
    pollingPlaces: [],
    mobileBoxes: [],
    staff: { scrutineers: [], voteCallers: [], tellers: [] },
  });
  expect(publishedOn(election(), "2027-03-03")?.election.schedule.staff).toEqual(schedule.staff);
});

test("steps that no notice has announced and that have not begun are not public", () => {
  const steps = publishedOn(election(), "2027-01-06")?.election.schedule.steps ?? [];
  expect(steps.map(({ step }) => step)).toEqual([
    "election-committee",
    "election-day",
    "registration",
    "voter-roll",
    "objections",
    "polling",
  ]);
});

test("the outcome of objections shows once the time to decide them is over", () => {
  expect(publishedOn(election(), "2027-02-08")?.election.voterRoll?.objections).toBeUndefined();
  expect(publishedOn(election(), "2027-02-09")?.election.voterRoll?.objections?.received).toBe(7);
});

test("a cancellation that is not announced yet does not show", () => {
  const cancelled = election(
    {},
    { state: { kind: "cancelled", reason: "社区合并", announced: day("2027-02-25") } },
  );
  const before = publishedOn(cancelled, "2027-02-24");
  expect(before?.election.schedule.state).toEqual({ kind: "going-on" });
  expect(ids("2027-02-24", cancelled)).not.toContain("cancelled");
  expect(publishedOn(cancelled, "2027-02-25")?.stage).toBe("cancelled");
});

test("a cancelled election posts nothing more after its cancellation", () => {
  const cancelled = election(
    { freeNotices: [] },
    { state: { kind: "cancelled", reason: "社区合并", announced: day("2027-02-25") } },
  );
  expect(ids("2027-12-31", cancelled).at(-1)).toBe("cancelled");
});

test("an uncontested election posts who is elected, but no polling, proxies, result or runoff", () => {
  const uncontested = election(
    {},
    { state: { kind: "uncontested", reason: "没有差额", announced: day("2027-03-02") } },
  );
  const posted = ids("2027-12-31", uncontested);
  expect(posted).toEqual(expect.arrayContaining(["uncontested", "elected-members", "handover"]));
  for (const id of ["polling", "proxies", "result", "result-2", "runoff"]) {
    expect(posted).not.toContain(id);
  }
});

test("an election postponed to no known day posts nothing of the vote; one whose steps follow its new day goes on", () => {
  const state = { kind: "postponed", reason: "台风", announced: day("2027-03-12") } as const;
  expect(ids("2027-12-31", election({}, { state }))).not.toContain("result");
  const until = day("2027-03-14");
  expect(ids("2027-12-31", election({}, { state: { ...state, until } }))).toContain("result");
});

test("numbers run from 1 in the order of posting", () => {
  const posted = noticesOf(election());
  expect(posted.map(({ number }) => number)).toEqual(posted.map((_, index) => index + 1));
  const days = posted.map((notice) => notice.posted.toString());
  expect(days).toEqual(days.toSorted());
});

test("a notice posted later takes no number away from an earlier one", () => {
  const before = noticesOf(election(), "zh-Hans", "2027-03-10");
  const later = election({
    freeNotices: [...election().freeNotices, correctionOf("result", "2027-03-18")],
  });
  expect(noticesOf(later).slice(0, before.length).map(numbered)).toEqual(before.map(numbered));
});

test("what a notice says does not depend on what is posted after it", () => {
  const whole = election();
  const early = noticesOf(whole, "zh-Hans", "2027-03-04");
  const late = noticesOf(whole);
  for (const notice of early.filter(({ kind }) => kind !== "voter-roll" && kind !== "polling")) {
    expect(noticeText(late[notice.number - 1] ?? notice)).toBe(noticeText(notice));
  }
});

test("a preliminary notice tells nothing of who will be formal", () => {
  const early = noticeText(noticeOf("preliminary-candidates", election(), "zh-Hans", "2027-02-20"));
  expect(early).toContain("谷风起");
  expect(early).not.toContain("正式候选人名单");
});

function numbered({ id, number }: { id: string; number: number }): readonly [string, number] {
  return [id, number];
}

test("where nobody stands formally yet, no notice says that there are no formal candidates", () => {
  const { candidates } = election().candidates ?? { candidates: [] };
  const preliminary = candidates.map((one) => ({ ...one, standing: "preliminary" as const }));
  const waiting = election({ candidates: { candidates: preliminary } });
  expect(ids("2027-03-02")).toContain("formal-candidates");
  expect(ids("2027-03-02", waiting)).not.toContain("formal-candidates");
  expect(ids("2027-03-02", waiting)).toContain("preliminary-candidates");
});

test("a committee that is entered before it is elected is nobody's business yet", () => {
  const whole = election();
  const committee = { term: 12, elected: day("2027-03-14"), members: [] };
  const publicOn = (today: string) => {
    const record = { ...whole.community, committee };
    const communities = [{ id: "still-bay", record, elections: [whole] }];
    return publish({ site, rulebooks: [whole.rulebook], offices: [], communities }, day(today));
  };
  expect(publicOn("2027-03-13").communities[0]?.record.committee).toBeUndefined();
  expect(publicOn("2027-03-14").communities[0]?.record.committee).toEqual(committee);
});

test("who votes for whom shows with the list of proxies, and only the two names", () => {
  expect(publishedOn(election(), "2027-03-11")?.election.proxies).toBeUndefined();
  const shown = publishedOn(election(), "2027-03-12")?.election.proxies?.proxies ?? [];
  expect(shown.map(({ voter, holder, relation }) => [voter, holder, relation])).toEqual([
    ["春来早", "夏初长", undefined],
    ["秋水远", "冬至暖", undefined],
  ]);
});

test("a list of proxies that is not there yet waits, and what follows keeps its number", () => {
  const numbered = (whole: typeof base) =>
    noticesOf(whole).flatMap(({ id, number }) => (id === "result" ? [number] : []));
  const base = election();
  const waiting = election({ proxies: undefined });
  expect(ids("2027-03-12", waiting)).not.toContain("proxy-list");
  expect(numbered(waiting)).toEqual(numbered(base));
});

test("what was posted is public from its day on, with notices that are; when it was taken down, once it is", () => {
  const posting = {
    notice: "voter-roll",
    date: day("2027-02-01"),
    by: "选举工作人员",
    removed: day("2027-02-20"),
  };
  const early = { ...posting, notice: "polling" };
  const postings = { postings: [posting, early] };
  const publicOn = (today: string) =>
    publishedOn(election({ postings }), today)?.election.postings?.postings.map(
      ({ notice, removed }) => [notice, removed?.toString()],
    );
  expect(publicOn("2027-01-31")).toEqual([]);
  expect(publicOn("2027-02-01")).toEqual([["voter-roll", undefined]]);
  expect(publicOn("2027-02-20")).toEqual([["voter-roll", "2027-02-20"]]);
});

test("what the office did is public once it is done", () => {
  const meeting = { kind: "mobilisation", title: "动员会", date: day("2027-03-01") } as const;
  const guidanceGroup = { formed: day("2027-03-01"), leader: "金石声", members: ["曲径幽"] };
  const record = { guidanceGroup, meetings: [meeting] };
  const publicOn = (today: string) =>
    publish({ site, rulebooks: [], offices: [{ id: "2027", record }], communities: [] }, day(today))
      .offices[0]?.record;
  expect(publicOn("2027-02-28")).toEqual({ guidanceGroup: undefined, meetings: [] });
  expect(publicOn("2027-03-01")).toEqual(record);
});
