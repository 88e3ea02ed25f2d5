/** The board's page as its script sees it: parts that say of themselves, in attributes, what is to be known of them. */

/** What the page says of a part of itself; nothing where it says none. */
export function read(part: HTMLElement, name: string): string {
  return part.getAttribute(`data-${name}`) || "";
}

/** Every part of the page that a selector names, in the page's order. */
export function all(root: HTMLElement, selector: string): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector));
}

/** The part that holds the whole board. */
export function boardRoot(): HTMLElement {
  return document.querySelector<HTMLElement>("[data-board]") ?? document.body;
}
