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

/** Shows progress on a terminal only, and only once two seconds have gone by. */
export function startProgress(): Progress {
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let current = "";
  let shown = "";
  const draw = (): void => {
    if (current === shown) return;
    stderr.write(`\r\x1b[K${current}`);
    shown = current;
  };
  let interval: NodeJS.Timeout | undefined;
  const delay = setTimeout(() => {
    draw();
    interval = setInterval(draw, INTERVAL);
  }, DELAY);
  return {
    show: (line) => {
      current = line;
    },
    clear: () => {
      clearTimeout(delay);
      clearInterval(interval);
      if (shown !== "") stderr.write("\r\x1b[K");
    },
  };
}
