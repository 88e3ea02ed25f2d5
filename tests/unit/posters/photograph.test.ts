import { Resvg } from "@resvg/resvg-js";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Notice } from "../../../src/model/notice.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { imageOf, openPhotograph, type Photograph } from "../../../src/posters/photograph.ts";
import { publicFile } from "../../../src/posters/photograph-files.ts";
import { formatOf, renderPoster } from "../../../src/posters/poster.ts";
import { writeSvg } from "../../../src/posters/svg.ts";
import { candidates, election, noticeOf } from "../notices/builders.ts";
import { unpacked } from "./pdf-objects.ts";
import { heldAs, jpeg, png, withRemarks } from "./picture-files.ts";
import { built, fontsFor, inputOf } from "./support.ts";

const [RED, WHITE] = [
  [204, 0, 0],
  [255, 255, 255],
] as const;

describe("a photograph", () => {
  it("that is a JPEG is printed as it is, without what the camera says of its owner", () => {
    const photograph = opened(heldAs(6));
    expect(photograph).toMatchObject({ width: 16, height: 8, orientation: 6 });
    expect(photograph.stored?.entries).toContain("/DCTDecode");
    expect(Buffer.from(photograph.stored?.bytes ?? fail()).equals(jpeg)).toBe(true);
  });

  it.each([
    ["in grey", png(0, 2, [[0, 255]]), "/DeviceGray"],
    ["in colours", png(2, 2, [[...RED, ...WHITE]]), "/DeviceRGB"],
    ["of a palette", png(3, 2, [[0, 1]], [...RED, ...WHITE]), "/Indexed/DeviceRGB 1<cc0000ffffff>"],
  ])("that is a PNG %s is printed as it is", (_, file, space) => {
    const { stored } = opened(file);
    expect(stored?.entries).toContain(space);
    expect(stored?.entries).toContain("/Predictor 15");
    expect(stored?.bytes.length).toBeLessThan(file.length);
  });

  it("that can be seen through lies on white", () => {
    const photograph = opened(png(6, 2, [[...RED, 255, ...RED, 0]]));
    expect(photograph.stored).toBeUndefined();
    const { bytes, entries } = imageOf(photograph, false);
    expect([...bytes]).toEqual([...RED, ...WHITE]);
    expect(entries).toContain("/Width 2/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8");
  });

  it("is grey in a document of greys", () => {
    const { bytes, entries } = imageOf(opened(png(2, 2, [[...RED, ...WHITE]])), true);
    expect([...bytes]).toEqual([Math.round(0.299 * 204), 255]);
    expect(entries).toContain("/DeviceGray");
    expect(imageOf(opened(jpeg), true).entries).toContain("/DeviceGray");
  });

  it.each([
    ["is cut off before its picture", jpeg.subarray(0, 120)],
    ["is in a code that printers do not read", replaced(jpeg, 0xc0, 0xc9)],
    ["is a text", Buffer.from("photo.jpg")],
    ["has nothing in it", Buffer.alloc(0)],
    ["is a PNG with damaged data", damaged(png(2, 2, [[...RED, ...WHITE]]))],
  ])("whose file %s is none", (_, file) => {
    expect(openPhotograph(file)).toBeUndefined();
  });

  it.each([
    [1, ["red", "white", "red", "white"]],
    [2, ["white", "red", "white", "red"]],
    [3, ["white", "red", "white", "red"]],
    [4, ["red", "white", "red", "white"]],
    [5, ["red", "red", "white", "white"]],
    [6, ["red", "red", "white", "white"]],
    [7, ["white", "white", "red", "red"]],
    [8, ["white", "white", "red", "red"]],
  ])("held as %d stands upright", (orientation, corners) => {
    const photograph = opened(heldAs(orientation));
    const box = { type: "photograph", x: 2, y: 4, width: 16, height: 16, photograph } as const;
    const sheet = { width: 40, height: 40, parts: [{ tag: [], marks: [box] }] };
    const { pixels } = new Resvg(writeSvg(sheet)).render();
    const colorAt = (x: number, y: number) => {
      const at = (y * 40 + x) * 4;
      return (pixels[at + 1] ?? 0) > 128 ? "white" : "red";
    };
    const seen = [colorAt(5, 7), colorAt(15, 7), colorAt(5, 17), colorAt(15, 17)];
    expect(seen).toEqual(corners);
    // Beside the box nothing shows.
    expect([colorAt(1, 10), colorAt(19, 10), colorAt(10, 2), colorAt(10, 22)]).toEqual([
      ...["white", "white", "white", "white"],
    ]);
  });
});

describe("a photograph on a page", () => {
  it.each([1, 3, 6, 8])("held as %d is turned as it was, and says nothing else", (orientation) => {
    const behind = Buffer.from("a film of the same moment");
    const file = publicFile(opened(Buffer.concat([heldAs(orientation), behind])));
    expect(Buffer.from(file).toString("latin1")).not.toMatch(/Owner|film/);
    expect(opened(file)).toMatchObject({ width: 16, height: 8, orientation });
    expect(Buffer.from(opened(file).bytes).equals(jpeg)).toBe(true);
  });

  it("that is a PNG has no remarks", () => {
    const plain = png(2, 2, [[...RED, ...WHITE]]);
    const told = withRemarks(plain, { tEXt: "Author\0Somebody", eXIf: "MM*Somewhere" });
    expect(told.length).toBeGreaterThan(plain.length);
    expect(Buffer.from(publicFile(opened(told))).equals(plain)).toBe(true);
  });
});

describe("photographs of candidates", () => {
  const everyone = candidates.map((one, index) => ({ ...one, photo: `${index + 1}.jpg` }));
  const notice = noticeOf("formal-candidates", election({ candidates: { candidates: everyone } }));
  const photographs = new Map(everyone.map(({ photo }) => [photo, opened(heldAs(1))]));
  const shown = rowsOf(notice);
  let fonts: PosterFonts;
  beforeAll(async () => {
    fonts = await fontsFor([notice]);
  });

  it("are there only where everyone who is listed has one", () => {
    expect(photosOf(notice)).toEqual(["1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg"]);
    const [first, ...others] = everyone;
    const { photo: _, ...without } = first ?? fail();
    const lacking = noticeOf(
      "formal-candidates",
      election({ candidates: { candidates: [without, ...others] } }),
    );
    expect(photosOf(lacking)).toEqual([]);
  });

  it("are of one size, each in the box of its candidate", async () => {
    for (const format of ["a4-pdf", "portrait-png", "landscape-png"] as const) {
      const input = { ...inputOf(notice), photographs };
      const sheets = await layOutPoster(input, formatOf(built(format)), fonts);
      const marks = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.marks));
      const boxes = marks.filter((mark) => mark.type === "photograph");
      expect(boxes).toHaveLength(shown.length);
      const sizes = new Set(boxes.map(({ width, height }) => `${width} ${height}`));
      expect(sizes.size).toBe(1);
    }
  });

  it("are told to those who can't see them, and are in the document once each", async () => {
    const bytes = await renderPoster({ ...inputOf(notice), photographs }, built("a4-pdf"), fonts);
    const source = Buffer.from(bytes).toString("latin1");
    expect(source.match(/\/Subtype\/Image/g)).toHaveLength(shown.length);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const told: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      told.push(...figuresIn(await (await document.getPage(page)).getStructTree()));
    }
    await document.destroy();
    expect(told).toEqual(shown);
  });

  it("have no colours in a document of greys", async () => {
    const order = { ...built("a4-pdf"), grey: true };
    const bytes = await renderPoster({ ...inputOf(notice), photographs }, order, fonts);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/DeviceRGB|DCTDecode/);
    expect(unpacked(bytes).contents.join("")).not.toMatch(/ rg\b/);
  });
});

function opened(file: Uint8Array): Photograph {
  return openPhotograph(file) ?? fail();
}

function rowsOf({ blocks }: Notice): readonly string[] {
  return blocks
    .filter((block) => block.type === "table" && block.part === "people")
    .flatMap((block) => (block.type === "table" ? block.rows : []))
    .map(([name = []]) => name.map(({ text }) => text).join(""));
}

function photosOf({ blocks }: Notice): readonly string[] {
  return blocks.flatMap((block) => (block.type === "table" ? (block.photos ?? []) : []));
}

/** What the figures of a structure show, in reading order. */
function figuresIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "role" in node && node.role === "Figure" && "alt" in node ? [String(node.alt)] : [];
  const children = "children" in node && Array.isArray(node.children) ? node.children : [];
  return [...own, ...children.flatMap(figuresIn)];
}

function replaced(file: Buffer, from: number, to: number): Buffer {
  const copy = Buffer.from(file);
  copy[copy.indexOf(Buffer.from([0xff, from])) + 1] = to;
  return copy;
}

function damaged(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy.fill(7, copy.indexOf("IDAT") + 4, copy.indexOf("IEND") - 8);
  return copy;
}

function fail(): never {
  throw new Error("There is no such photograph.");
}
