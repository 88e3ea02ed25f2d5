import { canRead, type ReaderState, readerOf } from "./aloud.ts";

/** Brings the tools of a notice to life: those that this browser can serve show themselves, the others stay away. */
export function startTools(): void {
  const tools = document.querySelector<HTMLElement>("[data-tools]");
  const notice = document.querySelector("article.document");
  if (tools === null || notice === null) return;
  readAloud(tools, notice);
  on(tools, "copy", () => copy(tools, noticeText(), "copied"));
  on(tools, "print", () => print());
  share(tools);
}

function readAloud(tools: HTMLElement, notice: Element): void {
  if (!canRead(document.documentElement.lang)) return;
  let state: ReaderState = "silent";
  const stop = button(tools, "stop");
  const play = on(tools, "read", () => (state === "reading" ? reader.pause() : reader.play()));
  const show = (now: ReaderState): void => {
    state = now;
    if (play !== null) {
      play.textContent = play.getAttribute(`data-${now}`);
      play.hidden = false;
    }
    if (stop !== null) stop.hidden = now === "silent";
  };
  const reader = readerOf(notice, show, () => {
    if (play !== null) play.hidden = true;
    say(tools, "mute");
  });
  stop?.addEventListener("click", () => {
    reader.stop();
    play?.focus();
  });
  addEventListener("pagehide", () => reader.stop());
  // Some browsers tell only later which voices they have.
  speechSynthesis.onvoiceschanged = () => {
    if (play !== null && !canRead(document.documentElement.lang)) play.hidden = true;
  };
  show("silent");
}

function share(tools: HTMLElement): void {
  const title = document.querySelector("h1")?.textContent || document.title;
  const url = location.href.split("#")[0] || location.href;
  if ("share" in navigator) {
    // Who thinks better of it has not failed.
    on(tools, "share", () => navigator.share({ title, url }).catch(() => undefined));
  } else on(tools, "link", () => copy(tools, url, "link-copied"));
}

/** The notice as plain text, as the page holds it. */
function noticeText(): string {
  return JSON.parse(document.getElementById("notice-text")?.textContent || '""');
}

async function copy(tools: HTMLElement, text: string, word: string): Promise<void> {
  say(tools, (await toClipboard(text)) ? word : "failed");
}

/** Tells what has come of it. */
function say(tools: HTMLElement, word: string): void {
  const status = tools.querySelector("[role=status]");
  if (status !== null) status.textContent = tools.getAttribute(`data-${word}`);
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
}

/** As browsers copied before they had a clipboard, and where a page has no right to it. */
function byHand(text: string): boolean {
  const held = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.appendChild(box);
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  if (held instanceof HTMLElement) held.focus();
  return isCopied;
}

function button(tools: HTMLElement, name: string): HTMLButtonElement | null {
  return tools.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`);
}

/** Shows a tool, and what it does when pressed. */
function on(tools: HTMLElement, name: string, act: () => void): HTMLButtonElement | null {
  const found = button(tools, name);
  if (found === null) return null;
  found.addEventListener("click", act);
  found.hidden = false;
  return found;
}
