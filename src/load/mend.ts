import { locales } from "../model/scalars.ts";
import { isoDate, readDate } from "./dates.ts";
import { nearest } from "./nearest.ts";
import { chineseNumber, halfWidth } from "./numerals.ts";
import { readHours, readTime } from "./times.ts";

/** What a schema asks for: the tokens (`expected:date`) that the schemas of `model/` answer with. */
export type Expectation =
  | "date"
  | "time"
  | "hours"
  | "count"
  | "days"
  | "year"
  | "text"
  | "slug"
  | "locale"
  | "localized"
  | "list"
  | "choice"
  | "boolean"
  | "url"
  | "email"
  | "time-zone"
  | "share"
  | "percentage"
  | "region"
  | "month-day"
  | "map"
  | "other";

/** What to write instead: for sure, in quotes, or as a guess. */
export interface Mend {
  readonly how: "write" | "quote" | "guess";
  readonly text: string;
}

/**
 * Works out what a clerk meant by a value that does not fit. `written` is the value as it stands in the
 * file, without quotes; `choices` are the values allowed, where they are a closed list.
 */
export function mend(
  expected: Expectation,
  written: string,
  choices: readonly string[],
): Mend | undefined {
  const mended = menders[expected](written, choices);
  return mended === undefined || mended.text === "" ? undefined : mended;
}

type Mender = (written: string, choices: readonly string[]) => Mend | undefined;

const write =
  (read: (written: string) => string | undefined): Mender =>
  (written) => {
    const text = read(written);
    return text === undefined ? undefined : { how: "write", text };
  };

const quoted: Mender = (written) =>
  written === "" ? undefined : { how: "quote", text: JSON.stringify(written) };

const none: Mender = () => undefined;

const menders: Record<Expectation, Mender> = {
  date: write((written) => {
    const date = readDate(written);
    return date && isoDate(date);
  }),
  time: write(readTime),
  hours: write(readHours),
  count: write(readCount),
  days: none,
  year: write(readYear),
  text: quoted,
  localized: quoted,
  slug: mendSlug,
  locale: (written) => choose(written, locales),
  choice: choose,
  boolean: write((written) => BOOLEANS.get(halfWidth(written).toLowerCase())),
  url: write(readUrl),
  "time-zone": mendZone,
  share: none,
  percentage: none,
  region: none,
  "month-day": none,
  list: none,
  email: none,
  map: none,
  other: none,
};

/** 786人, １，２３４, "786", 七百八十六 → the plain number. */
function readCount(written: string): string | undefined {
  const text = halfWidth(written)
    .replace(/^第/, "")
    .replace(/\s*[人户票张名位席届岁个天日]$/, "");
  if (/^\d+$/.test(text)) return String(Number(text));
  if (/^\d{1,3}([, ]\d{3})+$/.test(text)) return text.replace(/[, ]/g, "");
  return chineseNumber(text)?.toString();
}

/** 1968年, 1968-03, 1968年3月5日 → the year alone. */
function readYear(written: string): string | undefined {
  return /^(\d{4})(?:[-/.年].*)?$/.exec(halfWidth(written))?.[1];
}

function mendSlug(written: string): Mend | undefined {
  if (/^[a-z0-9-]+$/.test(written)) {
    // A bare number or a stray hyphen: the first wants quotes, the second wants out.
    const trimmed = written.replace(/-+/g, "-").replace(/^-|-$/g, "");
    return {
      how: trimmed === written ? "quote" : "write",
      text: trimmed === written ? JSON.stringify(written) : trimmed,
    };
  }
  const slug = halfWidth(written)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_./]+/g, "-");
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? { how: "write", text: slug } : undefined;
}

function choose(written: string, choices: readonly string[]): Mend | undefined {
  const text = halfWidth(written);
  const said = Object.entries(SAID).find(([word]) => word === text)?.[1];
  const meant = said?.find((choice) => choices.includes(choice));
  if (meant !== undefined) return { how: "write", text: meant };
  const guess = nearest(text, choices);
  return guess === undefined ? undefined : { how: "guess", text: guess };
}

function readUrl(written: string): string | undefined {
  const address = halfWidth(written)
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
  const whole = /^https?:\/\//.test(address) ? address : `https://${address}`;
  return /^https?:\/\/[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(whole) ? whole : undefined;
}

function mendZone(written: string): Mend | undefined {
  if (/北京|中国|beijing|chongqing|china|utc\+?8|gmt\+?8|^\+?0?8/i.test(written)) {
    return { how: "write", text: "Asia/Shanghai" };
  }
  const guess = nearest(written, Intl.supportedValuesOf("timeZone"));
  return guess === undefined ? undefined : { how: "guess", text: guess };
}

const BOOLEANS = new Map([
  ...["是", "有", "对", "yes", "y", "true", "√", "✓"].map((word) => [word, "true"] as const),
  ...["否", "无", "没有", "不是", "no", "n", "false", "×", "x"].map(
    (word) => [word, "false"] as const,
  ),
]);

/** Words that clerks use for the values of closed lists; of several, the one that the list has. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  女: ["female"],
  女性: ["female"],
  男: ["male"],
  男性: ["male"],
  小学: ["primary"],
  初中: ["junior-secondary"],
  高中: ["senior-secondary"],
  中专: ["senior-secondary"],
  大专: ["junior-college"],
  专科: ["junior-college"],
  本科: ["bachelor"],
  大学: ["bachelor"],
  大学本科: ["bachelor"],
  研究生: ["postgraduate"],
  推荐: ["recommended"],
  组织推荐: ["recommended"],
  联名: ["joint"],
  联名提名: ["joint"],
  自荐: ["self", "self-nominee", "self-nomination"],
  自荐人: ["self-nominee"],
  自荐直选: ["self-nomination"],
  初步: ["preliminary"],
  初步候选人: ["preliminary"],
  正式: ["formal"],
  正式候选人: ["formal"],
  全体选民: ["all-voters"],
  户代表: ["household-representatives"],
  居民小组代表: ["group-representatives"],
  进行中: ["going-on"],
  延期: ["postponed"],
  推迟: ["postponed"],
  取消: ["cancelled"],
  canceled: ["cancelled"],
  会场: ["venue"],
  投票站: ["station"],
  流动票箱: ["mobile-box"],
  函投: ["letter"],
  委托: ["proxy"],
  委托投票: ["proxy"],
  更正: ["correction"],
  错误: ["error"],
  警告: ["warning"],
  中文: ["zh-Hans"],
  简体: ["zh-Hans"],
  简体中文: ["zh-Hans"],
  繁体: ["zh-Hant"],
  繁体中文: ["zh-Hant"],
  英文: ["en"],
  "zh-CN": ["zh-Hans"],
  zh: ["zh-Hans"],
  "zh-TW": ["zh-Hant"],
  "zh-HK": ["zh-Hant"],
  "en-GB": ["en"],
  "en-US": ["en"],
};
