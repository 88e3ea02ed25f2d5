import { stderr } from "node:process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startProgress } from "../../../src/cli/progress.ts";

const isTerminal = stderr.isTTY;
let written: string[] = [];

beforeEach(() => {
  // Time passes and no timer runs, as in work that never waits.
  vi.useFakeTimers({ toFake: ["performance"] });
  stderr.isTTY = true;
  written = [];
  vi.spyOn(stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  stderr.isTTY = isTerminal;
});

test("work that never waits shows how far it is, after two seconds and ten times a second at most", () => {
  const progress = startProgress();
  for (let done = 1; done <= 300; done += 1) {
    vi.advanceTimersByTime(20);
    progress.show(`comparing ${done}/300`);
  }
  progress.show("checking");
  progress.clear();
  const lines = written.map((text) => text.replace("\r\u001B[K", ""));
  expect(lines[0]).toBe("comparing 100/300");
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.length).toBeLessThan(45);
  expect(lines.slice(-2)).toEqual(["checking", ""]);
});

test("what is done within two seconds shows nothing", () => {
  const progress = startProgress();
  progress.show("reading");
  vi.advanceTimersByTime(1900);
  progress.show("comparing 1/1");
  progress.clear();
  expect(written).toEqual([]);
});
