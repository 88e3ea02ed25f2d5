import type { WrittenLocale } from "./locale.ts";

/** What findings say of the elements of a work report. */
export interface ReportFindingWords {
  readonly report: {
    readonly noHead: () => string;
    readonly element: (name: string) => string;
    readonly figure: (name: string) => string;
    readonly table: (name: string, known: readonly string[]) => string;
    readonly nearest: (name: string) => string;
    readonly figureList: () => string;
    readonly attribute: (name: string) => string;
    readonly attributeHint: () => string;
    readonly tableAlone: () => string;
  };
}

export const reportFindingWords: Record<WrittenLocale, ReportFindingWords> = {
  "zh-Hans": {
    report: {
      noHead: () =>
        "工作汇报开头应有一段说明：以“---”一行开始，写明 title 或 date（例如 date: 2027-04-20），再以“---”一行结束。",
      element: (name) =>
        `工作汇报里不能用 <${name}>；只能用 <Figure of="…" />、<Table of="…" /> 和 <Callout>。`,
      figure: (name) =>
        name === "" ? "Figure 没有写 of，不知道是哪个数字。" : `没有叫“${name}”的数字。`,
      table: (name, known) => `没有叫“${name}”的表格；可用的有：${known.join("、")}。`,
      nearest: (name) => `是不是“${name}”？`,
      figureList: () => "数字的名称见 README 的“工作汇报”一节。",
      attribute: (name) => `这里不能这样写“${name}”。`,
      attributeHint: () =>
        '可以写 of、rounding（"balanced"、"half-up"、"down"）和 decimals（"0" 到 "3"）。',
      tableAlone: () => "Table 应单独占一行，前后各空一行。",
    },
  },
  en: {
    report: {
      noHead: () =>
        "A work report begins with its head: a line “---”, then title or date (date: 2027-04-20), then a line “---”.",
      element: (name) =>
        `A work report cannot hold <${name}>, only <Figure of="…" />, <Table of="…" /> and <Callout>.`,
      figure: (name) =>
        name === ""
          ? "The Figure does not say which one it is (of)."
          : `There is no figure called “${name}”.`,
      table: (name, known) => `There is no table called “${name}”, only ${known.join(", ")}.`,
      nearest: (name) => `Is “${name}” meant?`,
      figureList: () => "The section on work reports in the README lists the names of figures.",
      attribute: (name) => `“${name}” cannot be written like this here.`,
      attributeHint: () =>
        'There are of, rounding ("balanced", "half-up", "down") and decimals ("0" to "3").',
      tableAlone: () =>
        "A Table stands on a line of its own, with an empty line before and after it.",
    },
  },
};
