import { parentPort, workerData } from "node:worker_threads";
import { type FontFiles, openPosterFonts } from "../posters/fonts.ts";
import type { Answer, Question } from "./poster-threads.ts";
import { drawWork } from "./poster-work.ts";

/** A thread that draws posters: one question at a time, one answer to each. */

const { files }: { readonly files: FontFiles } = workerData;
const fonts = openPosterFonts(files);

parentPort?.on("message", ({ index, work }: Question) => {
  const answer = (given: Answer, transfer: ArrayBuffer[] = []) =>
    parentPort?.postMessage(given, transfer);
  drawWork(work, fonts).then(
    (drawn) => {
      // A copy of its own, since Node keeps many small buffers in one piece of memory.
      const bytes = new Uint8Array(drawn);
      answer({ index, bytes }, [bytes.buffer]);
    },
    (error: unknown) =>
      answer({ index, reason: error instanceof Error ? error.message : String(error) }),
  );
});
