import { describe, expect, it } from "vitest";
import { Recent } from "../../../src/posters/recent.ts";

describe("what is kept for whoever asks for it again", () => {
  it("is made once", () => {
    const kept = new Recent<readonly string[]>(2);
    const made = kept.get("a", () => ["first"]);
    expect(kept.get("a", () => ["second"])).toBe(made);
  });

  it("is let go once twice as many others were asked for since, and not while it is asked for", () => {
    const kept = new Recent<readonly string[]>(10);
    kept.get("asked for", () => ["first"]);
    kept.get("forgotten", () => ["first"]);
    for (let other = 0; other < 40; other += 1) {
      kept.get(`other ${other}`, () => []);
      kept.get("asked for", () => ["again"]);
    }
    expect(kept.get("asked for", () => ["again"])).toEqual(["first"]);
    expect(kept.get("forgotten", () => ["again"])).toEqual(["again"]);
  });
});
