import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communityFeed } from "../../../src/feeds/atom.ts";
import { communityCalendar } from "../../../src/feeds/calendar.ts";
import type { Json } from "../../../src/feeds/json.ts";
import { type ApiFile, apiFiles } from "../../../src/feeds/records.ts";
import { formatDay } from "../../../src/i18n/dates.ts";
import type { FreeNotice } from "../../../src/model/project.ts";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import type { Publication } from "../../../src/notices/publication.ts";
import { day } from "../rules/builders.ts";
import { community, election, publication, scheduled, steps, voterRoll } from "./builders.ts";

describe("the files of the API", () => {
  const files = apiFiles(publication("2027-04-01"));

  test("are an index, one for each community and election, and one for each rulebook", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "/vote/api/index.json",
      "/vote/api/communities/liushu.json",
      "/vote/api/communities/liushu/2027.json",
      "/vote/api/rulebooks/sample.json",
    ]);
  });

  test("can all be found from the index", () => {
    const byAddress = new Map(files.map((file) => [`https://office.example${file.path}`, file]));
    const found = new Set<string>();
    const follow = (address: string): void => {
      const file = byAddress.get(address);
      if (file === undefined || found.has(address)) return;
      found.add(address);
      for (const text of strings(file.body)) follow(text);
    };
    follow("https://office.example/vote/api/index.json");
    expect(found.size).toBe(files.length);
  });

  test("lead nowhere in the API where there is no file", () => {
    const addresses = files
      .flatMap(({ body }) => strings(body))
      .filter((text) => text.includes("/api/"));
    const paths = new Set(files.map(({ path }) => `https://office.example${path}`));
    expect(addresses.filter((address) => !paths.has(address))).toEqual([]);
  });

  test("say what they are and for which day they were made", () => {
    for (const { body } of files) {
      expect(body).toMatchObject({
        schemaVersion: 1,
        generator: "Zhangbang",
        today: "2027-04-01",
      });
    }
  });

  test("hold nothing that JSON would change", () => {
    for (const { body } of files) expect(JSON.parse(JSON.stringify(body))).toEqual(body);
  });

  test("are the same, byte for byte, when made again", () => {
    expect(JSON.stringify(apiFiles(publication("2027-04-01")))).toBe(JSON.stringify(files));
  });
});

describe("the record of an election", () => {
  test("gives days, hours and texts in every language of the site", () => {
    expect(record(publication("2027-03-12"))).toMatchObject({
      stage: "candidates",
      steps: expect.arrayContaining([
        {
          step: "objections",
          name: { "zh-Hans": "受理申诉", "zh-Hant": "受理申訴", en: "Objections" },
          action: expect.objectContaining({ en: "If the roll is wrong, object." }),
          from: "2027-02-24",
          until: "2027-03-01",
          by: "17:00",
          place: expect.objectContaining({ en: "Service counter" }),
          note: expect.anything(),
        },
      ]),
      pollingPlaces: [
        expect.objectContaining({ id: "hall", hours: [{ from: "08:00", until: "15:00" }] }),
        expect.objectContaining({ id: "school" }),
      ],
    });
  });

  test("gives the text of each notice in every language, with page and poster", () => {
    const { notices } = record(publication("2027-01-28"));
    expect(notices).toEqual([
      expect.objectContaining({
        id: "election-day",
        number: 1,
        posted: "2027-01-28",
        title: { "zh-Hans": "选举日公告", "zh-Hant": "選舉日公告", en: "Election day" },
        text: {
          "zh-Hans": expect.stringMatching(/^选举日公告\n/),
          "zh-Hant": expect.stringMatching(/^選舉日公告\n/),
          en: expect.stringMatching(/^Election day\n/),
        },
        pages: expect.objectContaining({
          en: "https://office.example/vote/en/communities/liushu/2027/election-day/",
        }),
        posters: expect.objectContaining({
          en: "https://office.example/vote/en/posters/liushu/2027/election-day-a4.pdf",
        }),
      }),
    ]);
  });

  test("tells until when a notice is in force once that day is public", () => {
    const untilOf = (today: string) => field(first(record(publication(today)), "notices"), "until");
    // The first notice stays until the election ends, on the day of the handover.
    expect(untilOf("2027-03-12")).toBeUndefined();
    expect(untilOf("2027-03-18")).toBe("2027-03-25");
  });

  test("gives the count of a round once its result is posted", () => {
    expect(record(publication("2027-03-17")).rounds).toBeUndefined();
    expect(record(publication("2027-03-18"))).toMatchObject({
      rounds: [{ date: "2027-03-18", valid: 88, contests: [{ elected: ["白杨"] }] }],
    });
  });
});

test("of a proxy the two names are told, once the list is posted, and nothing else", () => {
  const appointed = day("2027-03-13");
  const proxies = {
    proxies: [{ voter: "春来早", holder: "夏初长", relation: "sibling", appointed }] as const,
  };
  const shown = (today: string) => record(publication(today, [election({ proxies })])).proxies;
  expect(shown("2027-03-16")).toBeUndefined();
  expect(shown("2027-03-17")).toEqual([{ voter: "春来早", holder: "夏初长" }]);
});

describe("a voter roll with small counts", () => {
  const cells = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 900 })),
    {
      minLength: 2,
      maxLength: 8,
    },
  );

  test("shows no count under five, in figures or in the text of its notice", () => {
    fc.assert(
      fc.property(cells, cells, cells, (groups, ages, [added = 0, removed = 0]) => {
        const shown = withRoll({
          total: groups.reduce((sum, voters) => sum + voters, 0),
          groups: groups.map((voters, index) => ({ group: `group-${index}`, voters })),
          ages: ages.map((voters, index) => ({ from: 20 + index, until: 20 + index, voters })),
          changes: { added, removed },
        });
        const roll = record(shown).voterRoll;
        const counts = [
          ...values(field(roll, "groups"), "voters"),
          ...values(field(roll, "sexes"), "voters"),
          ...values(field(roll, "ages"), "voters"),
        ];
        expect(counts).toHaveLength(groups.length + ages.length + 2);
        for (const count of counts) {
          if (typeof count === "number") expect(count).toBeGreaterThanOrEqual(5);
          else expect(["<5", null]).toContain(count);
        }
        for (const count of Object.values(field(roll, "changes") ?? {})) {
          if (count !== 0) expect(Number(count) >= 5 || count === "<5").toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("does not let the one small cell be worked out from the total and the others", () => {
    const shown = withRoll({
      total: 103,
      groups: [
        { group: "g1", voters: 3 },
        { group: "g2", voters: 41 },
        { group: "g3", voters: 59 },
      ],
    });
    const groups = values(field(record(shown).voterRoll, "groups"), "voters");
    expect(groups[0]).toBe("<5");
    expect(groups.filter((count) => typeof count !== "number").length).toBeGreaterThan(1);
  });

  function withRoll(changes: Partial<VoterRoll>): Publication {
    return publication("2027-02-24", [election({ voterRoll: { ...voterRoll, ...changes } })]);
  }
});

describe("what is not due", () => {
  /** Words that stand in one record each, and the day on which that record is posted. */
  const secrets: Readonly<Record<string, string>> = {
    rollsecret: "2027-02-24",
    objectionsecret: "2027-01-28",
    candidatesecret: "2027-03-10",
    placesecret: "2027-03-12",
    proxysecret: "2027-03-12",
    staffsecret: "2027-03-12",
    awaysecret: "2027-03-17",
    holdersecret: "2027-03-17",
    winnersecret: "2027-03-18",
    handoversecret: "2027-03-18",
    lettersecret: "2027-03-20",
    reasonsecret: "2027-03-23",
  };
  /** Days that only one step or withdrawal has, and the day from which it is public. */
  const days: Readonly<Record<string, string>> = {
    "2027-02-24": "2027-01-28",
    "2027-03-01": "2027-01-28",
    "2027-03-12": "2027-03-12",
    "2027-03-15": "2027-03-12",
    "2027-03-16": "2027-03-16",
    "2027-03-17": "2027-03-17",
    "2027-03-18": "2027-01-28",
    "2027-03-25": "2027-03-18",
  };

  test("appears in no file of the API, no calendar and no news before its day, on any day", () => {
    const last = day("2027-03-26");
    for (let date = day("2027-01-27"); !date.equals(last); date = date.add({ days: 1 })) {
      const today = date.toString();
      const surfaces = everything(publication(today, [secretElection]), today);
      for (const [secret, due] of Object.entries({ ...secrets, ...days })) {
        if (secret === today) continue;
        const told = forms(secret).filter((form) => surfaces.includes(form));
        if (today < due) expect({ today, told }).toEqual({ today, told: [] });
        else expect({ today, told }).toEqual({ today, told: expect.arrayContaining([secret]) });
      }
    }
  });

  /** A secret as it is; a day also as notices write it. */
  function forms(secret: string): readonly string[] {
    if (!/^\d/.test(secret)) return [secret];
    const date = day(secret);
    return [secret, formatDay(date, "zh-Hans"), formatDay(date, "en")];
  }

  const letter: FreeNotice = {
    id: "letter",
    head: { kind: "free", title: "lettersecret", posted: day("2027-03-20") },
    blocks: [],
  };
  const base = election();
  const secretElection = election(
    {
      voterRoll: { ...voterRoll, fullList: ["rollsecret"] },
      candidates: {
        candidates: [
          {
            name: "candidatesecret",
            post: "chair",
            nominatedBy: "joint",
            standing: "formal",
            withdrawn: day("2027-03-16"),
          },
        ],
      },
      proxies: {
        proxies: [
          {
            voter: "awaysecret",
            holder: "holdersecret",
            relation: "grandchild",
            appointed: day("2027-03-13"),
          },
        ],
      },
      results: {
        rounds: (base.results?.rounds ?? []).map((round) => ({
          ...round,
          contests: round.contests.map((contest) => ({ ...contest, elected: ["winnersecret"] })),
        })),
      },
      freeNotices: [letter],
    },
    {
      steps: scheduled({
        objections: { ...steps.objections, note: "objectionsecret" },
        proxies: { ...steps.proxies, note: "proxysecret" },
        handover: { ...steps.handover, note: "handoversecret" },
      }),
      pollingPlaces: base.schedule.pollingPlaces.map((place) => ({
        ...place,
        name: "placesecret",
      })),
      staff: { scrutineers: ["staffsecret"], voteCallers: [], tellers: [] },
      state: { kind: "cancelled", reason: "reasonsecret", announced: day("2027-03-23") },
    },
  );

  /** All that the feeds say, without the day itself, which every file of the API names. */
  function everything(shown: Publication, today: string): string {
    return [
      ...apiFiles(shown).map(({ body }) => JSON.stringify({ ...body, today: undefined })),
      ...shown.site.languages.flatMap((locale) => [
        communityCalendar(community(shown), shown, locale).replaceAll("\r\n ", ""),
        communityFeed(community(shown), shown, locale).replaceAll(`${today}T`, ""),
      ]),
    ].join("\n");
  }
});

function record(shown: Publication): ApiFile["body"] {
  const found = apiFiles(shown).find(({ path }) => path.endsWith("/liushu/2027.json"));
  if (found === undefined) throw new Error("the election has no file");
  return found.body;
}

function field(value: Json, key: string): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function values(list: Json, key: string): readonly Json[] {
  return Array.isArray(list) ? list.map((item: Json) => field(item, key)) : [];
}

function first(value: Json, key: string): Json {
  const list = field(value, key);
  return Array.isArray(list) ? list[0] : undefined;
}

/** Every text in a value. */
function strings(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part: Json) => strings(part));
}
