import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { arch, env, platform } from "node:process";
import { type Browser, chromium } from "playwright-core";

/** One process for everything is for small cloud machines; here a page must be able to close by itself. */
const unwanted = ["--single-process", "--no-zygote"];

/** The Chromium that came with npm; where there is none for the machine, an installed Chrome. Takes more of its switches. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  if (platform !== "linux" || arch !== "x64") {
    return chromium.launch({ channel: "chrome", args: [...more] });
  }
  // Told so, the package unpacks the libraries too that a bare system lacks, and lets Chromium find them.
  env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args.filter((argument) => !unwanted.includes(argument)), ...more],
    headless: true,
    env: { ...env, FONTCONFIG_FILE: await fontSettings() },
  });
}

/** Chinese fonts from npm, so that a page is as wide on every machine. */
async function fontSettings(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "zhangbang-fonts-"));
  const file = join(folder, "fonts.conf");
  const families = ["noto-sans-sc", "noto-serif-sc"].flatMap((family) =>
    ["400Regular", "700Bold"].map((weight) =>
      resolve("node_modules/@expo-google-fonts", family, weight),
    ),
  );
  const directories = families.map((path) => `<dir>${path}</dir>`).join("");
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${directories}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}
