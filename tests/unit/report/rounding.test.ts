import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceText, meanText, shareText } from "../../../src/report/rounding.ts";

const parts = fc
  .array(fc.nat(5000), { minLength: 1, maxLength: 6 })
  .filter((some) => some.some((part) => part > 0));

describe("shares of one whole", () => {
  test("add up to 100 when balanced, and none is a whole step from the exact share", () => {
    fc.assert(
      fc.property(parts, fc.nat(2), (some, decimals) => {
        const shares = some.map((_, index) => Number(shareText(some, index, "balanced", decimals)));
        const step = 10 ** -decimals;
        const whole = some.reduce((sum, part) => sum + part, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
        for (const [index, share] of shares.entries()) {
          const exact = ((some[index] ?? 0) / whole) * 100;
          expect(Math.abs(share - exact)).toBeLessThan(step);
        }
      }),
    );
  });

  test("are never above the exact share when cut off, and within half a step when half up", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2), (part, rest, decimals) => {
        fc.pre(part + rest > 0);
        const exact = (part / (part + rest)) * 100;
        const share = (rounding: "down" | "half-up") =>
          Number(shareText([part, rest], 0, rounding, decimals));
        expect(share("down")).toBeLessThanOrEqual(exact + 1e-9);
        expect(share("down")).toBeGreaterThan(exact - 10 ** -decimals - 1e-9);
        expect(Math.abs(share("half-up") - exact)).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-9,
        );
      }),
    );
  });

  test("of nothing there are none", () => {
    expect(shareText([0, 0], 0, "balanced", 0)).toBeUndefined();
    expect(meanText({ sum: 0, count: 0 }, "half-up", 1)).toBeUndefined();
  });
});

test("a change is that between the means as they are shown", () => {
  const [before, after] = [
    meanText({ sum: 383, count: 7 }, "balanced", 1),
    meanText({ sum: 295, count: 6 }, "balanced", 1),
  ];
  expect([before, after, differenceText(before ?? "", after ?? "", 1)]).toEqual([
    "54.7",
    "49.2",
    "-5.5",
  ]);
  expect(differenceText("40.0", "40.9", 1)).toBe("0.9");
});
