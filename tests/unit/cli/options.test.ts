import { expect, test } from "vitest";
import { parseOptions } from "../../../src/cli/options.ts";

test("without options: content/, dist/, the present day, for people", () => {
  expect(parseOptions([])).toEqual({
    options: { content: "content", out: "dist", format: "human", today: undefined },
  });
});

test("--today takes a day that there is", () => {
  const parsed = parseOptions(["--today", "2028-02-29"]);
  expect("options" in parsed ? parsed.options.today?.toString() : parsed.problem).toBe(
    "2028-02-29",
  );
});

test.each([
  [["--today", "2027-02-29"], "2027-02-29"],
  [["--today", "1 March"], "1 March"],
  [["--format", "xml"], "human | json | sarif | github"],
  [["--contents", "x"], "--contents"],
  [["stray"], "stray"],
])("%j is refused with a sentence that says why", (args, reason) => {
  expect(parseOptions(args)).toEqual({ problem: expect.stringContaining(reason) });
});
