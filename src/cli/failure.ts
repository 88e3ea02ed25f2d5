import { type WrittenLocale, writtenLocale } from "../i18n/locale.ts";
import type { Locale } from "../model/scalars.ts";

/** Why a command could not finish, in a sentence for people; what the system says is translated. */
export function failureReason(error: unknown, locale: Locale): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  const trouble = Object.hasOwn(troubles, code) ? troubles[code] : undefined;
  const words = trouble ?? unknownTrouble;
  const message = withoutStack(error instanceof Error ? error.message : String(error));
  return words[writtenLocale(locale)](path, message);
}

/** A message without the lines of a stack that some tools write into it. */
function withoutStack(message: string): string {
  return message
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*at /.test(line))
    .join(" ");
}

/** A sentence made from the place where it happened and what the system said of it. */
type Trouble = Record<WrittenLocale, (path: string, message: string) => string>;

const notPermitted: Trouble = {
  "zh-Hans": (path) => `没有权限使用 ${path}。`,
  en: (path) => `${path} may not be used: permission is denied.`,
};

const notAFolder: Trouble = {
  "zh-Hans": (path) => `${path} 应是文件夹，却是一个文件。`,
  en: (path) => `${path} should be a folder but is a file.`,
};

const troubles: Readonly<Record<string, Trouble>> = {
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: {
    "zh-Hans": (path) => `${path} 所在的磁盘只能读，不能写。`,
    en: (path) => `The disk of ${path} can be read but not written.`,
  },
  ENOSPC: {
    "zh-Hans": () => "磁盘已满。",
    en: () => "The disk is full.",
  },
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  EADDRINUSE: {
    "zh-Hans": () => "这个端口已被别的程序占用。",
    en: () => "Another program is using the port.",
  },
};

const unknownTrouble: Trouble = {
  "zh-Hans": (_path, message) => `程序没能完成（${message}）。`,
  en: (_path, message) => `The program could not finish (${message}).`,
};
