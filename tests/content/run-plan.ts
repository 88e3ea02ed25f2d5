import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What the plan command prints, and how it ends. */
export interface PlanRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs `plan` as a user does, in a process of its own. */
export async function runPlan(...args: readonly string[]): Promise<PlanRun> {
  const child = spawn("node", ["src/cli/main.ts", "plan", ...args]);
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { stdout, stderr, code: typeof code === "number" ? code : null };
}
