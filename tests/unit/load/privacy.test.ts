import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceLine } from "../../../src/load/locate.ts";
import { maskPrivate, privateNumbers } from "../../../src/load/privacy.ts";
import {
  candidatesPath,
  communityPath,
  edited,
  findingsOf,
  load,
  schedulePath,
} from "./content.ts";

/** The example of the standard for identity numbers, GB 11643-1999. */
const identity = "11010519491231002X";
/** A number of a range that is used in examples. */
const mobile = "13800138000";

test.each([
  ["an identity number", candidatesPath, "己某", `己某 ${identity}`, "身份证"],
  ["one with a small x", candidatesPath, "己某", `己某 ${identity.toLowerCase()}`, "身份证"],
  ["one in groups", candidatesPath, "己某", "己某 110105 19491231 002X", "身份证"],
  ["an old one of 15 digits", candidatesPath, "己某", "己某 130503670401001", "身份证"],
  ["one as a bare number", schedulePath, "甲某", "110101199003070011", "身份证"],
  ["a mobile number", schedulePath, "甲某", `甲某 ${mobile}`, "手机"],
  ["one in groups", schedulePath, "甲某", "甲某 138-0013-8000", "手机"],
  ["one with the country's code", schedulePath, "甲某", "甲某 +8613800138000", "手机"],
  ["one in full-width digits", schedulePath, "甲某", "甲某 １３８００１３８０００", "手机"],
  ["one in a comment", schedulePath, "term: 12", `term: 12 # 问 ${mobile}`, "手机"],
])("%s is an error that does not repeat it", (_, path, from, to, kind) => {
  const changes = edited(path, from, to);
  const found = findingsOf(changes).filter(({ rule }) => rule === "privacy");
  expect(found).toMatchObject([{ severity: "error", file: path }]);
  expect(found[0]?.message).toContain(kind);
  const digits = (to.match(/[\d０-９][\d０-９ Xx-]{9,}/)?.[0] ?? "").trim();
  for (const finding of findingsOf(changes)) {
    expect(JSON.stringify(finding)).not.toContain(digits);
  }
  const shown = sourceLine(load(changes).sources, path, found[0]?.line ?? 0);
  expect(shown).not.toContain(digits);
  expect(shown).toContain("***");
});

test("a private number in a notice is found in its body and in its head", () => {
  const text = `---\nkind: free\ntitle: 找 ${mobile}\nposted: 2027-03-01\n---\n电话 ${mobile}\n`;
  expect(findingsOf({ "communities/wutong/2027/notices/a.mdx": text })).toMatchObject([
    { rule: "privacy", line: 3, column: 10 },
    { rule: "privacy", line: 6, column: 4 },
  ]);
});

test("an office or community may be reached by a mobile number, in the fields for that alone", () => {
  expect(findingsOf(edited("site.yaml", "0571-00000000", `"${mobile}"`))).toEqual([]);
  expect(findingsOf(edited(communityPath, "0571-00000001", `"${mobile}"`))).toEqual([]);
  expect(findingsOf(edited(communityPath, "梧桐路2号", `梧桐路2号 ${mobile}`))).toMatchObject([
    { rule: "privacy", line: 3, column: 16 },
  ]);
});

test("an identity number is wrong even there", () => {
  expect(findingsOf(edited("site.yaml", "0571-00000000", `"${identity}"`))).toMatchObject([
    { rule: "privacy" },
  ]);
});

test.each([
  ["a landline", "0571-88886666"],
  ["18 digits with a wrong check digit", "110105194912310021"],
  ["15 digits without a date", "123456789012345"],
  ["a date", "2027-03-18"],
  ["a longer number", "001380013800055"],
  ["a part of a decimal", "0.13800138000"],
  ["a British mobile number", "07700 900123"],
])("%s is nobody's", (_, text) => {
  expect(privateNumbers(text)).toEqual([]);
});

test("masking keeps the length of a text and leaves no private number in it", () => {
  const part = fc.oneof(fc.constantFrom(identity, mobile, "138-0013-8000"), fc.string());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join(" ");
      const masked = maskPrivate(text);
      expect(masked).toHaveLength(text.length);
      expect(privateNumbers(masked)).toEqual([]);
    }),
  );
});
