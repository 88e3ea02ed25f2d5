import { argv, exit, stderr, stdout } from "node:process";
import { failureReason } from "./failure.ts";
import { type Options, parseOptions } from "./options.ts";

/** A command takes its options and answers with the exit code, or goes on until it is stopped. */
type Command = (options: Options) => Promise<number | undefined>;

/** Each command is loaded when it is called: a check need not wait for what only a build needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).runCheck,
  build: async () => (await import("./build.ts")).runBuild,
  dev: async () => (await import("./dev.ts")).runDev,
  preview: async () => (await import("./preview.ts")).runPreview,
  schemas: async () => (await import("./schemas.ts")).runSchemas,
};

const usage = `用法 Usage: npm run <${Object.keys(commands).join(" | ")}> -- [选项 options]
  --content DIR     内容文件夹 folder of the records (content)
  --out DIR         输出文件夹 folder of the published site (dist)
  --today DATE      按哪一天公布 the day to publish for, 2027-03-01 (今天 today)
  --format FORMAT   human | json | sarif | github
`;

const [name = "", ...args] = argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
const parsed = parseOptions(args);
if (load === undefined || parsed.problem !== undefined) {
  stderr.write(parsed.problem === undefined ? usage : `${parsed.problem}\n\n${usage}`);
  exit(2);
}
// Whoever reads on (`| head`) may stop reading.
stdout.on("error", () => exit());
try {
  const command = await load();
  const code = await command(parsed.options);
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  stderr.write(`${failureReason(error, "zh-Hans")} ${failureReason(error, "en")}\n`);
  process.exitCode = 1;
}
