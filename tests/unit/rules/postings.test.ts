import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { Posting } from "../../../src/model/postings.ts";
import type { Election } from "../../../src/model/project.ts";
import { day, election, findingsOf, placesOf, round, rulebook, scheduled } from "./builders.ts";

/** The sample's roll is due on 24 February, its vote and result on 18 March 2027. */
const roll = { notice: "voter-roll", date: day("2027-02-24"), by: "工作人员" } satisfies Posting;
const result = { notice: "result", date: day("2027-03-18"), by: "工作人员" } satisfies Posting;

const places = [
  { id: "board", name: "公告栏" },
  { id: "gate", name: "北门" },
];

function posted(postings: readonly Posting[], one: Election = election()): Election {
  return { ...one, postings: { postings } };
}

/** What is found of postings in a community with two posting places, on a day. */
function found(
  postings: readonly Posting[],
  today = "2027-01-01",
  one: Election = election(),
): readonly Finding[] {
  const community = { ...one.community, postingPlaces: places };
  return findingsOf({ ...posted(postings, one), community }, today).filter(
    ({ place }) => place.file === "communities/sample/2027/postings.yaml",
  );
}

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ rule, severity, place }) => `${severity} ${rule} ${place.path.map(String).join(".")}`,
  );

describe("a notice that is posted", () => {
  test("on its day, everywhere, is as it should be", () => {
    expect(found([roll, result], "2027-04-01")).toEqual([]);
  });

  test("at each place by another person, at other hours of its day, is as well", () => {
    const at = (place: string, time: string): Posting => ({
      ...roll,
      places: [place],
      time: Temporal.PlainTime.from(time),
    });
    expect(found([at("board", "09:00"), at("gate", "17:00")])).toEqual([]);
  });

  test("18 days before the vote, where the law asks for 20, is an error citing the article, at the day", () => {
    const [finding, ...others] = found([{ ...roll, date: day("2027-02-28") }]);
    expect(others).toEqual([]);
    expect(told(finding === undefined ? [] : [finding])).toEqual([
      "error roll-days postings.0.date",
    ]);
    expect(finding?.citation).toBe("《示例法》第十四条");
    expect(finding?.message).toContain("实际在2027年2月28日张贴");
    expect(finding?.message).toContain("选民名单应当在选举日的二十日以前公布。");
  });

  test("too late for a rule that only warns is a warning", () => {
    const [rule] = election().rulebook.rules;
    if (rule === undefined) throw new Error("the sample has a rule");
    const mild = rulebook({ rules: [{ ...rule, severity: "warning" }] });
    const late = { ...roll, date: day("2027-02-28") };
    expect(told(found([late], "2027-01-01", election({}, { rulebook: mild })))).toEqual([
      "warning roll-days postings.0.date",
    ]);
  });

  test("after its own day, while the law still allows it, is a warning", () => {
    expect(told(found([{ ...roll, date: day("2027-02-25") }]))).toEqual([
      "warning posted-late postings.0.date",
    ]);
  });

  test("before its own day is a warning; before what it comes after, an error", () => {
    expect(told(found([{ ...roll, date: day("2027-02-23") }]))).toEqual([
      "warning posted-early postings.0.date",
    ]);
    expect(told(found([{ ...roll, date: day("2027-01-31") }]))).toEqual([
      "error step-order postings.0.date",
    ]);
  });

  test("in time at one place and late at another is a warning that names the other", () => {
    const board = { ...roll, places: ["board"] };
    const gate = { ...roll, places: ["gate"], date: day("2027-03-01") };
    const findings = found([board, gate]);
    expect(told(findings)).toEqual(["warning posted-late postings.1.date"]);
    expect(findings[0]?.message).toContain("北门");
  });

  test("anew, after it was posted in time, is not late", () => {
    const again = { ...roll, date: day("2027-03-01"), places: ["gate"] };
    expect(found([roll, again])).toEqual([]);
  });

  test("not at every posting place is a warning that names those without it", () => {
    const findings = found([{ ...roll, places: ["board"] }]);
    expect(told(findings)).toEqual(["warning not-posted-everywhere postings.0.places"]);
    expect(findings[0]?.message).toContain("北门");
  });

  test("at a place that the community does not have, or under a name that no notice has, is an error", () => {
    expect(told(found([{ ...roll, places: ["board", "gate", "gat"] }]))).toEqual([
      "error reference postings.0.places.2",
    ]);
    expect(told(found([{ ...roll, notice: "voter-rol" }, roll]))).toEqual([
      "error reference postings.0.notice",
    ]);
  });

  test("twice in the same record, or twice at the same place, is an error", () => {
    expect(told(found([roll, roll]))).toEqual(["error duplicate postings.1.notice"]);
    expect(told(found([{ ...roll, places: ["board", "gate", "gate"] }]))).toEqual([
      "error duplicate postings.0.places.2",
    ]);
  });

  test("in a wrong year is one error", () => {
    expect(told(found([{ ...roll, date: day("2017-02-24") }]))).toEqual([
      "error far-day postings.0.date",
    ]);
  });
});

describe("a result on the wall", () => {
  test("before the day of the vote is an error", () => {
    expect(told(found([{ ...result, date: day("2027-03-17") }]))).toEqual([
      "error posted-before-vote postings.0.date",
    ]);
  });

  test("while a polling place is still open is an error, at the hour", () => {
    const hours = (until: string) => [
      { from: Temporal.PlainTime.from("08:00"), until: Temporal.PlainTime.from(until) },
    ];
    const place = (id: string, until: string) => ({
      id,
      name: id,
      address: "示例路",
      hours: hours(until),
      groups: ["g1", "g2"],
      stepFree: true,
    });
    const open = scheduled({ pollingPlaces: [place("hall", "14:00"), place("school", "15:00")] });
    const at = (time: string) =>
      told(found([{ ...result, time: Temporal.PlainTime.from(time) }], "2027-01-01", open));
    expect(at("14:30")).toEqual(["error posted-before-vote postings.0.time"]);
    expect(at("15:00")).toEqual([]);
  });

  test("of a second round is held to the day of that round", () => {
    const two = election(
      {},
      { results: { rounds: [round(), round({ date: day("2027-03-30"), contests: [] })] } },
    );
    const second = (iso: string): readonly string[] =>
      told(found([{ ...result, notice: "result-2", date: day(iso) }], "2027-01-01", two));
    expect(second("2027-03-29")).toEqual(["error posted-before-vote postings.0.date"]);
    expect(second("2027-03-30")).toEqual([]);
    expect(second("2027-03-31")).toEqual(["warning posted-late postings.0.date"]);
  });
});

describe("a notice of which no posting is recorded", () => {
  const isThere = election(
    {},
    {
      voterRoll: {
        asOf: day("2027-02-24"),
        total: 10,
        groups: [
          { group: "g1", voters: 5 },
          { group: "g2", voters: 5 },
        ],
        changes: { added: 0, removed: 0 },
        fullList: [],
        sexes: [],
        ages: [],
      },
    },
  );

  test("is a warning once its day is past, with the line to write", () => {
    expect(found([], "2027-02-24", isThere)).toEqual([]);
    const findings = found([], "2027-02-25", isThere);
    expect(told(findings)).toEqual(["warning not-posted postings"]);
    expect(findings[0]?.hint).toContain("notice: voter-roll，date: 2027-02-24");
  });

  test("is nothing where no record of postings is kept, or the notice itself is not written", () => {
    expect(placesOf(findingsOf(isThere, "2027-02-25"))).toEqual([]);
    expect(found([], "2027-02-25")).toEqual([]);
  });
});

describe("a notice that is taken down", () => {
  const rules = rulebook();
  const untilVote = election(
    {},
    {
      rulebook: rulebook({
        notices: rules.notices.map((notice) =>
          notice.kind === "voter-roll" ? { ...notice, until: "polling" } : notice,
        ),
      }),
    },
  );
  const removed = (iso: string, ...others: readonly Posting[]): readonly string[] =>
    told(found([{ ...roll, removed: day(iso) }, ...others], "2027-01-01", untilVote));

  test("on its last day or later is as it should be; a day before is a warning", () => {
    expect(removed("2027-03-18")).toEqual([]);
    expect(removed("2027-03-17")).toEqual(["warning taken-down-early postings.0.removed"]);
  });

  test("and put up anew at once is not gone", () => {
    const anew = { ...roll, date: day("2027-03-02") };
    expect(removed("2027-03-01", anew)).toEqual([]);
    expect(removed("2027-02-28", anew)).toEqual(["warning taken-down-early postings.0.removed"]);
  });

  test("before it was put up is an error", () => {
    expect(removed("2027-02-23")).toEqual(["error period-order postings.0.removed"]);
  });

  test("any day, where neither rulebook nor notice says how long it hangs", () => {
    expect(found([{ ...roll, removed: day("2027-02-25") }])).toEqual([]);
  });
});

test("postings are held against a schedule without errors only: that is mended first", () => {
  const wrong = election({ "voter-roll": "2027-03-01" });
  const findings = findingsOf(posted([roll], wrong));
  expect(placesOf(findings)).toEqual(["roll-days steps.1.date"]);
});
