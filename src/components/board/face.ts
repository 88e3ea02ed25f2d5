import { countdown, momentIn } from "../../site/clock.ts";
import { all, boardRoot, read } from "./parts.ts";

/** What of a board changes by the minute: its clock, how old its content is, and where on the screen it stands. */

/** A day, and the hour that the office's own build may take. */
const STALE_AFTER = 25 * 3_600_000;

/** Steps of the drift against burning in, in hundredths of the screen's smaller side; one a minute. */
const DRIFT = [0, 0.3, 0.5, 0.3, 0, -0.3, -0.5, -0.3];

/** How long it is until the next deadline, by the minute: what closes at 17:00 is closed at 17:00. */
export function countDown(): void {
  const root = boardRoot();
  const now = momentIn(read(root, "time-zone"), new Date(), read(root, "today"));
  for (const left of all(root, ".board-panel:not([hidden]) .board-left")) {
    const until = { day: read(left, "day"), time: read(left, "time") || undefined };
    say(left, countdown(until, now, JSON.parse(read(left, "words"))));
  }
}

/** The clock, and how old the content is. A clock that is behind the content is wrong, and is not shown. */
export function tellTime(updatedAt: string): void {
  const root = boardRoot();
  const now = new Date();
  const isWrong = momentIn(read(root, "time-zone"), now, "").day < read(root, "today");
  for (const clock of all(root, ".board-clock")) clock.hidden = isWrong;
  write(".board-time", format(now, { hour: "2-digit", minute: "2-digit", hour12: false }));
  write(".board-today", format(now, { month: "long", day: "numeric", weekday: "long" }));
  const updated = new Date(updatedAt);
  if (Number.isNaN(updated.getTime())) return;
  const day = format(updated, { month: "long", day: "numeric" });
  const time = format(updated, { hour: "2-digit", minute: "2-digit", hour12: false });
  for (const age of all(root, ".board-age")) {
    write(".board-age", read(age, "words").replace("{time}", `${day} ${time}`));
  }
  for (const warning of all(root, ".board-stale")) {
    warning.hidden = isWrong || now.getTime() - updated.getTime() < STALE_AFTER;
  }
}

/** A few pixels further each minute, and the other way round each hour. */
export function drift(now: number, isPlaying: boolean): void {
  const root = boardRoot();
  if (!isPlaying) {
    root.style.transform = "";
    return;
  }
  const minute = Math.floor(now / 60_000);
  const x = DRIFT[minute % DRIFT.length] ?? 0;
  const y = DRIFT[(minute + 2) % DRIFT.length] ?? 0;
  const moved = `translate(${x}vmin, ${y}vmin)`;
  if (root.style.transform !== moved) root.style.transform = moved;
  root.classList.toggle("board-turned", Math.floor(minute / 60) % 2 === 1);
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  const { lang } = document.documentElement;
  const timeZone = read(boardRoot(), "time-zone");
  const text = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...options, timeZone });
  // Midnight is 24 in some browsers.
  return text.format(at).replace(/^24:/, "00:");
}

function write(selector: string, text: string): void {
  for (const part of all(boardRoot(), selector)) say(part, text);
}

function say(part: HTMLElement, text: string): void {
  if (part.textContent !== text) part.textContent = text;
  part.hidden = false;
}
