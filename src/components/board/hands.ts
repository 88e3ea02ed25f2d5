/** For whoever has a keyboard or a mouse at the board. */

/** What hands can do to it. */
interface Reins {
  /** A page on, or back: 1 or −1. */
  readonly turn: (by: 1 | -1) => void;
  /** Stops where it is, or goes on; answers whether it stands still now. */
  readonly pause: () => boolean;
}

/** Milliseconds for which the pointer and the pause stay after the mouse was moved. */
const SHOWN_FOR = 4000;

/** Lets a keyboard or a mouse pause the board, and step on or back. */
export function listenToHands({ turn, pause }: Reins): void {
  const { classList } = document.documentElement;
  let hide: ReturnType<typeof setTimeout> | undefined;
  addEventListener("mousemove", () => {
    classList.add("board-touched");
    clearTimeout(hide);
    hide = setTimeout(() => classList.remove("board-touched"), SHOWN_FOR);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight" || key === "PageDown") turn(1);
    if (key === "ArrowLeft" || key === "PageUp") turn(-1);
  });
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.className !== "board-pause") return;
    target.textContent = target.getAttribute(pause() ? "data-resume" : "data-pause");
  });
}

/** A tablet must not sleep. */
export function keepAwake(): void {
  const wake = () => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    navigator.wakeLock.request("screen").catch(() => undefined);
  };
  wake();
  document.addEventListener("visibilitychange", wake);
}
