import type { Locale } from "../../model/scalars.ts";
import { type Fetch, type Found, lookUp } from "../../site/lookup.ts";
import { stretches } from "../../site/runs.ts";

/** What the box says, in the language of the page. `{placeholders}` are filled in here. */
interface Told {
  readonly kinds: readonly string[];
  readonly found: string;
  readonly more: string;
  readonly nothing: string;
  readonly unlisted: string;
  readonly several: string;
  readonly offline: string;
  readonly vote: string;
  readonly posted: string;
}

/** How long typing must rest before it is looked up, so that a screen reader hears one answer. */
const REST = 200;

/**
 * Makes the search box work: rows below it as one types, beginning with the first letter; Escape clears it, Enter and
 * the arrow keys lead into the rows. What is typed is kept in the page's address, for the way back and for the other
 * languages. While something is typed, what the page lists otherwise (`data-browse`) is put aside.
 */
export function startSearch(): void {
  const search = document.querySelector<HTMLElement>("[data-search]");
  const form = search?.querySelector("form");
  const input = search?.querySelector("input");
  const status = search?.querySelector<HTMLElement>("[role=status]");
  const list = search?.querySelector<HTMLElement>("ul");
  if (!search || !form || !input || !status || !list) return;
  const told: Told = JSON.parse(search.getAttribute("data-told") || "{}");
  const pages = search.getAttribute("data-pages") || "";
  const fetchPart = partsFrom(search.getAttribute("data-search") || "");
  let waiting = 0;
  let latest = "";

  function show(found: Found | undefined): void {
    const rows = found === undefined ? [] : found.rows;
    if (list) list.textContent = "";
    rows.forEach((row) => void list?.appendChild(rowOf(row, told, pages)));
    document.querySelectorAll<HTMLElement>("[data-browse]").forEach((part) => {
      part.hidden = found !== undefined;
    });
    if (status) status.textContent = found === undefined ? "" : summary(found, told);
  }

  async function answer(): Promise<void> {
    const typed = input?.value.trim() || "";
    if (typed === latest) return;
    latest = typed;
    keepInAddress(typed);
    if (typed === "") return show(undefined);
    try {
      const found = await lookUp(typed, fetchPart);
      // Something else has been typed meanwhile.
      if (typed === latest) show(found);
    } catch {
      latest = "";
      if (status) status.textContent = told.offline;
    }
  }

  function wait(): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(answer, REST);
  }

  const links = () => Array.from(list.querySelectorAll("a"));
  search.addEventListener("keydown", (event) => {
    const all: readonly HTMLElement[] = [input, ...links()];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      input.value = "";
      input.focus();
      wait();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = at < 0 || step === 0 ? undefined : all[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    answer().then(() => links()[0]?.focus());
  });
  input.addEventListener("input", wait);
  // The list of the parts is there by the time that something is typed.
  input.addEventListener("focus", () => void fetchPart("list").catch(() => undefined), {
    once: true,
  });
  const [, kept] = /[?&]q=([^&]*)/.exec(location.search) || [];
  if (kept !== undefined && input.value === "") input.value = decodeURIComponent(kept);
  answer();
}

/** Files of the index, each fetched once; one that did not come is asked for again. */
function partsFrom(folder: string): Fetch {
  const known = new Map<string, Promise<unknown>>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const coming = fetch(`${folder}${name}.json`).then((response) => {
      if (!response.ok) throw new Error(name);
      return response.json();
    });
    known.set(name, coming);
    coming.catch(() => known.delete(name));
    return coming;
  };
}

function keepInAddress(typed: string): void {
  const query = typed === "" ? "" : `?q=${encodeURIComponent(typed)}`;
  if (query !== location.search)
    history.replaceState(null, "", location.pathname + query + location.hash);
}

function summary({ rows, hasMore, unlisted }: Found, told: Told): string {
  if (unlisted !== undefined) return told.unlisted.replace("{number}", String(unlisted));
  if (rows.length === 0) return told.nothing;
  const groups = rows.every(({ entry: [kind] }) => kind === 1) && rows.length > 1;
  const words = hasMore ? told.more : groups ? told.several : told.found;
  return words.replace("{count}", String(rows.length));
}

/** A row: a link to the page, and what it is, where and when. */
function rowOf(
  { entry, community }: Found["rows"][number],
  told: Told,
  pages: string,
): HTMLElement {
  const [id, name, subdistrict, day] = community;
  const [kind, , first = "", second = "", third = "", fourth = ""] = entry;
  const vote = (date: string | undefined) => (date ? told.vote.replace("{date}", date) : "");
  const page = `${pages}${id}/`;
  const [title, address, ...about] = [
    () => [name, page, subdistrict, vote(day)],
    () => [`${name} ${first}`, `${page}#groups`, second],
    () => [second, `${page}${first}/#candidates`, name, vote(third)],
    () => [third, `${page}${first}/${second}/`, name, told.posted.replace("{date}", fourth)],
  ][kind]?.() || [""];
  const row = document.createElement("li");
  const link = row.appendChild(document.createElement("a"));
  link.href = address || page;
  write(title || "", link);
  const more = row.appendChild(document.createElement("span"));
  more.className = "notice-meta";
  [told.kinds[kind] || "", ...about].forEach((text, index) => {
    if (!text) return;
    const part = more.appendChild(document.createElement("span"));
    if (index === 0) part.className = "search-kind";
    write(text, part);
  });
  return row;
}

/** Text with its Chinese marked as such on an English page. */
function write(text: string, into: HTMLElement): void {
  stretches(text, document.documentElement.lang as Locale).forEach((part) => {
    const node = document.createTextNode(part.text);
    if (!part.isForeign) into.appendChild(node);
    else {
      const foreign = into.appendChild(document.createElement("span"));
      foreign.lang = "zh-Hans";
      foreign.appendChild(node);
    }
  });
}
