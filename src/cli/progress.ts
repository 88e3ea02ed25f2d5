import { stderr } from "node:process";

/** Tells how far a long task is. */
export interface Progress {
  /** Shows a line in place of the last one. */
  readonly show: (line: string) => void;
  /** Takes the line away, for good. */
  readonly clear: () => void;
}

/** What takes less than two seconds needs no progress; more than ten lines a second nobody reads. */
const DELAY = 2000;
const INTERVAL = 100;

/**
 * Shows progress on a terminal only, and only once two seconds have gone by. Work that never waits lets no timer run: a line
 * is drawn when it is shown, too.
 */
export function startProgress(): Progress {
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  const started = performance.now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let current = "";
  let shown = "";
  const draw = (): void => {
    if (current === shown) return;
    stderr.write(`\r\x1b[K${current}`);
    drawnAt = performance.now();
    shown = current;
  };
  let interval: NodeJS.Timeout | undefined;
  const delay = setTimeout(() => {
    draw();
    interval = setInterval(draw, INTERVAL);
  }, DELAY);
  return {
    show: (line) => {
      const isOther = withoutNumbers(line) !== withoutNumbers(shown);
      current = line;
      const now = performance.now();
      if (now - started >= DELAY && (isOther || now - drawnAt >= INTERVAL)) draw();
    },
    clear: () => {
      clearTimeout(delay);
      clearInterval(interval);
      if (shown !== "") stderr.write("\r\x1b[K");
    },
  };
}

/** What a line is about: another number is no other line. */
function withoutNumbers(line: string): string {
  return line.replaceAll(/\d+/g, "");
}
