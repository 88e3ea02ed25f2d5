import { argv, exit, stderr } from "node:process";
import { runBuild } from "./build.ts";
import { runCheck } from "./check.ts";
import { runDev } from "./dev.ts";
import { type Options, parseOptions } from "./options.ts";
import { runPreview } from "./preview.ts";
import { runSchemas } from "./schemas.ts";

/** A command takes its options and answers with the exit code, or goes on until it is stopped. */
type Command = (options: Options) => Promise<number | undefined>;

const commands: Readonly<Record<string, Command>> = {
  check: runCheck,
  build: runBuild,
  dev: runDev,
  preview: runPreview,
  schemas: runSchemas,
};

const usage = `用法 Usage: npm run <${Object.keys(commands).join(" | ")}> -- [选项 options]
  --content DIR     内容文件夹 folder of the records (content)
  --out DIR         输出文件夹 folder of the published site (dist)
  --today DATE      按哪一天公布 the day to publish for, 2027-03-01 (今天 today)
  --format FORMAT   human | json | sarif | github
`;

const [name = "", ...args] = argv.slice(2);
const command = commands[name];
const parsed = parseOptions(args);
if (command === undefined || parsed.problem !== undefined) {
  stderr.write(parsed.problem === undefined ? usage : `${parsed.problem}\n\n${usage}`);
  exit(2);
}
const code = await command(parsed.options);
if (code !== undefined) process.exitCode = code;
