import type { Tag } from "./marks.ts";
import { type PdfFile, type Reference, textString } from "./pdf-file.ts";

/**
 * What the parts of a document are to a screen reader: a tree of structure elements whose leaves are stretches of the
 * pages' marks (ISO 32000-1, 14.7).
 */
export class PdfStructure {
  readonly #root: Element = elementOf("Document");
  /** Elements of the notice that is being written, by their tag: its lines may be on several pages. */
  #open = new Map<string, Element>();
  #section = this.#root;
  /** For each page the elements of its marks, in the order of their numbers. */
  readonly #pages: { readonly page: Reference; readonly marks: Element[] }[] = [];

  /** Begins a notice of a document that has several. */
  section(): void {
    this.#open = new Map();
    this.#section = childOf(this.#root, "Sect");
  }

  /** Begins a page; its index is its place in the tree of parents. */
  page(page: Reference): number {
    return this.#pages.push({ page, marks: [] }) - 1;
  }

  /** The number of the next stretch of marks on this page, and its type; it belongs to the innermost tag. */
  mark(tags: readonly Tag[]): { readonly type: string; readonly number: number } {
    const page = this.#pages.at(-1);
    const element = this.#elementOf(tags);
    const number = (page?.marks.push(element) ?? 0) - 1;
    element.children.push({ page: this.#pages.length - 1, number });
    return { type: element.type, number };
  }

  /** Writes the tree and answers with its root. */
  write(file: PdfFile): Reference {
    const root = file.reserve();
    const references = new Map<Element, Reference>();
    const document = this.#write(this.#root, root, file, references);
    const parents = this.#pages.map(
      ({ marks }, index) =>
        `${index}[${marks.map((element) => references.get(element) ?? "null").join(" ")}]`,
    );
    file.set(
      root,
      `<</Type/StructTreeRoot/K ${document}/ParentTree<</Nums[${parents.join("")}]>>/ParentTreeNextKey ${parents.length}>>`,
    );
    return root;
  }

  #elementOf(tags: readonly Tag[]): Element {
    let element = this.#section;
    for (const { type, id, alt } of tags) {
      const key = `${type} ${id}`;
      let next = this.#open.get(key);
      if (next === undefined) {
        next = childOf(element, type, alt);
        this.#open.set(key, next);
      }
      element = next;
    }
    return element.type === "LI" ? this.#bodyOf(element) : element;
  }

  /** What an item of a list says stands in its body (ISO 14289-1, 7.6). */
  #bodyOf(item: Element): Element {
    const [body] = item.children;
    return body !== undefined && "children" in body ? body : childOf(item, "LBody");
  }

  #write(
    element: Element,
    parent: Reference,
    file: PdfFile,
    references: Map<Element, Reference>,
  ): Reference {
    const own = file.reserve();
    references.set(element, own);
    const pages = element.children.flatMap((child) => ("children" in child ? [] : [child.page]));
    const [home] = pages;
    const kids = element.children.map((child) => {
      if ("children" in child) return this.#write(child, own, file, references);
      return child.page === home
        ? String(child.number)
        : `<</Type/MCR/Pg ${this.#pages[child.page]?.page}/MCID ${child.number}>>`;
    });
    const page = home === undefined ? "" : `/Pg ${this.#pages[home]?.page}`;
    const scope = element.scope === undefined ? "" : `/A<</O/Table/Scope/${element.scope}>>`;
    const alt = element.alt === undefined ? "" : `/Alt${textString(element.alt)}`;
    file.set(
      own,
      `<</S/${element.type}/P ${parent}${page}${scope}${alt}/K${kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(" ")}]`}>>`,
    );
    return own;
  }
}

interface Element {
  readonly type: string;
  readonly children: (Element | { readonly page: number; readonly number: number })[];
  /** What the head of a table is the head of (ISO 14289-1, 7.5): the first row of columns, others of their row. */
  readonly scope: "Column" | "Row" | undefined;
  /** Whether it is the first row of its table. */
  readonly first: boolean;
  /** What a figure shows (ISO 14289-1, 7.3). */
  readonly alt: string | undefined;
}

function elementOf(type: string, parent?: Element, alt?: string): Element {
  const scope = type === "TH" ? (parent?.first === true ? "Column" : "Row") : undefined;
  const isRow = (child: Element["children"][number]) => "children" in child && child.type === "TR";
  const first = type === "TR" && parent?.children.some(isRow) === false;
  return { type, children: [], scope, first, alt };
}

function childOf(parent: Element, type: string, alt?: string): Element {
  const child = elementOf(type, parent, alt);
  parent.children.push(child);
  return child;
}
