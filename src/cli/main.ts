import { argv, exit, stderr, stdout } from "node:process";
import { failureReason } from "./failure.ts";
import { parseNewOptions } from "./new-options.ts";
import { type Options, parseOptions } from "./options.ts";
import { parsePlanOptions } from "./plan-options.ts";
import { parsePosterOptions } from "./poster-options.ts";
import { parseExportOptions, parseImportOptions } from "./sheet-options.ts";

/** What a command was told to do: run it for the exit code, or go on until it is stopped; or what is wrong. */
type Invocation =
  | { readonly run: () => Promise<number | undefined>; readonly problem?: undefined }
  | { readonly problem: string };

/** Each command is loaded when it is called: a check need not wait for what only a build needs. */
const commands: Readonly<Record<string, (args: readonly string[]) => Invocation>> = {
  check: common(async (options) => (await import("./check.ts")).runCheck(options)),
  build: common(async (options) => (await import("./build.ts")).runBuild(options)),
  plan: (args) => {
    const parsed = parsePlanOptions(args);
    if (parsed.problem !== undefined) return parsed;
    return { run: async () => (await import("./plan.ts")).runPlan(parsed.options) };
  },
  new: (args) => {
    const parsed = parseNewOptions(args);
    if (parsed.problem !== undefined) return parsed;
    return { run: async () => (await import("./new.ts")).runNew(parsed.options) };
  },
  "export-sheet": (args) => {
    const parsed = parseExportOptions(args);
    if (parsed.problem !== undefined) return parsed;
    return {
      run: async () => (await import("./export-sheet.ts")).runExportSheet(parsed.options),
    };
  },
  "import-sheet": (args) => {
    const parsed = parseImportOptions(args);
    if (parsed.problem !== undefined) return parsed;
    return {
      run: async () => (await import("./import-sheet.ts")).runImportSheet(parsed.options),
    };
  },
  poster: (args) => {
    const parsed = parsePosterOptions(args);
    if (parsed.problem !== undefined) return parsed;
    return { run: async () => (await import("./poster.ts")).runPoster(parsed.options) };
  },
  dev: common(async (options) => (await import("./dev.ts")).runDev(options)),
  preview: common(async (options) => (await import("./preview.ts")).runPreview(options)),
  schemas: common(async (options) => (await import("./schemas.ts")).runSchemas(options)),
};

/** A command with the options that most have. */
function common(
  run: (options: Options) => Promise<number | undefined>,
): (args: readonly string[]) => Invocation {
  return (args) => {
    const parsed = parseOptions(args);
    return parsed.problem === undefined ? { run: () => run(parsed.options) } : parsed;
  };
}

const usage = `用法 Usage: npm run <${Object.keys(commands).join(" | ")}> -- [选项 options]
  --content DIR     内容文件夹 folder of the records (content)
  --out DIR         输出文件夹 folder of the published site (dist)
  --today DATE      按哪一天公布 the day to publish for, 2027-03-01 (今天 today)
  --format FORMAT   human | json | sarif | github
plan:
  --rulebook ID --election-day DATE [--method METHOD] [--by-election] [--format table | json | ics | yaml]
new:              问，或用选项写明 asks, or takes as options
  --community ID --name TEXT --rulebook ID --election-day DATE [--method METHOD] [--by-election] [--election ID] [--term N]
    [--seats chair=1,member=4] [--households N] [--groups N] [--name-en TEXT] [--subdistrict TEXT] [--address TEXT] [--phone TEXT]
    [--office TEXT --office-phone TEXT --office-address TEXT]
export-sheet:     [<community> …] [--election ID] [--out FILE.xlsx]
import-sheet:     FILE.xlsx | FILE.csv [--write] [--sheet NAME] [--community ID] [--election ID]
poster:
  <community>/<election>/<notice> [--template official | plain | large | board] [--size a5 … a1 | 1080x1920 | 1920x1080 | 2160x3840]
    [--lang zh-Hans | zh-Hant | en] [--type pdf | png | svg] [--bleed] [--grey] [--out FILE]
  --banner TEXT     横幅 [--height MM] [--size a4 | a3]
  --slogan TEXT     标语 [--size a5 … a1]; [--red-ground] [--grey]
`;

const [name = "", ...args] = argv.slice(2);
const prepare = Object.hasOwn(commands, name) ? commands[name] : undefined;
const invocation = prepare?.(args);
if (invocation === undefined || invocation.problem !== undefined) {
  stderr.write(invocation === undefined ? usage : `${invocation.problem}\n\n${usage}`);
  exit(2);
}
// Whoever reads on (`| head`) may stop reading.
stdout.on("error", () => exit());
try {
  const code = await invocation.run();
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  stderr.write(`${failureReason(error, "zh-Hans")} ${failureReason(error, "en")}\n`);
  process.exitCode = 1;
}
