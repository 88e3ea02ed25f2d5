import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type RowWords,
  type Shape,
  shapes,
  timetablePicture,
  wrap,
} from "../../../src/site/timetable-picture.ts";

const axis = {
  vote: "投票日",
  day: (days: number) => `${days < 0 ? "前" : "后"}${Math.abs(days)}天`,
};

function row(from: number | undefined, until: number | undefined, dues = ["最迟"]): RowWords {
  return { from, until, dues, name: "公布选民名单", isVote: false };
}

const vote: RowWords = { ...row(0, 0, []), name: "投票", isVote: true };

function pictureOf(rows: readonly RowWords[], shape: Shape = shapes.tall) {
  return timetablePicture(rows, axis, shape, "zh-Hans");
}

const day = fc.option(fc.integer({ min: -3660, max: 3660 }), { nil: undefined });
const anyRow = fc.record({
  from: day,
  until: day,
  isVote: fc.boolean(),
  name: fc.string({ minLength: 1, maxLength: 60 }),
  dues: fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }),
});

describe.each(Object.entries(shapes))("a %s picture", (_name, shape) => {
  test("holds everything that it draws, whatever the days and the words", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 25 }), (rows) => {
        const { width, height, labels, ticks, rows: placed } = pictureOf(rows, shape);
        for (const { mark, lines, bottom } of placed) {
          expect(bottom).toBeLessThanOrEqual(height);
          for (const line of lines) expect(line.y).toBeLessThan(bottom);
          if (mark === undefined) continue;
          for (const x of [mark.from, mark.until]) {
            expect(x).toBeGreaterThanOrEqual(shape.plot.left);
            expect(x).toBeLessThanOrEqual(shape.plot.right);
          }
        }
        for (const x of [...ticks, ...labels.map((label) => label.x)]) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
        }
      }),
    );
  });

  test("has a row below the other, none upon another", () => {
    const { rows } = pictureOf([row(undefined, -20), row(-9, -5), vote], shape);
    expect(rows.map(({ top }) => top).slice(1)).toEqual(
      rows.map(({ bottom }) => bottom).slice(0, -1),
    );
  });

  test("leaves room between the names of the days", () => {
    const { labels } = pictureOf([row(undefined, -35), vote, row(0, 30)], shape);
    const middles = labels.map(({ x }) => x).toSorted((a, b) => a - b);
    const gaps = middles.slice(1).map((x, index) => x - (middles[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(44);
  });
});

describe("what a row shows", () => {
  function markOf(from: number | undefined, until: number | undefined, dues?: string[]) {
    const picture = pictureOf([row(from, until, dues), vote, row(-30, 30)]);
    return { vote: picture.vote, ...picture.rows[0]?.mark };
  }

  test("ends before the vote where it must be done before, and goes on to the left", () => {
    const mark = markOf(undefined, -20);
    expect(mark).toMatchObject({ isFromOpen: true, isUntilOpen: false, isOwn: true });
    expect(mark.until).toBeLessThan(mark.vote);
  });

  test("goes on to the right where only the earliest day is set", () => {
    expect(markOf(3, undefined)).toMatchObject({ isFromOpen: false, isUntilOpen: true });
  });

  test("is the line of the vote where it is the day of the vote", () => {
    const mark = markOf(0, 0);
    expect([mark.from, mark.until]).toEqual([mark.vote, mark.vote]);
  });

  test("is as far from the vote as it has days", () => {
    const [ten, twenty] = [markOf(undefined, -10), markOf(undefined, -20)];
    expect(ten.vote - (twenty.until ?? 0)).toBeCloseTo(2 * (ten.vote - (ten.until ?? 0)), 0);
  });

  test("is told apart where it only follows from other steps", () => {
    expect(markOf(undefined, -20, [])).toMatchObject({ isOwn: false });
  });

  test("is nothing where nothing bounds it", () => {
    expect(pictureOf([row(undefined, undefined), vote]).rows[0]?.mark).toBeUndefined();
  });

  test("a day of years ago does not make the others small", () => {
    const near = pictureOf([row(undefined, -20), vote]).vote;
    expect(pictureOf([row(undefined, -20), vote, row(-3000, 0)]).vote).toBe(near);
  });
});

describe("words too long for a line", () => {
  test("break between words, and lose none", () => {
    const text = "Deadline to apply for a proxy vote or a Voter Authority Certificate";
    const lines = wrap(text, 16, 0.57, "en");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(text);
  });

  test("break in Chinese between words, too", () => {
    expect(wrap("公布投票时间、地点和工作人员", 8, 0.57, "zh-Hans").join("")).toBe(
      "公布投票时间、地点和工作人员",
    );
    expect(wrap("公布投票时间、地点和工作人员", 8, 0.57, "zh-Hans")).toHaveLength(2);
  });
});
