import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { kill, pid } from "node:process";
import { setTimeout } from "node:timers/promises";

/**
 * Claims something for this process by a file that names it; answers with how to give it back, or with
 * nothing where another process has it. What a killed process claimed is taken over: its number is no
 * process's any more, or another's, which does not keep the file fresh.
 */
export async function claim(file: string): Promise<(() => Promise<void>) | undefined> {
  if (!(await tryWrite(file))) {
    if (await isHeld(file)) return undefined;
    await rm(file, { force: true });
    if (!(await tryWrite(file))) return undefined;
  }
  const keeping = setInterval(() => void keepFresh(file), KEEPING);
  keeping.unref();
  return async () => {
    clearInterval(keeping);
    await rm(file, { force: true });
  };
}

/** The same, waiting for as long as another process has it; `onWait` is told when it has to, and when not any more. */
export async function claimInTurn(
  file: string,
  onWait: (isWaiting: boolean) => void,
): Promise<() => Promise<void>> {
  let release = await claim(file);
  if (release !== undefined) return release;
  onWait(true);
  while (release === undefined) {
    await setTimeout(AGAIN);
    release = await claim(file);
  }
  onWait(false);
  return release;
}

/** Milliseconds until who waits looks again. */
const AGAIN = 200;

/** How often the file is kept fresh, and after how long it is stale, in milliseconds. */
const KEEPING = 5000;
const STALE = 60_000;

async function keepFresh(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

/** Writes the file unless it is there: of several processes, one succeeds. */
async function tryWrite(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function isHeld(file: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(file, "utf8"));
    const age = Date.now() - (await stat(file)).mtimeMs;
    // The file is empty for the moment in which its maker writes.
    return age < STALE && (holder === 0 || (holder !== pid && isRunning(holder)));
  } catch {
    return false;
  }
}

/** Signal 0 only asks; a process of another user answers EPERM. */
function isRunning(process: number): boolean {
  try {
    kill(process, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
