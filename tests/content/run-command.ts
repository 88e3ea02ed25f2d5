import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What a command prints, and how it ends. */
export interface CommandRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs a command of `zhangbang` as a user does, in a process of its own; nobody is there to be asked. */
export async function runCommand(...args: readonly string[]): Promise<CommandRun> {
  const child = spawn("node", ["src/cli/main.ts", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { stdout, stderr, code: typeof code === "number" ? code : null };
}
