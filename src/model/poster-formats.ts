/** The formats in which every notice is drawn: on paper, and for screens upright and across. */
export const posterFormats = ["a4-pdf", "a3-pdf", "portrait-png", "landscape-png"] as const;

export type PosterFormat = (typeof posterFormats)[number];

/** What a poster's file is. */
export interface PosterFile {
  readonly type: "pdf" | "png";
  /** End of the file's name, extension included. */
  readonly suffix: string;
}

export const posterFiles: Readonly<Record<PosterFormat, PosterFile>> = {
  "a4-pdf": { type: "pdf", suffix: "-a4.pdf" },
  "a3-pdf": { type: "pdf", suffix: "-a3.pdf" },
  "portrait-png": { type: "png", suffix: "-1080x1920.png" },
  "landscape-png": { type: "png", suffix: "-1920x1080.png" },
};
