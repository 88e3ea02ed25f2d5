import { describe, expect, test } from "vitest";
import type { Election } from "../../../src/model/project.ts";
import type { Results } from "../../../src/model/results.ts";
import { check } from "../../../src/rules/check.ts";
import { day, election, findingsOf, placesOf, project, rulebook, scheduled } from "./builders.ts";

const hours = (text: string) => {
  const [from = "", until = ""] = text.split("-");
  return [{ from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) }];
};

const place = {
  id: "hall",
  name: "社区礼堂",
  address: "示例路 1 号",
  hours: hours("07:00-20:00"),
  groups: ["g1", "g2"],
  stepFree: true,
};

const results: Results = {
  rounds: [
    {
      date: day("2027-03-18"),
      registered: 100,
      tookPart: 90,
      issued: 92,
      returned: 90,
      valid: 88,
      invalid: 2,
      channels: [{ channel: "station", returned: 90 }],
      contests: [
        { post: "chair", votes: [{ name: "江水清", for: 80 }], others: 8, elected: ["江水清"] },
      ],
    },
  ],
};

/** The election of that count, which is for one post. */
const chairOnly = scheduled({ seats: { chair: 1 } });

describe("periods and hours", () => {
  test("a period that ends before it begins is an error at its end", () => {
    const findings = findingsOf(election({ registration: "2027-02-20/2027-02-01" }));
    expect(placesOf(findings)).toEqual(["period-order steps.0.until"]);
  });

  test("a period of a single day is fine", () => {
    expect(findingsOf(election({ registration: "2027-02-01/2027-02-01" }))).toEqual([]);
  });

  test("a polling place that closes before it opens is an error", () => {
    const findings = findingsOf(
      scheduled({ pollingPlaces: [{ ...place, hours: hours("20:00-07:00") }] }),
    );
    expect(placesOf(findings)).toEqual(["hours-order pollingPlaces.0.hours"]);
  });

  test("stretches of a day that overlap are an error, ones that touch are not", () => {
    const [morning, noon] = [hours("08:00-12:00"), hours("12:00-14:00")];
    const touching = scheduled({ pollingPlaces: [{ ...place, hours: [...morning, ...noon] }] });
    expect(findingsOf(touching)).toEqual([]);
    const overlapping = scheduled({
      pollingPlaces: [{ ...place, hours: [...morning, ...hours("11:59-14:00")] }],
    });
    expect(placesOf(findingsOf(overlapping))).toEqual(["hours-order pollingPlaces.0.hours"]);
  });

  test("a polling place that is open when there is no poll is a warning", () => {
    const open = (text: string): Election => {
      const base = scheduled({ pollingPlaces: [{ ...place, hours: hours(text) }] });
      const steps = base.schedule.steps.map((step) =>
        step.step === "polling" ? { ...step, hours: hours("07:30-15:00") } : step,
      );
      return { ...base, schedule: { ...base.schedule, steps } };
    };
    expect(findingsOf(open("07:30-15:00"))).toEqual([]);
    expect(placesOf(findingsOf(open("07:30-15:01")))).toEqual([
      "hours-outside pollingPlaces.0.hours",
    ]);
    const early = findingsOf(open("07:29-12:00"));
    expect(early.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("duplicates", () => {
  test("a step that stands twice is an error at the second", () => {
    const { steps } = scheduled({}).schedule;
    const twice = scheduled({ steps: [...steps, { step: "voter-roll", date: day("2027-02-24") }] });
    expect(placesOf(findingsOf(twice))).toEqual(["duplicate steps.6.step"]);
  });

  test("two polling places of one name are an error", () => {
    expect(placesOf(findingsOf(scheduled({ pollingPlaces: [place, place] })))).toEqual([
      "duplicate pollingPlaces.1.id",
    ]);
  });

  test("a person may stand for two posts, but not twice for one", () => {
    const person = { name: "江水清", nominatedBy: "joint", standing: "formal" } as const;
    const standing = (...posts: readonly string[]) =>
      election({}, { candidates: { candidates: posts.map((post) => ({ ...person, post })) } });
    expect(findingsOf(standing("chair", "member"))).toEqual([]);
    expect(placesOf(findingsOf(standing("chair", "member", "chair")))).toEqual([
      "duplicate candidates.2.name",
    ]);
  });

  test("nobody is twice in the election committee, its chair included, or among the staff", () => {
    const committee = { chair: "雷声远", members: ["霍雨停", "雷声远"] };
    expect(placesOf(findingsOf(scheduled({ electionCommittee: committee })))).toEqual([
      "duplicate electionCommittee.members.1",
    ]);
    const staff = { scrutineers: [], voteCallers: ["顾清波", "顾清波"], tellers: [] };
    expect(placesOf(findingsOf(scheduled({ staff })))).toEqual(["duplicate staff.voteCallers.1"]);
  });

  test("a site has each of its languages once", () => {
    const findings = findingsOf(election(), undefined, ["zh-Hans", "en", "zh-Hans"]);
    expect(placesOf(findings)).toEqual(["duplicate languages.2"]);
    expect(findings[0]?.place.file).toBe("site.yaml");
  });

  test("a rulebook's own file may not hold a rule twice", () => {
    const base = rulebook();
    const own = { ...base.own, rules: [...base.rules, ...base.rules] };
    const findings = findingsOf(election({}, { rulebook: { ...base, own } }));
    expect(placesOf(findings)).toEqual(["duplicate rules.1.id"]);
    expect(findings[0]?.place.file).toBe("rulebooks/sample.yaml");
  });
});

describe("placeholders", () => {
  const naming = (name: string) => {
    const base = rulebook();
    const terms = { ...base.terms, election: { "zh-Hans": `{community}${name}`, en: "{term}" } };
    return findingsOf(election({}, { rulebook: { ...base, own: { ...base.own, terms } } }));
  };

  test("a term has those that stand for something", () => {
    expect(naming("第{term}届")).toEqual([]);
  });

  test("a misspelt one is an error at its text", () => {
    expect(placesOf(naming("第{terms}届"))).toEqual(["placeholder terms.election.zh-Hans"]);
  });
});

describe("references", () => {
  test("a step that the rulebook does not know is an error that suggests the nearest", () => {
    const { steps } = scheduled({}).schedule;
    const unknown = scheduled({
      steps: [...steps, { step: "hand-over", date: day("2027-03-25") }],
    });
    const findings = findingsOf(unknown);
    expect(placesOf(findings)).toEqual(["reference steps.6.step"]);
    expect(findings[0]?.hint).toContain("handover");
  });

  test("a polling place for a group that the community has not is an error at that group", () => {
    const findings = findingsOf(scheduled({ pollingPlaces: [{ ...place, groups: ["g1", "g3"] }] }));
    expect(placesOf(findings)).toEqual(["reference pollingPlaces.0.groups.1"]);
  });

  test("seats of a post that the rulebook has not are an error", () => {
    expect(placesOf(findingsOf(scheduled({ seats: { chair: 1, treasurer: 1 } })))).toEqual([
      "reference seats.treasurer",
    ]);
  });

  test("nobody stands for a post without a seat", () => {
    const person = {
      name: "江水清",
      post: "chair",
      nominatedBy: "joint",
      standing: "formal",
    } as const;
    const standing = { candidates: { candidates: [person] } };
    expect(findingsOf({ ...scheduled({ seats: { chair: 1, member: 0 } }), ...standing })).toEqual(
      [],
    );
    expect(
      placesOf(findingsOf({ ...scheduled({ seats: { chair: 0, member: 1 } }), ...standing })),
    ).toEqual(["reference candidates.0.post"]);
  });

  test("whoever is declared elected must have been counted", () => {
    expect(findingsOf({ ...chairOnly, results })).toEqual([]);
    const [round] = results.rounds;
    const [contest] = round?.contests ?? [];
    if (round === undefined || contest === undefined) throw new Error("the sample has a contest");
    const declared = {
      rounds: [{ ...round, contests: [{ ...contest, elected: ["云中鹤"] }] }],
    };
    expect(placesOf(findingsOf({ ...chairOnly, results: declared }))).toEqual([
      "reference rounds.0.contests.0.elected.0",
    ]);
  });

  test("votes are for formal candidates, where there are any", () => {
    const formal = {
      candidates: [
        { name: "江水青", post: "chair", nominatedBy: "joint", standing: "formal" } as const,
      ],
    };
    const findings = findingsOf({ ...chairOnly, results, candidates: formal });
    expect(placesOf(findings)).toEqual(["reference rounds.0.contests.0.votes.0.name"]);
    expect(findings[0]?.hint).toContain("江水青");
  });

  test("votes of the first round are for those who stand for the post, of a later one for anybody who stood", () => {
    const stood = { nominatedBy: "joint", standing: "formal" } as const;
    const candidates = {
      candidates: [
        { ...stood, name: "云中鹤", post: "chair" },
        { ...stood, name: "江水清", post: "member" },
      ],
    };
    const found = (rounds: typeof results.rounds): readonly string[] =>
      placesOf(findingsOf({ ...election(), results: { rounds }, candidates })).filter((place) =>
        place.startsWith("reference"),
      );
    expect(found(results.rounds)).toEqual(["reference rounds.0.contests.0.votes.0.name"]);
    const [round] = results.rounds;
    const second = round === undefined ? [] : [{ ...round, contests: [] }, round];
    expect(found(second)).toEqual([]);
  });

  test("what was posted is a notice of the election, at places that the community has", () => {
    const whole = scheduled({});
    const postingPlaces = [
      { id: "gate", name: "大门公告栏" },
      { id: "wall", name: "围墙公告栏" },
    ];
    const community = { ...whole.community, postingPlaces };
    const posting = { date: day("2027-02-24"), by: "选举工作人员" };
    const found = (notice: string, place: string) =>
      placesOf(
        findingsOf({
          ...whole,
          community,
          postings: { postings: [{ ...posting, notice, places: ["gate", place] }] },
        }),
      );
    expect(found("voter-roll", "wall")).toEqual([]);
    expect(found("voter-rol", "wall")).toEqual(["reference postings.0.notice"]);
    expect(found("voter-roll", "yard")).toEqual(["reference postings.0.places.1"]);
  });

  test("the office's record speaks of communities that are there", () => {
    const whole = scheduled({});
    const node = { id: whole.communityId, record: whole.community, elections: [whole] };
    const record = {
      responsibilities: [
        { community: whole.communityId, leader: "金石声" },
        { community: "nowhere", leader: "曲径幽" },
      ],
    };
    const findings = check(
      { ...project([node], [whole.rulebook]), offices: [{ id: "2027", record }] },
      day("2027-01-01"),
      new Set(),
    );
    expect(placesOf(findings)).toEqual(["reference responsibilities.1.community"]);
    expect(findings[0]?.place.file).toBe("office/2027.yaml");
  });

  test("a correction must name a notice of its election", () => {
    const correcting = (corrects: string) =>
      election(
        {},
        {
          freeNotices: [
            {
              id: "mistake",
              head: { kind: "correction", title: "更正", posted: day("2027-03-01"), corrects },
              blocks: [],
            },
          ],
        },
      );
    expect(findingsOf(correcting("voter-roll"))).toEqual([]);
    expect(placesOf(findingsOf(correcting("voter-rol")))).toEqual(["reference corrects"]);
  });
});

describe("the rulebook and the records", () => {
  test("a poll before the rulebook is in force is an error", () => {
    const late = { rulebook: rulebook({ effective: { from: day("2027-03-19") } }) };
    expect(placesOf(findingsOf(election({}, late)))).toEqual(["rulebook-in-force rulebook"]);
    const onTheDay = { rulebook: rulebook({ effective: { from: day("2027-03-18") } }) };
    expect(findingsOf(election({}, onTheDay))).toEqual([]);
  });

  test("a schedule without the vote is an error", () => {
    const { steps } = scheduled({}).schedule;
    const voteless = scheduled({ steps: steps.filter(({ step }) => step !== "polling") });
    expect(placesOf(findingsOf(voteless))).toEqual(["polling-day steps"]);
  });

  test("a notice whose day has come without its record is a warning, and none the day before", () => {
    expect(findingsOf(election(), "2027-02-23")).toEqual([]);
    const findings = findingsOf(election(), "2027-02-24");
    expect(placesOf(findings)).toEqual(["record-missing steps.1"]);
    expect(findings[0]?.severity).toBe("warning");
    expect(findings[0]?.message).toContain("voter-roll.yaml");
  });
});
