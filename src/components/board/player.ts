import { momentIn } from "../../site/clock.ts";
import { countDown, drift, tellTime } from "./face.ts";
import { keepAwake, listenToHands } from "./hands.ts";
import { fetchBoard, fetchNews, keep, machinery, startWorker } from "./news.ts";
import { paginate, settle, showPage } from "./pages.ts";
import { all, boardRoot, read } from "./parts.ts";

/**
 * Plays a board on a screen that nobody touches. Once a second it looks at the clock and does what is due by then: it
 * turns pages, lets go at midnight of what is out of force, asks for news, and moves a little so that nothing burns in.
 * Nothing rests on timers having run, so a screen that slept is right a second after it wakes.
 */

/** Milliseconds between two looks for news, and how far boards drift apart so that not all ask at once. */
const NEWS_EVERY = 180_000;
const NEWS_DRIFT = 30_000;
/** A page is never turned sooner, in seconds. */
const LEAST_SECONDS = 7;
/** A screen is for boards where it is larger than a telephone's. */
const LEAST_SIDE = 480;

const state = {
  day: "",
  /** The slide on show and its page. */
  slide: undefined as HTMLElement | undefined,
  page: 0,
  pages: 1,
  turnAt: 0,
  newsAt: 0,
  isPaused: false,
  isAsking: false,
  updated: "",
};

/** Starts the board of the page. Where the screen is a telephone's, the page stays a list. */
export function play(): void {
  const root = boardRoot();
  startWorker(read(root, "worker"));
  state.updated = read(root, "updated");
  const start = () => {
    const isScreen = Math.min(innerWidth, innerHeight) >= LEAST_SIDE;
    document.documentElement.classList.toggle("board-playing", isScreen);
    show(state.slide ?? slides()[0]);
  };
  followDay();
  start();
  addEventListener("resize", start);
  addEventListener("online", () => {
    state.newsAt = 0;
  });
  listenToHands({
    turn,
    pause: () => {
      state.isPaused = !state.isPaused;
      return state.isPaused;
    },
  });
  keepAwake();
  tick();
  setInterval(tick, 1000);
}

function tick(): void {
  const now = Date.now();
  followDay();
  countDown();
  tellTime(state.updated);
  drift(now, isPlaying());
  if (now >= state.turnAt && !state.isPaused && isPlaying()) turn(1);
  if (now >= state.newsAt && !state.isAsking) {
    state.newsAt = now + NEWS_EVERY + Math.random() * NEWS_DRIFT;
    state.isAsking = true;
    lookForNews()
      .catch(() => undefined)
      .then(() => {
        state.isAsking = false;
      });
  }
}

/** Once a day, by the clock where the office is: what is out of force goes, and the deadline is the next one. */
function followDay(): void {
  const root = boardRoot();
  const { day } = momentIn(read(root, "time-zone"), new Date(), read(root, "today"));
  if (day === state.day) return;
  state.day = day;
  for (const part of all(root, "[data-until]")) {
    if (read(part, "until") < day) part.remove();
  }
  const panels = all(root, ".board-panel");
  const begun = panels.filter((panel) => read(panel, "from") <= day);
  for (const panel of panels) panel.hidden = panel !== begun[begun.length - 1];
  countDown();
  const isEmpty = all(root, "[data-notice]").length === 0;
  for (const part of all(root, "[data-empty]")) part.hidden = !isEmpty;
  // Only once there is a slide on show; when it is let go, another takes its place at once.
  if (state.slide !== undefined) show(state.slide.isConnected ? state.slide : slides()[0]);
}

function isPlaying(): boolean {
  return document.documentElement.classList.contains("board-playing");
}

function slides(): readonly HTMLElement[] {
  const notices = all(boardRoot(), ".board-slide[data-notice]");
  return notices.length > 0 ? notices : all(boardRoot(), ".board-slide");
}

function show(slide: HTMLElement | undefined): void {
  const root = boardRoot();
  for (const other of all(root, ".board-slide")) other.hidden = other !== slide;
  state.slide = slide;
  state.page = 0;
  if (slide === undefined || !isPlaying()) return;
  for (const panel of all(root, ".board-panel")) if (!panel.hidden) settle(panel);
  state.pages = paginate(slide);
  startPage(slide);
}

function startPage(slide: HTMLElement): void {
  showPage(slide, state.page);
  const seconds = Number(read(slide, "seconds")) / state.pages;
  state.turnAt = Date.now() + Math.max(LEAST_SECONDS, seconds) * 1000;
  const place = slide.querySelector<HTMLElement>(".board-place");
  if (place === null) return;
  const every = slides();
  const told = [
    numbered(read(place, "notice-of"), every.indexOf(slide) + 1, every.length),
    state.pages > 1 ? numbered(read(place, "page-of"), state.page + 1, state.pages) : "",
  ];
  place.textContent = told.filter((part) => part !== "").join(" · ");
}

/** To the next page, or the next notice after the last; `by` may be −1. */
function turn(by: number): void {
  const { slide } = state;
  const page = state.page + by;
  if (slide !== undefined && page >= 0 && page < state.pages) {
    state.page = page;
    startPage(slide);
    return;
  }
  const every = slides();
  const index = slide === undefined ? -1 : every.indexOf(slide);
  show(every[(index + by + every.length) % Math.max(1, every.length)]);
}

async function lookForNews(): Promise<void> {
  const news = await fetchNews();
  if (news === undefined) return;
  if (news.revision !== read(boardRoot(), "revision")) {
    const page = await fetchBoard(news.revision);
    if (page === undefined) return;
    if (machinery(page) !== machinery(document)) {
      location.reload();
      return;
    }
    change(page);
  } else if (news.updated === state.updated && isKept) {
    return;
  }
  state.updated = news.updated;
  isKept = false;
  await keep();
  isKept = true;
}

let isKept = false;

/** Puts new content in place of the old between two frames, and shows first what is new in it. */
function change(page: Document): void {
  const next = page.querySelector<HTMLElement>("[data-board]");
  if (next === null) return;
  const before = slides().map((slide) => read(slide, "notice") + bodyOf(slide));
  const shown = state.slide === undefined ? "" : read(state.slide, "notice");
  boardRoot().replaceWith(document.importNode(next, true));
  state.updated = read(next, "updated");
  state.slide = undefined;
  state.day = "";
  followDay();
  const every = slides();
  const fresh = every.filter((slide) => before.indexOf(read(slide, "notice") + bodyOf(slide)) < 0);
  const same = every.filter((slide) => read(slide, "notice") === shown);
  show(fresh[0] ?? same[0] ?? every[0]);
  tellTime(state.updated);
  drift(Date.now(), isPlaying());
}

function bodyOf(slide: HTMLElement): string {
  return slide.querySelector(".board-text")?.textContent || "";
}

function numbered(template: string, place: number, count: number): string {
  return template.replace("{place}", String(place)).replace("{count}", String(count));
}
