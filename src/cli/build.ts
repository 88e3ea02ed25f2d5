import { stderr } from "node:process";
import { styleText } from "node:util";
import { type WrittenLocale, writtenLocale } from "../i18n/locale.ts";
import { type BuildSummary, buildSite } from "../integration/build.ts";
import { inspect } from "../integration/inspect.ts";
import { formatReport } from "./check.ts";
import type { Options } from "./options.ts";
import { startProgress } from "./progress.ts";

/** `zhangbang build`: checks, builds and publishes; 1 where the check refuses or the build fails. */
export async function runBuild(options: Options): Promise<number> {
  const started = performance.now();
  const inspection = await inspect(options.content, options.today);
  if (!inspection.isLawful || inspection.findings.length > 0 || options.format !== "human") {
    console.log(formatReport(inspection, options));
  }
  const words = buildWords[writtenLocale(inspection.locale)];
  if (!inspection.isLawful) {
    stderr.write(`${styleText("red", words.refused(options.out), { stream: stderr })}\n`);
    return 1;
  }
  const progress = startProgress();
  progress.show(words.pages);
  try {
    const summary = await buildSite(
      {
        contentDirectory: options.content,
        inspection,
        onPoster: (done, total) => progress.show(words.posters(done, total)),
      },
      options.out,
    );
    progress.clear();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(`${words.summary(summary, seconds, options.out)}\n`);
    return 0;
  } catch (error) {
    progress.clear();
    const reason = error instanceof Error ? error.message : String(error);
    stderr.write(`${styleText("red", words.failed(reason, options.out), { stream: stderr })}\n`);
    return 1;
  }
}

interface BuildWords {
  readonly pages: string;
  readonly posters: (done: number, total: number) => string;
  readonly refused: (out: string) => string;
  readonly failed: (reason: string, out: string) => string;
  readonly summary: (summary: BuildSummary, seconds: string, out: string) => string;
}

const buildWords: Record<WrittenLocale, BuildWords> = {
  "zh-Hans": {
    pages: "正在生成网页……",
    posters: (done, total) => `正在生成海报 ${done}/${total}……`,
    refused: (out) => `有错误，没有发布；${out} 保持原样。`,
    failed: (reason, out) => `生成失败：${reason}\n没有发布；${out} 保持原样。`,
    summary: (made, seconds, out) =>
      [
        `已发布到 ${out}：`,
        `  社区 ${made.communities}  选举 ${made.elections}  公告 ${made.notices}`,
        `  网页 ${made.pages}  海报 ${made.posters}  用时 ${seconds} 秒`,
        "查看网站：npm run preview",
      ].join("\n"),
  },
  en: {
    pages: "Building the pages…",
    posters: (done, total) => `Rendering the posters ${done}/${total}…`,
    refused: (out) => `There are errors: nothing was published, and ${out} is as it was.`,
    failed: (reason, out) =>
      `The build failed: ${reason}\nNothing was published, and ${out} is as it was.`,
    summary: (made, seconds, out) =>
      [
        `Published to ${out}:`,
        `  communities ${made.communities}  elections ${made.elections}  notices ${made.notices}`,
        `  pages ${made.pages}  posters ${made.posters}  time ${seconds} s`,
        "See the site: npm run preview",
      ].join("\n"),
  },
};
