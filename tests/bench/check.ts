import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { writeCommunities } from "./generated-content.ts";

/**
 * `npm run bench`: how long `zhangbang check` takes on 250, 500 and 1,000 communities, beside a parse and a
 * schema check of the same files. Each is a process of its own, from its start to its end; both take turns.
 * It tells, and asserts nothing. `-- --json` prints the figures as JSON.
 */

const SIZES = [250, 500, 1000] as const;
const RUNS = 5;
/** The day for which is checked: on it, the communities of the sample are each at another stage. */
const TODAY = "2027-03-01";

const programs = {
  check: (content: string) => ["src/cli/main.ts", "check", "--content", content, "--today", TODAY],
  structure: (content: string) => ["tests/bench/structure-only.ts", content, "content/schemas"],
};

type Program = keyof typeof programs;

/** Medians of all runs: seconds of a whole process, and its peak memory in megabytes. */
interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Row extends Readonly<Record<Program, Measured>> {
  readonly communities: number;
}

const directory = await mkdtemp(join(tmpdir(), "zhangbang-bench-"));
try {
  const rows: Row[] = [];
  for (const communities of SIZES) {
    const content = join(directory, String(communities));
    await writeCommunities("content", content, communities);
    rows.push({ communities, ...(await measureSideBySide(content)) });
  }
  print(rows);
} finally {
  await rm(directory, { recursive: true });
}

async function measureSideBySide(content: string): Promise<Readonly<Record<Program, Measured>>> {
  const runs: Record<Program, Measured[]> = { check: [], structure: [] };
  for (let run = 0; run < RUNS; run++) {
    runs.check.push(await measure(programs.check(content)));
    runs.structure.push(await measure(programs.structure(content)));
  }
  return { check: medians(runs.check), structure: medians(runs.structure) };
}

function measure(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(execPath, ["--import", "./tests/bench/peak-memory.ts", ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let kilobytes = "";
  child.stdio[3]?.on("data", (data) => {
    kilobytes += String(data);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`${args[0]} ended with ${code}`));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, megabytes: Number(kilobytes) / 1024 });
    });
  });
}

function medians(runs: readonly Measured[]): Measured {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function print(rows: readonly Row[]): void {
  const growth = growthOf(rows);
  if (argv.includes("--json")) {
    console.log(JSON.stringify({ cores: cpus().length, runs: RUNS, growth, rows }));
    return;
  }
  console.log(
    `zhangbang check beside yaml + ajv (structure only): whole processes, medians of ${RUNS} runs, ${cpus().length} cores\n`,
  );
  console.log(
    line(["communities", "check", "yaml + ajv", "ratio", "a community", "memory", "yaml + ajv"]),
  );
  for (const { communities, check, structure } of rows) {
    console.log(
      line([
        communities.toLocaleString("en"),
        `${check.seconds.toFixed(2)} s`,
        `${structure.seconds.toFixed(2)} s`,
        `${(check.seconds / structure.seconds).toFixed(2)} ×`,
        `${((check.seconds / communities) * 1000).toFixed(1)} ms`,
        `${check.megabytes.toFixed(0)} MB`,
        `${structure.megabytes.toFixed(0)} MB`,
      ]),
    );
  }
  const further = rows.slice(1).map((row, index) => {
    const before = rows[index] ?? row;
    const seconds = row.check.seconds - before.check.seconds;
    const each = (1000 * seconds) / (row.communities - before.communities);
    return `${each.toFixed(1)} ms up to ${row.communities.toLocaleString("en")}`;
  });
  console.log(`\nEach further community takes ${further.join(", ")}.`);
  console.log(
    `Time grows with the number of communities to the power of ${growth.toFixed(2)}; 1 is linear, less is the start that all share.`,
  );
}

/** The power of the number of communities with which the time grows, from the fewest to the most. */
function growthOf(rows: readonly Row[]): number {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  const times = last.check.seconds / first.check.seconds;
  return Math.log(times) / Math.log(last.communities / first.communities);
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(13)).join("");
}
