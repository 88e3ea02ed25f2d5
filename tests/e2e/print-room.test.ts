import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

const folder = inject("sampleFolder");
const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), "utf8");
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");

describe("the public print room", () => {
  const room = read("print", "qingtaijie", "2027", "index.html");

  test("shows a small picture of each poster, which loads only when it comes into sight", () => {
    const pictures = [...room.matchAll(/<img[^>]*src="([^"]+-small\.png)"[^>]*>/g)];
    expect(pictures).toHaveLength(8);
    for (const [tag, source = ""] of pictures) {
      expect(tag).toContain('loading="lazy"');
      const png = readFileSync(join(folder, source));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([420, 595]);
      expect(png.length).toBeLessThan(60_000);
    }
  });

  test("says where to post, how many copies at each place, and how many in all", () => {
    const text = textOf(room);
    for (const said of ["社区公告栏", "石阶弄口公告栏", "山脚新村北门", "望峰苑大堂"])
      expect(text).toContain(said);
    expect(text).toContain("共8份公告，每份打印8张（套），合计64张（套）。");
  });
});

describe("what was posted", () => {
  test("is told with each notice: when, where and by which role", () => {
    const html = read("communities", "qingtaijie", "2027", "formal-candidates", "index.html");
    const text = textOf(html);
    expect(text).toContain("09:30，社区公告栏、石阶弄口公告栏，张贴人：居民选举委员会委员");
    expect(text).toContain("11:00，山脚新村北门、望峰苑大堂，张贴人：社区选举工作人员");
  });

  test("is in the record for machines", () => {
    const record = JSON.parse(read("api", "communities", "qingtaijie", "2027.json"));
    const formal = record.notices.find(({ id }: { id: string }) => id === "formal-candidates");
    expect(formal.postings[1]).toMatchObject({
      date: "2027-02-25",
      places: ["hill-foot", "peak-view"],
    });
  });
});

describe("the page of those who run the elections", () => {
  const text = textOf(read("bodies", "2027", "index.html"));

  test("names the guidance group, who answers for each community, committees and staff", () => {
    for (const said of ["凌绝顶", "卓行远", "桂花湾社区", "金石声", "监票人", "计票人"])
      expect(text).toContain(said);
  });

  test("shows with them the rules on who may serve and how many there must be", () => {
    expect(text).toContain(
      "候选人及其配偶、父母、子女、兄弟姐妹，不得担任监票人、唱票人、计票人。",
    );
    expect(text).toContain("每个流动票箱由3名以上监票人负责。");
  });

  test("tells of meetings and training that were held, and not of those to come", () => {
    expect(text).toContain("首批投票社区准备情况调度会");
    expect(text).not.toContain("候选人公布和投票准备情况调度会");
    expect(text).toContain("投票、计票和公布结果");
  });

  test("names no staff before the polling notice does", () => {
    const committee = text.indexOf("桂花湾社区第十二届居民委员会换届选举");
    const next = text.indexOf("青苔街社区第十二届居民委员会换届选举");
    expect(text.slice(committee, next)).not.toContain("计票人 ");
  });

  test("has a file to print for each slogan and banner", () => {
    const files = globSync("publicity/2027/*.pdf", { cwd: folder }).map((file) =>
      file.split("/").at(-1),
    );
    expect(files.toSorted()).toEqual([
      "banner-1.pdf",
      "banner-2.pdf",
      ...[1, 2, 3, 4].map((number) => `slogan-${number}.pdf`),
    ]);
  });
});
