import { expect, test } from "vitest";
import { sourceLine } from "../../../src/load/locate.ts";
import { communityPath, edited, findingsOf, good, load, schedulePath } from "./content.ts";

const community = good[communityPath] ?? "";

/** `name: 梧桐里` as GBK writes it. */
const gbk = Uint8Array.from([
  ...new TextEncoder().encode("name: "),
  ...[0xce, 0xe0, 0xcd, 0xa9, 0xc0, 0xef],
  ...new TextEncoder().encode("\nphone: 1\n"),
]);

function utf16(text: string, order: "LE" | "BE", mark: "" | "\uFEFF"): Uint8Array {
  const view = new DataView(new ArrayBuffer((mark + text).length * 2));
  for (const [index, unit] of [...(mark + text)].entries()) {
    view.setUint16(index * 2, unit.charCodeAt(0), order === "LE");
  }
  return new Uint8Array(view.buffer);
}

test.each([
  ["GBK", gbk],
  ["GB18030", Uint8Array.from([...gbk, 0x82, 0x35, 0x8f, 0x33])],
  ["UTF-16 LE", utf16(community, "LE", "\uFEFF")],
  ["UTF-16 BE", utf16(community, "BE", "\uFEFF")],
  ["UTF-16 LE", utf16(community, "LE", "")],
  ["UTF-16 BE", utf16(community, "BE", "")],
])(
  "a file in %s is named so, with how to save it as UTF-8, and nothing else is said of it",
  (encoding, bytes) => {
    const [finding, ...others] = findingsOf({ [communityPath]: bytes });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "encoding", file: communityPath, line: 1, column: 1 });
    expect(finding?.message).toBe(`文件编码是 ${encoding}，应为 UTF-8。`);
    expect(finding?.hint).toMatch(/记事本.*UTF-8.*WPS/);
  },
);

test("a schedule in another encoding is not missing as well", () => {
  expect(findingsOf({ [schedulePath]: gbk }).map(({ rule }) => rule)).toEqual(["encoding"]);
});

test("a rulebook in another encoding is not unknown to its schedule as well", () => {
  expect(findingsOf({ "rulebooks/base.yaml": gbk }).map(({ rule }) => rule)).toEqual(["encoding"]);
});

test("a site in another encoding leaves no project, and findings in Chinese", () => {
  const { project, findings } = load({ "site.yaml": gbk });
  expect(project).toBeUndefined();
  expect(findings.map(({ message }) => message)).toEqual(["文件编码是 GBK，应为 UTF-8。"]);
});

test("UTF-8 with a few broken bytes is not taken for GBK: the damage is shown where it is", () => {
  const bytes = new TextEncoder().encode(community);
  const at = new TextEncoder().encode(community.slice(0, community.indexOf("桐路"))).length;
  bytes[at + 1] = 0x20;
  const changes = { [communityPath]: bytes };
  const [finding] = findingsOf(changes);
  expect(finding).toMatchObject({ rule: "encoding", line: 3, column: 11 });
  expect(sourceLine(load(changes).sources, communityPath, 3)).toContain("\uFFFD");
});

test("a file that is no text is said to be none", () => {
  const [finding] = findingsOf({
    [communityPath]: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]),
  });
  expect(finding?.message).toBe("看不出文件的编码，应为 UTF-8 编码的纯文本。");
});

test.each([
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
  ["both", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
])("%s changes neither lines nor columns", (_, written) => {
  const wrongOnFirst = written(community.replace("name: ", "nane: "));
  expect(findingsOf({ [communityPath]: wrongOnFirst })).toMatchObject([{ line: 1, column: 1 }]);
  const wrongOnLast = written(community.replace("786", "x"));
  expect(findingsOf({ [communityPath]: wrongOnLast })).toMatchObject([{ line: 8, column: 13 }]);
  const { sources } = load({ [communityPath]: wrongOnLast });
  expect(sourceLine(sources, communityPath, 8)).toBe("households: x");
});

test("columns count characters: one outside the basic plane is one", () => {
  const [finding] = findingsOf(
    edited(communityPath, "  - id: group-1\n    name: 第一居民小组", "  - { name: 𠮷𠮷, id: X }"),
  );
  expect(finding).toMatchObject({ line: 6, column: 21 });
});
