import type { PosterOrder } from "../model/poster-formats.ts";
import type { PosterFonts } from "../posters/fonts.ts";
import { layOutPoster } from "../posters/pages.ts";
import { type PdfPiece, writeBundle } from "../posters/pdf.ts";
import { formatOf, type PosterInput, renderPoster } from "../posters/poster.ts";
import type { PosterJob } from "./poster-jobs.ts";

/** A job as plain data: what another thread can be sent, and what a drawn file depends on. */
export interface PosterWork {
  readonly inputs: readonly PackedInput[];
  readonly order: PosterOrder;
  readonly bundle?: string;
}

/** An input with its days as text. */
type PackedInput = Omit<PosterInput, "notice"> & {
  readonly notice: Omit<PosterInput["notice"], "posted" | "until"> & {
    readonly posted: string;
    readonly until: string | undefined;
  };
};

/** A job as plain data. */
export function packed({ inputs, order, bundle }: PosterJob): PosterWork {
  return {
    inputs: inputs.map(({ notice, ...input }) => ({
      ...input,
      notice: { ...notice, posted: String(notice.posted), until: notice.until?.toString() },
    })),
    order,
    ...(bundle === undefined ? {} : { bundle }),
  };
}

/** Draws a file. `fonts` must hold the characters of its inputs. */
export async function drawWork(work: PosterWork, fonts: PosterFonts): Promise<Uint8Array> {
  const inputs = work.inputs.map(unpacked);
  const [first] = inputs;
  if (first === undefined) throw new Error("There is no notice to draw.");
  if (work.bundle === undefined) return renderPoster(first, work.order, fonts);
  return writeBundle(laidOut(inputs, work.order, fonts), work.bundle, work.order);
}

/** The pages of one notice after another: those of a whole day would not fit in memory. */
async function* laidOut(
  inputs: readonly PosterInput[],
  order: PosterOrder,
  fonts: PosterFonts,
): AsyncGenerator<PdfPiece> {
  for (const input of inputs) {
    yield {
      notice: input.notice,
      sheets: await layOutPoster(input, formatOf(order), fonts),
    };
  }
}

function unpacked({ notice, ...input }: PackedInput): PosterInput {
  const { posted, until } = notice;
  return {
    ...input,
    notice: {
      ...notice,
      posted: Temporal.PlainDate.from(posted),
      until: until === undefined ? undefined : Temporal.PlainDate.from(until),
    },
  };
}
