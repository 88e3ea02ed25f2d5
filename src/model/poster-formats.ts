import type { NoticeKind } from "./notice-kinds.ts";

/** How posters are designed: for each kind of notice one, unless the office chooses another. */
export const templates = ["official", "plain", "large", "board"] as const;
export type Template = (typeof templates)[number];

/** Sizes of paper (ISO 216). */
export const paperSizes = ["a5", "a4", "a3", "a2", "a1"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Sizes of screens in pixels, width first. */
export const screens = ["1080x1920", "1920x1080", "2160x3840"] as const;
export type Screen = (typeof screens)[number];

/** What a poster is drawn on. */
export type Medium =
  | { readonly kind: "paper"; readonly size: PaperSize }
  | { readonly kind: "screen"; readonly size: Screen };

/** Kinds of files that posters are written as. */
export const posterTypes = ["pdf", "png", "svg"] as const;
export type PosterType = (typeof posterTypes)[number];

/** What is asked for of a poster besides the notice. */
export interface PosterOrder {
  readonly template: Template;
  readonly medium: Medium;
  readonly type: PosterType;
  /** Whether it is for a print shop: 3 mm of bleed on every side, and crop marks beyond it. Paper only. */
  readonly bleed?: boolean;
  /** Whether it is drawn without colour. */
  readonly grey?: boolean;
}

/** The formats in which every notice is drawn: on paper, and for screens upright and across. */
export const posterFormats = ["a4-pdf", "a3-pdf", "portrait-png", "landscape-png"] as const;
export type PosterFormat = (typeof posterFormats)[number];

/** A file that is written for every notice. */
export interface PosterFile {
  readonly type: "pdf" | "png";
  readonly medium: Medium;
  /** End of the file's name, extension included. */
  readonly suffix: string;
}

export const posterFiles: Readonly<Record<PosterFormat, PosterFile>> = {
  "a4-pdf": { type: "pdf", medium: { kind: "paper", size: "a4" }, suffix: "-a4.pdf" },
  "a3-pdf": { type: "pdf", medium: { kind: "paper", size: "a3" }, suffix: "-a3.pdf" },
  "portrait-png": {
    type: "png",
    medium: { kind: "screen", size: "1080x1920" },
    suffix: "-1080x1920.png",
  },
  "landscape-png": {
    type: "png",
    medium: { kind: "screen", size: "1920x1080" },
    suffix: "-1920x1080.png",
  },
};

/** The order of a file that is written for every notice, in a template. */
export function orderOf(format: PosterFormat, template: Template): PosterOrder {
  const { type, medium } = posterFiles[format];
  return { template, medium, type };
}

/** The template of a notice for a medium where nobody chooses one: a screen shows a board. */
export function defaultTemplate({ kind }: Medium): Template {
  return kind === "screen" ? "board" : "official";
}

/** What the office chose in `site.yaml`: a template for every notice, and others for some kinds. */
export interface ChosenTemplates {
  readonly template?: Template | undefined;
  readonly templates?: Readonly<Partial<Record<NoticeKind, Template | undefined>>> | undefined;
}

/** The template of a notice of a kind for a medium: on paper as the office chose, on a screen a board. */
export function templateFor(
  kind: NoticeKind,
  medium: Medium,
  chosen: ChosenTemplates | undefined,
): Template {
  const own = chosen?.templates?.[kind] ?? chosen?.template;
  return medium.kind === "paper" && own !== undefined ? own : defaultTemplate(medium);
}
