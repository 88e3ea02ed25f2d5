import { describe, expect, test } from "vitest";
import { areasOf } from "../../../src/site/areas.ts";
import { rangesText } from "../../../src/site/query.ts";

/** Each area as `name numbers`. */
function read(covers: string): readonly string[] {
  return areasOf(covers).map(({ name, numbers }) => `${name} ${rangesText(numbers)}`.trim());
}

describe("what a group covers is read as clerks write it", () => {
  test.each([
    ["青苔街1—57号（单号）", ["青苔街 1-57o"]],
    ["青苔街2号至60号双号", ["青苔街 2-60e"]],
    ["青苔街單號1-57號", ["青苔街 1-57o"]],
    ["桂子小区1—6幢", ["桂子小区 1-6"]],
    ["桂子小区一幢至六幢", ["桂子小区 1-6"]],
    ["桂子小区第一至第六幢", ["桂子小区 1-6"]],
    ["幸福路１—２０号", ["幸福路 1-20"]],
    ["幸福路1、3、5号", ["幸福路 1 3 5"]],
    ["幸福路1—20号，22号、和平路1-9号和11号", ["幸福路 1-20 22", "和平路 1-9 11"]],
    ["幸福路100弄1—20号", ["幸福路100弄 1-20"]],
    ["红星小区1号楼及5号楼", ["红星小区 1 5"]],
    ["花径弄", ["花径弄"]],
    ["幸福路全部", ["幸福路"]],
    ["Moss Street, nos. 1–57 (odd)", ["Moss Street 1-57o"]],
    ["Osmanthus Court, buildings 1 to 6", ["Osmanthus Court 1-6"]],
    ["12–20 Mill Lane", ["Mill Lane 12-20"]],
    ["Packhorse Lane, Church Row and the Green", ["Packhorse Lane", "Church Row", "Green"]],
  ])("%s", (covers, areas) => {
    expect(read(covers)).toEqual(areas);
  });
});

describe("what is no range of numbers stays a name, and is not guessed at", () => {
  test.each(["八一路", "三元里", "和平路", "幸福路12-1号", "幸福路以南", "A座", "3号桥村"])(
    "%s",
    (covers) => {
      expect(read(covers)).toEqual([covers]);
    },
  );
});

test("the numbers stand as the clerk wrote them", () => {
  expect(areasOf("青苔街1—57号（单号）、59号")).toMatchObject([
    { written: "1—57号（单号）、59号" },
  ]);
});
