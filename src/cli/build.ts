import { stderr } from "node:process";
import { styleText } from "node:util";
import { type WrittenLocale, writtenLocale } from "../i18n/locale.ts";
import { buildSite, programRoot } from "../integration/build.ts";
import { inspect } from "../integration/inspect.ts";
import { findBlockedFolder, type OutputProblem, officeFolder } from "../integration/staging.ts";
import type { BuildSummary } from "../integration/zhangbang.ts";
import { formatReport } from "./check.ts";
import { failureReason } from "./failure.ts";
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
    complain(words.refused(options.out));
    return 1;
  }
  const blocked = await findBlockedFolder(options.out, [options.content, programRoot, "."]);
  if (blocked !== undefined) {
    complain(words.unusable[blocked.problem](blocked.folder));
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
      (isWaiting) => progress.show(isWaiting ? words.waiting : words.pages),
    );
    progress.clear();
    if (summary === "busy") {
      complain(words.unusable.busy(options.out));
      return 1;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(`${words.summary(summary, seconds, options.out)}\n`);
    return 0;
  } catch (error) {
    progress.clear();
    complain(words.failed(failureReason(error, inspection.locale), options.out));
    return 1;
  }
}

function complain(line: string): void {
  stderr.write(`${styleText("red", line, { stream: stderr })}\n`);
}

interface BuildWords {
  readonly pages: string;
  readonly waiting: string;
  readonly posters: (done: number, total: number) => string;
  readonly refused: (out: string) => string;
  readonly unusable: Record<OutputProblem, (out: string) => string>;
  readonly failed: (reason: string, out: string) => string;
  readonly summary: (summary: BuildSummary, seconds: string, out: string) => string;
}

const buildWords: Record<WrittenLocale, BuildWords> = {
  "zh-Hans": {
    pages: "正在生成网页……",
    waiting: "另一个文件夹正在生成，完成后接着生成……",
    posters: (done, total) => `正在生成海报 ${done}/${total}……`,
    refused: (out) => `有错误，没有发布；${out} 保持原样。`,
    unusable: {
      "holds-sources": (out) =>
        `不能发布到 ${out}：里面有选举记录或程序，发布会覆盖它们。请换一个文件夹。`,
      "not-a-site": (out) =>
        `不能发布到 ${out}：里面有不是本程序发布的文件，发布会覆盖它们。请换一个空文件夹。`,
      "not-a-folder": (out) => `不能发布到 ${out}：它是一个文件。请换一个文件夹。`,
      busy: (out) => `另一个程序正在生成 ${out}，没有再生成一次。请等它完成后再试。`,
    },
    failed: (reason, out) => `生成失败：${reason}没有发布；${out} 保持原样。`,
    summary: (made, seconds, out) =>
      [
        `已发布到 ${out}：`,
        `  社区 ${made.communities}  选举 ${made.elections}  公告 ${made.notices}`,
        `  网页 ${made.pages}  海报 ${made.posters}  用时 ${seconds} 秒`,
        `只供内部使用（不要放到网上）：${officeFolder(out)}/index.html`,
        "查看网站：npm run preview",
      ].join("\n"),
  },
  en: {
    pages: "Building the pages…",
    waiting: "Another folder is being built; this one is next…",
    posters: (done, total) => `Rendering the posters ${done}/${total}…`,
    refused: (out) => `There are errors: nothing was published, and ${out} is as it was.`,
    unusable: {
      "holds-sources": (out) =>
        `Cannot publish to ${out}: it holds the records or the program, which would be lost. Name another folder.`,
      "not-a-site": (out) =>
        `Cannot publish to ${out}: it holds files that this program did not publish, which would be lost. Name an empty folder.`,
      "not-a-folder": (out) => `Cannot publish to ${out}: it is a file. Name a folder.`,
      busy: (out) => `Another build is preparing ${out}. Wait until it is done, then build again.`,
    },
    failed: (reason, out) =>
      `The build failed: ${reason} Nothing was published, and ${out} is as it was.`,
    summary: (made, seconds, out) =>
      [
        `Published to ${out}:`,
        `  communities ${made.communities}  elections ${made.elections}  notices ${made.notices}`,
        `  pages ${made.pages}  posters ${made.posters}  time ${seconds} s`,
        `For the office alone (not for the web): ${officeFolder(out)}/index.html`,
        "See the site: npm run preview",
      ].join("\n"),
  },
};
