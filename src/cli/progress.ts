import { stderr } from "node:process";

/** Tells how far a long task is. */
export interface Progress {
  /** Shows a line in place of the last one. */
  readonly show: (line: string) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

const DELAY = 2000;
const INTERVAL = 100;

/** Shows progress on a terminal only, and only once two seconds have gone by. */
export function startProgress(): Progress {
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  const started = performance.now();
  let last = 0;
  const clear = (): void => {
    if (last > 0) stderr.write("\r\x1b[K");
  };
  return {
    show: (line) => {
      const now = performance.now();
      if (now - started < DELAY || now - last < INTERVAL) return;
      last = now;
      stderr.write(`\r\x1b[K${line.slice(0, Math.floor(stderr.columns / 2))}`);
    },
    clear,
  };
}
