/** A notice on the screen is cut into pages that fit, as columns of which one is seen; none of it is lost or scrolled. */

/** Sizes of type in which a notice is tried, the largest first: a short one fills the screen. */
const SIZES = [1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85];

/** Of its tables, which must be as narrow as the page. */
const TABLE_SIZES = [0.92, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5];

/** Of what stands beside it. */
const PANEL_SIZES = [1.15, 1.08, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];

/** Sets a notice as large as it goes on as few pages as it goes; answers how many. Its slide must be on show. */
export function paginate(slide: HTMLElement): number {
  const text = textOf(slide);
  if (text === null) return 1;
  let best = { size: 1, pages: Number.POSITIVE_INFINITY };
  for (const size of SIZES) {
    const pages = pagesAt(size, text);
    if (pages < best.pages) best = { size, pages };
  }
  const pages = pagesAt(best.size, text);
  showPage(slide, 0);
  return pages;
}

/** Shows a page of a notice, counted from 0. */
export function showPage(slide: HTMLElement, page: number): void {
  const text = textOf(slide);
  if (text !== null) text.scrollLeft = page * stride(text);
}

/** Sets something as large as all of it is still seen. */
export function settle(box: HTMLElement): void {
  for (const size of PANEL_SIZES) {
    box.style.fontSize = `${size}em`;
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
  }
}

function textOf(slide: HTMLElement): HTMLElement | null {
  return slide.querySelector<HTMLElement>(".board-text");
}

/** Sets a text in a size and answers how many pages it takes. */
function pagesAt(size: number, text: HTMLElement): number {
  text.style.fontSize = `${size}em`;
  const tables = Array.from(text.querySelectorAll("table"));
  for (const table of tables) {
    table.style.breakBefore = "";
    for (const small of TABLE_SIZES) {
      table.style.fontSize = `${small}em`;
      // Of a table over two pages, its own width is that of both.
      const width = table.rows[0]?.offsetWidth ?? 0;
      if (width <= text.clientWidth + 1) break;
    }
  }
  for (const table of tables) {
    if (isParted(table)) table.style.breakBefore = "column";
  }
  return Math.max(1, Math.ceil((text.scrollWidth - text.clientWidth) / stride(text) - 0.02) + 1);
}

/** Whether the caption or the head of a table stands on another page than its first row, which no style prevents. */
function isParted({ caption, tBodies: [body] }: HTMLTableElement): boolean {
  const row = body?.rows[0];
  if (caption === null || row === undefined) return false;
  return Math.abs(caption.getBoundingClientRect().left - row.getBoundingClientRect().left) > 1;
}

/** From one page to the next, in pixels. */
function stride(text: HTMLElement): number {
  return text.clientWidth + (Number.parseFloat(getComputedStyle(text).columnGap) || 0);
}
