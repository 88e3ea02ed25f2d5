import { beforeAll, describe, expect, test } from "vitest";
import { findNotice, readAddress } from "../../../src/integration/find-notice.ts";
import { type Inspection, inspect } from "../../../src/integration/inspect.ts";
import type { LocatedFinding } from "../../../src/model/finding.ts";
import type { Project } from "../../../src/model/project.ts";

const own = "communities/qingtaijie/2027/schedule.yaml";

let sample: Inspection;
let project: Project;
beforeAll(async () => {
  sample = await inspect("content", Temporal.PlainDate.from("2027-03-01"));
  if (sample.project === undefined) throw new Error("the sample cannot be read");
  project = sample.project;
});

describe("a notice", () => {
  test("is found by its address, with or without slashes around it", () => {
    for (const written of ["qingtaijie/2027/polling", "/qingtaijie/2027/polling/"]) {
      expect(find(written)).toMatchObject({ status: "found", plan: { id: "polling" } });
    }
  });

  test.each(["", "qingtaijie", "qingtaijie/2027", "qingtaijie//polling", "a/b/c/d"])(
    "has no address such as “%s”",
    (written) => {
      expect(readAddress(written)).toBeUndefined();
    },
  );

  test("that is not due yet is known by the day on which it will be", () => {
    const found = find("qingtaijie/2027/result");
    expect(found.status === "not-due" ? found.posted.toString() : found).toBe("2027-03-07");
  });

  test("whose day has come has to have its record", () => {
    const communities = project.communities.map((community) => ({
      ...community,
      elections: community.elections.map((election) => ({ ...election, voterRoll: undefined })),
    }));
    const found = find("qingtaijie/2027/voter-roll", {
      ...sample,
      project: { ...project, communities },
    });
    expect(found.status).toBe("no-record");
  });
});

describe("where nothing is found", () => {
  test.each([
    ["qingtaijia/2027/polling", "community", "qingtaijie"],
    ["qingtaijie/2072/polling", "election", "2027"],
    ["qingtaijie/2027/voter-rol", "notice", "voter-roll"],
  ])("%s: what there is instead is told, the nearest first", (written, part, first) => {
    const found = find(written);
    expect(found).toMatchObject({ status: "unknown", part });
    expect(found.status === "unknown" ? found.known[0] : undefined).toBe(first);
  });

  test("every notice that the election will post is told once", () => {
    const found = find("qingtaijie/2027/zzz");
    const known = found.status === "unknown" ? found.known : [];
    expect(known).toContain("handover");
    expect(new Set(known).size).toBe(known.length);
  });
});

describe("the gate of the check", () => {
  test.each([
    ["the election's own records", own],
    ["its community's record", "communities/qingtaijie/community.yaml"],
    ["what all elections share", "site.yaml"],
    ["a rulebook", "rulebooks/yuyin-plan-2027.yaml"],
  ])("is closed by errors in %s", (_where, file) => {
    expect(findWith("error", file)).toEqual({ status: "unlawful", errors: 2 });
  });

  test.each([
    ["another election of the community", "error", "communities/qingtaijie/2024/schedule.yaml"],
    ["another community", "error", "communities/wutongli/community.yaml"],
    ["its own, where they are only warnings", "warning", own],
  ] as const)("is not closed by findings in %s", (_where, severity, file) => {
    expect(findWith(severity, file).status).toBe("found");
  });

  function findWith(severity: LocatedFinding["severity"], file: string) {
    const finding = { rule: "order", severity, message: "", file, line: 1, column: 1 };
    return find("qingtaijie/2027/polling", { ...sample, findings: [finding, finding] });
  }
});

function find(written: string, inspection = sample) {
  const address = readAddress(written);
  if (address === undefined) throw new Error(`${written} is no address`);
  return findNotice(address, inspection);
}
