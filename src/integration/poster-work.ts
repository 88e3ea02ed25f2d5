import type { PosterOrder } from "../model/poster-formats.ts";
import type { PosterFonts } from "../posters/fonts.ts";
import { layOutPoster } from "../posters/pages.ts";
import { type PdfPiece, writeBundle } from "../posters/pdf.ts";
import type { Photograph } from "../posters/photograph.ts";
import { formatOf, type PosterInput, renderPoster } from "../posters/poster.ts";
import { type NoticePhoto, openPhotos } from "./photos.ts";
import type { OrderedNotice, PosterJob } from "./poster-jobs.ts";

/** A job as plain data: what another thread can be sent, and what a drawn file depends on. */
export interface PosterWork {
  readonly notices: readonly {
    readonly input: PackedInput;
    readonly order: PosterOrder;
    readonly photos: readonly NoticePhoto[];
  }[];
  readonly bundle?: string;
}

/** An input with its days as text. */
type PackedInput = Omit<PosterInput, "notice" | "photographs"> & {
  readonly notice: Omit<PosterInput["notice"], "posted" | "until"> & {
    readonly posted: string;
    readonly until: string | undefined;
  };
};

/** A job as plain data. Fails where a photograph is no longer there. */
export async function packed(
  { notices, bundle }: PosterJob,
  photosOf: (notice: PosterInput["notice"]) => Promise<readonly NoticePhoto[]>,
): Promise<PosterWork> {
  return {
    notices: await Promise.all(
      notices.map(async ({ input, order }) => ({
        input: packedInput(input),
        order,
        photos: await photosOf(input.notice),
      })),
    ),
    ...(bundle === undefined ? {} : { bundle }),
  };
}

function packedInput({ notice, photographs: _, ...input }: PosterInput): PackedInput {
  const { posted, until } = notice;
  return { ...input, notice: { ...notice, posted: posted.toString(), until: until?.toString() } };
}

/** Draws a file; its photographs are read now. `fonts` must hold the characters of its inputs. */
export async function drawWork(work: PosterWork, fonts: PosterFonts): Promise<Uint8Array> {
  const known = new Map<string, Photograph>();
  const notices: OrderedNotice[] = [];
  for (const { input, order, photos } of work.notices) {
    notices.push({
      input: { ...unpacked(input), photographs: await openPhotos(photos, known) },
      order,
    });
  }
  if (work.bundle !== undefined) return writeBundle(laidOut(notices, fonts), work.bundle);
  const [first] = notices;
  if (first === undefined) throw new Error("There is no notice to draw.");
  return renderPoster(first.input, first.order, fonts);
}

/** The pages of one notice after another: those of a whole day would not fit in memory. */
async function* laidOut(
  notices: readonly OrderedNotice[],
  fonts: PosterFonts,
): AsyncGenerator<PdfPiece> {
  for (const { input, order } of notices) {
    const sheets = await layOutPoster(input, formatOf(order), fonts);
    yield { notice: input.notice, sheets };
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
