import { parseArgs } from "node:util";
import { readOrder, type WantedPoster } from "../integration/poster-order.ts";
import { type PaperSize, paperSizes } from "../model/poster-formats.ts";
import { type Locale, locales } from "../model/scalars.ts";
import { readDay } from "./day-option.ts";

/** What the user asked to draw. */
export interface PosterOptions {
  readonly content: string;
  readonly out: string | undefined;
  readonly today: Temporal.PlainDate | undefined;
  readonly lang: Locale | undefined;
  readonly subject: PosterSubject;
}

/** A notice, or the office's own words as a banner or a slogan. */
export type PosterSubject =
  | { readonly kind: "notice"; readonly address: string | undefined; readonly order: WantedPoster }
  | ({ readonly kind: "banner"; readonly height: number | undefined } & Words)
  | ({ readonly kind: "slogan" } & Words);

interface Words {
  readonly words: string;
  readonly paper: PaperSize;
  readonly grey: boolean;
  readonly redGround: boolean;
}

/** The options, or a sentence that says what is wrong with them; never throws. */
export type ParsedPosterOptions =
  | { readonly options: PosterOptions; readonly problem?: undefined }
  | { readonly options?: undefined; readonly problem: string };

/** Reads the options of `poster` from its arguments. */
export function parsePosterOptions(args: readonly string[]): ParsedPosterOptions {
  let values: PosterValues;
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        out: { type: "string" },
        today: { type: "string" },
        lang: { type: "string" },
        template: { type: "string" },
        size: { type: "string" },
        type: { type: "string" },
        bleed: { type: "boolean" },
        grey: { type: "boolean" },
        banner: { type: "string" },
        slogan: { type: "string" },
        height: { type: "string" },
        "red-ground": { type: "boolean" },
      },
    }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const lang = locales.find((known) => known === values.lang);
  if (values.lang !== undefined && lang === undefined) {
    return { problem: `--lang ${values.lang} ≠ ${locales.join(" | ")}` };
  }
  const today = readDay("--today", values.today);
  if (today.problem !== undefined) return today;
  const subject = readSubject(values, positionals);
  if (typeof subject === "string") return { problem: subject };
  const { content, out } = values;
  return { options: { content, out, today: today.day, lang, subject } };
}

interface PosterValues {
  readonly content: string;
  readonly out?: string;
  readonly today?: string;
  readonly lang?: string;
  readonly template?: string;
  readonly size?: string;
  readonly type?: string;
  readonly bleed?: boolean;
  readonly grey?: boolean;
  readonly banner?: string;
  readonly slogan?: string;
  readonly height?: string;
  readonly "red-ground"?: boolean;
}

/** What is to be drawn, or what is wrong. An option that another subject has is told, not passed over. */
function readSubject(values: PosterValues, positionals: readonly string[]): PosterSubject | string {
  const { banner, slogan } = values;
  const [address, another] = positionals;
  if (another !== undefined) return `${another} ?`;
  const asked = [
    address,
    banner === undefined ? undefined : "--banner",
    slogan === undefined ? undefined : "--slogan",
  ].filter((one) => one !== undefined);
  if (asked.length > 1) return `${asked.join(" ≠ ")} ?`;
  const kind = banner !== undefined ? "banner" : slogan !== undefined ? "slogan" : "notice";
  const stray = strays[kind].find((option) => values[option] !== undefined);
  if (stray !== undefined) return `--${stray} ?`;
  if (kind === "notice") {
    const read = readOrder(values, "--");
    return read.problem ?? { kind, address, order: read.order };
  }
  return readWords(kind, values);
}

/** Options that mean nothing for each subject. */
const strays = {
  notice: ["height", "red-ground"],
  banner: ["template", "type", "bleed"],
  slogan: ["template", "type", "bleed", "height"],
} as const;

function readWords(kind: "banner" | "slogan", values: PosterValues): PosterSubject | string {
  const sizes: readonly PaperSize[] = kind === "banner" ? BANNER_PAPER : paperSizes;
  const paper = sizes.find((size) => size === (values.size ?? "a4"));
  if (paper === undefined) return `--size ${values.size} ≠ ${sizes.join(" | ")}`;
  const words = {
    words: values[kind] ?? "",
    paper,
    grey: values.grey ?? false,
    redGround: values["red-ground"] ?? false,
  };
  if (kind === "slogan") return { kind, ...words };
  const height = values.height === undefined ? undefined : Number(values.height);
  const [least, most] = HEIGHTS;
  if (height !== undefined && !(Number.isInteger(height) && height >= least && height <= most)) {
    return `--height ${values.height} ≠ ${least} – ${most} mm`;
  }
  return { kind, height, ...words };
}

const BANNER_PAPER: readonly PaperSize[] = ["a4", "a3"];

/** Lowest and highest banner in millimetres: read at a few metres, and as high as a storey. */
const HEIGHTS = [50, 3000] as const;
