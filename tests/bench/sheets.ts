import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import * as XLSX from "@e965/xlsx";
import { writeCommunities } from "./generated-content.ts";

/**
 * `npm run bench -- sheets`: how long 300 communities take to be exported as a workbook, to be imported unchanged, and with
 * one value of each changed by another library; whole processes, and their peak memory. It tells, and asserts nothing.
 */

const COMMUNITIES = 300;
/** A day on which the communities of the sample are each at another stage. */
const TODAY = "2027-03-01";

interface Measured {
  readonly what: string;
  readonly seconds: number;
  readonly megabytes: number;
}

const directory = await mkdtemp(join(tmpdir(), "zhangbang-bench-sheets-"));
try {
  const content = join(directory, "content");
  const workbook = join(directory, "all.xlsx");
  const edited = join(directory, "edited.xlsx");
  await writeCommunities("content", content, COMMUNITIES);
  const common = ["--content", content];
  const rows = [await measure("export", ["export-sheet", ...common, "--out", workbook])];
  const importing = ["import-sheet", ...common, "--today", TODAY];
  rows.push(await measure("import, nothing changed", [...importing, workbook]));
  await editEach(workbook, edited);
  rows.push(await measure("import, each changed", [...importing, edited]));
  rows.push(await measure("import and write", [...importing, edited, "--write"]));
  print(rows);
} finally {
  await rm(directory, { recursive: true });
}

/** Changes the telephone of every community. */
async function editEach(from: string, to: string): Promise<void> {
  const workbook = XLSX.read(await readFile(from));
  const sheet = workbook.Sheets["社区"] ?? {};
  const headings = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? [];
  const column = XLSX.utils.encode_col(headings.indexOf("办公电话"));
  for (let row = 2; row <= COMMUNITIES + 1; row++) {
    sheet[`${column}${row}`] = { t: "s", v: `0000-0000-${String(row).padStart(3, "0")}` };
  }
  await writeFile(to, XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }));
}

function measure(what: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(
    execPath,
    ["--import", "./tests/bench/peak-memory.ts", "src/cli/main.ts", ...args],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  let kilobytes = "";
  child.stdio[3]?.on("data", (data) => {
    kilobytes += String(data);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`${what} ended with ${code}`));
      const seconds = (performance.now() - start) / 1000;
      resolve({ what, seconds, megabytes: Number(kilobytes) / 1024 });
    });
  });
}

function print(rows: readonly Measured[]): void {
  if (argv.includes("--json")) {
    console.log(JSON.stringify({ cores: cpus().length, communities: COMMUNITIES, rows }));
    return;
  }
  console.log(`Workbooks of ${COMMUNITIES} communities: whole processes, ${cpus().length} cores\n`);
  for (const { what, seconds, megabytes } of rows) {
    console.log(
      `${what.padEnd(26)}${seconds.toFixed(1).padStart(6)} s${megabytes.toFixed(0).padStart(7)} MB`,
    );
  }
}
