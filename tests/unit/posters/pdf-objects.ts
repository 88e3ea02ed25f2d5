import { inflateSync } from "node:zlib";

/** The objects of a PDF that are no streams, what draws its pages, and what it says of itself. */
export function unpacked(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const source = buffer.toString("latin1");
  const objects: string[] = [];
  const contents: string[] = [];
  let about = "";
  for (const match of source.matchAll(/obj\n<<([^\n]*)\/Length (\d+)>>\nstream\n/g)) {
    const [all, entries = "", length] = match;
    const start = match.index + all.length;
    const raw = buffer.subarray(start, start + Number(length));
    const text = entries.includes("/FlateDecode") ? inflateSync(raw).toString("latin1") : "";
    if (entries.includes("/Type/ObjStm")) {
      const first = Number(/\/First (\d+)/.exec(entries)?.[1]);
      objects.push(...text.slice(first).split("\n"));
    } else if (entries.includes("/Subtype/XML")) {
      about = text;
    } else if (/^(?:1 0 0 1|\/\w+<<)/.test(text)) {
      contents.push(text.replace(/^1 0 0 1.*\n/, ""));
    }
  }
  return { source, objects, contents, about };
}
