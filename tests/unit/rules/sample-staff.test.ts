import { beforeAll, describe, expect, test } from "vitest";
import { inspect } from "../../../src/integration/inspect.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import type { Schedule } from "../../../src/model/schedule.ts";
import { check } from "../../../src/rules/check.ts";

/** Who may not work at the sample's election, by the sub-district's own plan. */

const today = Temporal.PlainDate.from("2027-03-01");
let project: Project;
let sample: Election;

beforeAll(async () => {
  const { project: read } = await inspect("content", today);
  const found = read?.communities
    .find(({ id }) => id === "qingtaijie")
    ?.elections.find(({ id }) => id === "2027");
  if (read === undefined || found === undefined) throw new Error("no sample");
  project = read;
  sample = found;
});

function found(changes: Partial<Schedule>, candidates = sample.candidates): readonly string[] {
  const election = { ...sample, candidates, schedule: { ...sample.schedule, ...changes } };
  const community = { id: "qingtaijie", record: sample.community, elections: [election] };
  return check({ ...project, offices: [], communities: [community] }, today, new Set()).map(
    ({ rule, place }) => `${rule} ${place.path.map(String).join(".")}`,
  );
}

describe("people who work at the sample's election", () => {
  test("are lawful as they are", () => {
    expect(found({})).toEqual([]);
  });

  test("may not stand in it", () => {
    const [candidate] = sample.candidates?.candidates ?? [];
    const tellers = [...sample.schedule.staff.tellers, candidate?.name ?? ""];
    expect(found({ staff: { ...sample.schedule.staff, tellers } })).toEqual([
      "staff-not-candidates staff.tellers.4",
    ]);
  });

  test("may not be close relatives of who stands, and may be distant ones", () => {
    const [caller = ""] = sample.schedule.staff.voteCallers;
    const relatedAs = (relation: "sibling" | "grandchild") => {
      const people = sample.candidates?.candidates ?? [];
      const candidates = people.map((one, index) =>
        index === 0 ? { ...one, relatives: [{ name: caller, relation }] } : one,
      );
      return found({}, { candidates });
    };
    expect(relatedAs("sibling")).toEqual(["staff-not-candidates staff.voteCallers.0"]);
    expect(relatedAs("grandchild")).toEqual([]);
  });

  test("are three scrutineers or more with each mobile box", () => {
    const mobileBoxes = sample.schedule.mobileBoxes.map((box, index) =>
      index === 1 ? { ...box, scrutineers: box.scrutineers.slice(0, 2) } : box,
    );
    const findings = found({ mobileBoxes });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^mobile-box-scrutineers mobileBoxes\.1/);
  });
});
