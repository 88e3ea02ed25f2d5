import { rename, rm, writeFile } from "node:fs/promises";
import { pid } from "node:process";

/** Writes a file so that under its name there is either all of it or what was there before, even if we are killed. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  count += 1;
  const unfinished = `${file}.${pid}-${count}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

let count = 0;
