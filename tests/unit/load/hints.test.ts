import { expect, test } from "vitest";
import { excelDate } from "../../../src/load/dates.ts";
import {
  candidatesPath,
  communityPath,
  edited,
  findingsOf,
  schedulePath,
  spot,
} from "./content.ts";

/** The one finding of a value written otherwise. */
function onlyFinding(path: string, from: string, to: string) {
  const [finding, ...others] = findingsOf(edited(path, from, to));
  expect(others).toEqual([]);
  if (finding === undefined) throw new Error(`${to} was not found to be wrong`);
  return finding;
}

test.each([
  ["2027年3月18日"],
  ["2027/3/18"],
  ["2027.3.18"],
  ["2027-3-18"],
  ["20270318"],
  ["二〇二七年三月十八日"],
  ["二零二七年三月十八日"],
  ["２０２７－０３－１８"],
  ["2027年3月18日（星期四）"],
  ["2027-03-18 08:30"],
  ["18/03/2027"],
  ["18 March 2027"],
  ["Thursday 18th March 2027"],
  ["46464"],
  ["46464.5"],
])("a date written %s gets the ISO form as hint", (written) => {
  const finding = onlyFinding(schedulePath, "date: 2027-03-18", `date: ${written}`);
  expect(spot(finding)).toBe(`${schedulePath}:15:11`);
  expect(finding.hint).toBe("改为 2027-03-18");
  expect(finding.message).toContain(
    `「日期（date）」应为日期，写作 2027-03-18；现在写的是“${written}”。`,
  );
});

test("an Excel serial number is called by its name", () => {
  expect(onlyFinding(schedulePath, "date: 2027-03-18", "date: 46464").message).toContain("Excel");
});

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, undefined],
  [61, "1900-03-01"],
  [45000, "2023-03-15"],
])("Excel's day %i is %s, its 29 February 1900 being no day", (serial, date) => {
  expect(excelDate(serial)?.toString()).toBe(date);
});

test.each([
  ["2027-02-30", "2027 年 2 月只有 28 天。"],
  ["2028年2月30日", "2028 年 2 月只有 29 天。"],
  ["2027-04-31", "2027 年 4 月只有 30 天。"],
  ["2027-13-01", "一年只有 12 个月。"],
])("%s is said to be no day, without a hint", (written, reason) => {
  const finding = onlyFinding(schedulePath, "date: 2027-03-18", `date: ${written}`);
  expect(finding.message).toMatch(new RegExp(`${reason}$`));
  expect(finding.hint).toBeUndefined();
});

test.each([["3月18日"], ["2027年3月"], ["待定"], ["2027"], ["true"]])(
  "%s is no date that could be guessed: no hint",
  (written) => {
    const finding = onlyFinding(schedulePath, "date: 2027-03-18", `date: ${written}`);
    expect(finding.hint).toBeUndefined();
  },
);

test.each([
  ["8:30-11:30", "08:30-11:30"],
  ["08：30－11：30", "08:30-11:30"],
  ["０８:３０-１１:３０", "08:30-11:30"],
  ["08:30~11:30", "08:30-11:30"],
  ["8:30至11:30", "08:30-11:30"],
  ["上午8时30分至11时30分", "08:30-11:30"],
  ["上午8点半到下午5点", "08:30-17:00"],
  ["下午2时至5时", "14:00-17:00"],
  ["08:30-11:30、14:00-17:00", "08:30-11:30, 14:00-17:00"],
  ["7am to 10pm", "07:00-22:00"],
])("hours written %s get %s as hint", (written, hours) => {
  const finding = onlyFinding(schedulePath, "08:30-11:30, 14:00-17:00", written);
  expect(finding.hint).toBe(`改为 ${hours}`);
});

test.each([
  ["8:00", "08:00"],
  ["８：００", "08:00"],
  ["上午8时30分", "08:30"],
  ["下午2点半", "14:30"],
  ["晚上八点", "20:00"],
  ["4 pm", "16:00"],
])("a time of day written %s gets %s as hint", (written, time) => {
  const finding = onlyFinding(
    schedulePath,
    "    date: 2027-02-18",
    `    date: 2027-02-18\n    by: ${written}`,
  );
  expect(finding.hint).toBe(`改为 ${time}`);
});

test.each([["25:00-26:00"], ["08:30-11:60"], ["8"], ["全天"]])(
  "%s is no stretch of time that could be guessed: no hint",
  (written) => {
    const finding = onlyFinding(schedulePath, "08:30-11:30, 14:00-17:00", written);
    expect(finding.hint).toBeUndefined();
  },
);

test.each([
  ["786人", "786"],
  ["786 户", "786"],
  ["７８６", "786"],
  ['"786"', "786"],
  ["1,786", "1786"],
  ["１，７８６", "1786"],
  ["七百八十六", "786"],
])("a count written %s gets %s as hint", (written, count) => {
  const finding = onlyFinding(communityPath, "786", written);
  expect(finding.hint).toBe(`改为 ${count}`);
  expect(finding.message).toContain("「户数（households）」应为不小于 0 的整数");
});

test.each([["-1"], ["7.5"], ["92.6%"], ["很多"], ["1e30"]])(
  "%s is no count that could be guessed: no hint",
  (written) => {
    expect(onlyFinding(communityPath, "786", written).hint).toBeUndefined();
  },
);

test.each([
  ["是", "true"],
  ["否", "false"],
  ["yes", "true"],
  ["No", "false"],
])("a yes or no written %s gets %s as hint", (written, value) => {
  expect(onlyFinding(schedulePath, "stepFree: true", `stepFree: ${written}`).hint).toBe(
    `改为 ${value}`,
  );
});

test.each([
  ["birthYear: 1980", "birthYear: 1980年", "改为 1980"],
  ["birthYear: 1980", "birthYear: 1980-05-01", "改为 1980"],
  ["sex: female", "sex: 女", "改为 female"],
  ["education: bachelor", "education: 本科", "改为 bachelor"],
  ["education: bachelor", "education: bachlor", "是不是想写 bachelor？"],
  ["standing: formal", "standing: 正式候选人", "改为 formal"],
  ["nominatedBy: joint", "nominatedBy: 自荐", "改为 self"],
  ["post: chair", "post: Chair", "改为 chair"],
  ["post: chair", "post: 3", '加上英文引号："3"'],
  ["name: 己某", "name: 12", '加上英文引号："12"'],
])("instead of %s, %s gets the hint %s", (from, to, hint) => {
  expect(onlyFinding(candidatesPath, from, to).hint).toBe(hint);
});

test.each([
  ["https://example.org", "https://example.org/", "改为 https://example.org"],
  ["https://example.org", "example.org", "改为 https://example.org"],
  ["Asia/Shanghai", "北京时间", "改为 Asia/Shanghai"],
  ["Asia/Shanghai", "Asia/Shangai", "是不是想写 Asia/Shanghai？"],
  ["[zh-Hans, en]", "[简体中文]", "改为 zh-Hans"],
  ["[zh-Hans, en]", "[zh-CN]", "改为 zh-Hans"],
  ["0571-00000000", "57100000000", '加上英文引号："57100000000"'],
])("in site.yaml, instead of %s, %s gets the hint %s", (from, to, hint) => {
  expect(onlyFinding("site.yaml", from, to).hint).toBe(hint);
});
