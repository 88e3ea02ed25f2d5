import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, pid } from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claim, claimInTurn } from "../../../src/integration/claim.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhangbang-claim-"));
  file = join(folder, "turn");
});
afterEach(() => rm(folder, { recursive: true }));

describe("a claim in turn", () => {
  test("waits until the other process gives it back, and says so", async () => {
    const other = await holder("setTimeout(release, 600)");
    const told: boolean[] = [];
    expect(await claim(file)).toBeUndefined();
    const release = await claimInTurn(file, (isWaiting) => told.push(isWaiting));
    expect(told).toEqual([true, false]);
    expect(await readFile(file, "utf8")).toBe(String(pid));
    await release();
    await other.ended;
  });

  test("waits for nobody where the other was killed", async () => {
    const other = await holder("setTimeout(release, 60_000)");
    other.child.kill("SIGKILL");
    await other.ended;
    const told: boolean[] = [];
    const release = await claimInTurn(file, (isWaiting) => told.push(isWaiting));
    expect(told).toEqual([]);
    await release();
  });
});

/** Another process that has claimed the file, and what it does then. */
async function holder(then: string) {
  const module = new URL("../../../src/integration/claim.ts", import.meta.url);
  const program = `
    import { claim } from ${JSON.stringify(module.href)};
    const release = await claim(${JSON.stringify(file)});
    console.log("ready");
    ${then};`;
  const child = spawn(execPath, ["--input-type=module", "-e", program]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return { child, ended };
}
