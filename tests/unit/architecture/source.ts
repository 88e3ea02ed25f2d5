import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A file of `src/` as it is written. */
export interface SourceFile {
  /** Its path below `src/`, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file of `src/` with one of some extensions, in the order of their paths. */
export function sourceFiles(...extensions: readonly string[]): readonly SourceFile[] {
  return globSync("**", { cwd: "src", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .filter((file) => extensions.some((extension) => file.endsWith(extension)))
    .toSorted()
    .map((file) => ({
      path: file.slice(file.lastIndexOf("src/") + "src/".length),
      text: readFileSync(file, "utf8"),
    }));
}

/** The folder of `src/` that a file is in; of a file at its top, the file's own name. */
export function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** A file of TypeScript as a tree. */
export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** A node and everything in it. */
export function everyNode(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(...everyNode(child));
  });
  return [node, ...children];
}

/** Where a node stands, for people: `rules/order.ts:12`. */
export function lineOf(node: ts.Node, { path }: SourceFile): string {
  const tree = node.getSourceFile();
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
