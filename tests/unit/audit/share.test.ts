import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastAbove, leastReaching, percentage } from "../../../src/audit/share.ts";

const half = { numerator: 1, denominator: 2 };
const third = { numerator: 1, denominator: 3 };

describe("shares", () => {
  test.each([
    [2716, half, 1359],
    [2717, half, 1359],
    [0, half, 1],
    [9, third, 4],
  ])("more than a share of %i takes the next whole number", (whole, share, least) => {
    expect(leastAbove(whole, share)).toBe(least);
  });

  test.each([
    [999, third, 333],
    [1000, third, 334],
    [0, third, 0],
  ])("a share of %i is reached by the whole number that is no less", (whole, share, least) => {
    expect(leastReaching(whole, share)).toBe(least);
  });

  test("are exact, however large: one vote more is always enough, one fewer never", () => {
    const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    const parts = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(whole, parts, parts, (people, one, other) => {
        const share = { numerator: Math.min(one, other), denominator: Math.max(one, other) };
        const [n, d] = [BigInt(share.numerator), BigInt(share.denominator)];
        const above = BigInt(leastAbove(people, share));
        expect(above * d > BigInt(people) * n).toBe(true);
        expect((above - 1n) * d > BigInt(people) * n).toBe(false);
        const from = BigInt(leastReaching(people, share));
        expect(from * d >= BigInt(people) * n).toBe(true);
        expect((from - 1n) * d >= BigInt(people) * n).toBe(false);
      }),
    );
  });
});

describe("percentages", () => {
  test.each([
    [728, 786, 1, "92.6%"],
    [5263, 5888, 0, "89%"],
    [31088, 34157, 0, "91%"],
    [1, 2000, 1, "0.1%"],
    [1, 20000, 1, "0.0%"],
    [1, 8, 4, "12.5000%"],
  ])("%i of %i with %i decimals are %s", (part, whole, decimals, written) => {
    expect(percentage(part, whole, decimals)).toBe(written);
  });

  test("of nothing there are none", () => {
    expect(percentage(0, 0, 1)).toBeUndefined();
  });
});
