/** How a board hears of news, and keeps what it has for when the network is down. */

/** What the board reads of its `board.json`. */
export interface News {
  /** Another one with every change of the page. */
  readonly revision: string;
  /** When the office published last, as an instant. */
  readonly updated: string;
}

/** Seconds after which a request counts as failed: a bad network keeps it waiting for ever. */
const PATIENCE = 20;

/** What the office published last; undefined where that cannot be had now. */
export async function fetchNews(): Promise<News | undefined> {
  const text = await fetchText("board.json");
  if (text === undefined) return undefined;
  try {
    const { revision, updated } = JSON.parse(text);
    return typeof revision === "string" && typeof updated === "string"
      ? { revision, updated }
      : undefined;
  } catch {
    // A network that answers with its own page.
    return undefined;
  }
}

/** The board's page of a revision; undefined where another is served, or none. */
export async function fetchBoard(revision: string): Promise<Document | undefined> {
  const text = await fetchText(location.pathname);
  if (text === undefined) return undefined;
  const page = new DOMParser().parseFromString(text, "text/html");
  return page.querySelector(`[data-revision="${revision}"]`) === null ? undefined : page;
}

/** Styles and scripts of a page, to tell whether another needs others. */
export function machinery(page: Document): string {
  const parts = page.querySelectorAll("link[rel=stylesheet], style, script");
  return Array.from(parts)
    .map((part) => part.getAttribute("href") || part.getAttribute("src") || part.textContent)
    .join("\n");
}

/** Keeps the page as it is served now with all that it needs, all or nothing, and lets go of what it needed before. */
export async function keep(): Promise<void> {
  if (!("caches" in window)) return;
  const own = [location.pathname, "board.json"].map((part) => new URL(part, location.href).href);
  const kept = own.concat(await filesOf(document));
  const cache = await caches.open(`board ${location.pathname}`);
  // Not what the browser has kept by itself: that may be older than what is shown.
  await cache.addAll(kept.map((address) => new Request(address, { cache: "no-store" })));
  const all = await cache.keys();
  await Promise.all(
    all.filter(({ url }) => kept.indexOf(url) < 0).map((request) => cache.delete(request)),
  );
}

/** Lets the board come back by itself without a network. Only over https, or on the machine itself. */
export function startWorker(address: string): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(address).catch(() => undefined);
  // Asks the browser not to throw it away when the disk is full.
  if (navigator.storage && "persist" in navigator.storage) {
    navigator.storage.persist().catch(() => undefined);
  }
}

/** Addresses of the styles and scripts of a page, and of the scripts that these import. */
async function filesOf(page: Document): Promise<readonly string[]> {
  const parts = Array.from(page.querySelectorAll("link[rel=stylesheet], script[src]"));
  const files = parts.map((part) => {
    const address = part.getAttribute("href") || part.getAttribute("src") || "";
    return new URL(address, location.href).href;
  });
  // Grows while it is walked.
  for (const file of files) {
    const text = /\.js$/.test(file) ? await fetchText(file) : "";
    if (text === undefined) throw new Error(file);
    for (const found of text.match(/(?:from|import)\s*["']\.[^"']+["']/g) || []) {
      const imported = new URL(found.replace(/^\w+\s*["']|["']$/g, ""), file).href;
      if (files.indexOf(imported) < 0) files.push(imported);
    }
  }
  return files;
}

async function fetchText(address: string): Promise<string | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE * 1000);
  try {
    const answer = await fetch(address, { cache: "no-store", signal: patience.signal });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
