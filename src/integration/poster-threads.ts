import { availableParallelism } from "node:os";
import { type ResourceLimits, Worker, type WorkerOptions } from "node:worker_threads";
import { everyFace, type FaceName, type FontFiles } from "../posters/fonts.ts";
import type { PosterWork } from "./poster-work.ts";

/** What a thread is asked: to draw the file of this number. */
export interface Question {
  readonly index: number;
  readonly work: PosterWork;
}

/** What it answers: the file's bytes, or why there are none. */
export type Answer =
  | { readonly index: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly reason?: undefined }
  | { readonly index: number; readonly bytes?: undefined; readonly reason: string };

/** A poster that could not be drawn; its number is that of the work. */
export class PosterFailure extends Error {
  readonly index: number;

  constructor(index: number, reason: string) {
    super(reason);
    this.name = "PosterFailure";
    this.index = index;
  }
}

/**
 * Draws files in threads, one for each core, and hands each over when it is done, in any order. Threads share one
 * copy of the fonts. Fails with a `PosterFailure` at the first file that can't be drawn, also where a thread dies.
 */
export async function drawInThreads(
  works: readonly PosterWork[],
  files: FontFiles,
  onDrawn: (index: number, bytes: Uint8Array) => Promise<void>,
  module: URL = new URL("./poster-worker.ts", import.meta.url),
  resourceLimits: ResourceLimits = LIMITS,
): Promise<void> {
  const workerData = { files: sharedFiles(files) };
  const count = Math.min(availableParallelism(), Math.ceil(works.length / LEAST_WORK));
  const queue = works.entries();
  const threads = Array.from({ length: count }, () =>
    startThread(module, { workerData, resourceLimits }),
  );
  try {
    await Promise.all(threads.map((thread) => drain(thread, queue, onDrawn)));
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

/**
 * Most of what is made for a poster is dropped with it: with more room for the young, less of it is moved about. A thread
 * that has a bound cleans up sooner, so that memory stays level over any number of posters; it needs an eighth of it,
 * and all of it for a bundle of twenty thousand notices.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1024 };

/** Files that are worth starting another thread for. */
const LEAST_WORK = 8;

interface Thread {
  readonly worker: Worker;
  /** Never fulfilled; rejected with the reason when the thread dies, at whatever moment. */
  readonly death: Promise<never>;
}

function startThread(module: URL, options: WorkerOptions): Thread {
  const worker = new Worker(module, options);
  const { promise: death, reject } = Promise.withResolvers<never>();
  worker.on("error", reject);
  worker.on("exit", (code) => reject(new Error(`exit ${code}`)));
  // Threads that have done their work end too, and nobody waits for that.
  death.catch(() => undefined);
  return { worker, death };
}

/** Asks one thread until the queue is empty. */
async function drain(
  thread: Thread,
  queue: Iterator<[number, PosterWork]>,
  onDrawn: (index: number, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const [index, work] = next.value;
    await onDrawn(index, await ask(thread, { index, work }));
  }
}

async function ask({ worker, death }: Thread, question: Question): Promise<Uint8Array> {
  const { index } = question;
  const { promise: answer, resolve } = Promise.withResolvers<Answer>();
  worker.once("message", resolve);
  worker.postMessage(question);
  const { bytes, reason } = await Promise.race([answer, death]).catch((error: unknown) => {
    throw new PosterFailure(index, error instanceof Error ? error.message : String(error));
  });
  if (bytes === undefined) throw new PosterFailure(index, reason);
  return bytes;
}

/** The fonts in memory that all threads read. */
function sharedFiles(files: FontFiles): FontFiles {
  const shared = (name: FaceName) => {
    const copy = new Uint8Array(new SharedArrayBuffer(files[name].length));
    copy.set(files[name]);
    return copy;
  };
  return everyFace(shared);
}
