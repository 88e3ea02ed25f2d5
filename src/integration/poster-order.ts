import type { NoticeKind } from "../model/notice-kinds.ts";
import {
  type ChosenTemplates,
  type Medium,
  type PosterOrder,
  paperSizes,
  posterTypes,
  screens,
  type Template,
  templateFor,
  templates,
} from "../model/poster-formats.ts";

/** What somebody asks for of a poster, as written; what is not said is chosen. */
export interface AskedPoster {
  readonly template?: string | undefined;
  readonly size?: string | undefined;
  readonly type?: string | undefined;
  readonly bleed?: boolean | undefined;
  readonly grey?: boolean | undefined;
}

/** An order as far as it goes without a notice: the template may be left to what the office chose for its kind. */
export interface WantedPoster extends Omit<PosterOrder, "template"> {
  readonly template: Template | undefined;
}

/** The order of a notice of a kind; `chosen` is what the site says of its posters. */
export function orderFor(
  wanted: WantedPoster,
  kind: NoticeKind,
  chosen: ChosenTemplates | undefined,
): PosterOrder {
  const template = wanted.template ?? templateFor(kind, wanted.medium, chosen);
  return { ...wanted, template };
}

/** An order, or what cannot be ordered: `name value ≠ what there is`. */
export type ReadOrder =
  | { readonly order: WantedPoster; readonly problem?: undefined }
  | { readonly order?: undefined; readonly problem: string };

/**
 * Makes an order of what is asked for. Paper is drawn as PDF and a screen as a picture; without a size, a picture
 * and the board are for an upright screen and everything else is A4. `prefix` stands before the names in a problem.
 */
export function readOrder(asked: AskedPoster, prefix: string): ReadOrder {
  const template = templates.find((known) => known === asked.template);
  if (asked.template !== undefined && template === undefined) {
    return { problem: `${prefix}template ${asked.template} ≠ ${templates.join(" | ")}` };
  }
  const type = posterTypes.find((known) => known === asked.type);
  if (asked.type !== undefined && type === undefined) {
    return { problem: `${prefix}type ${asked.type} ≠ ${posterTypes.join(" | ")}` };
  }
  const isPicture =
    type === "png" || type === "svg" || (type === undefined && template === "board");
  const medium = mediumOf(asked.size ?? (isPicture ? screens[0] : "a4"));
  if (medium === undefined) {
    const sizes = [...paperSizes, ...screens].join(" | ");
    return { problem: `${prefix}size ${asked.size} ≠ ${sizes}` };
  }
  const [first, ...others] = typesOn[medium.kind];
  const drawn = type ?? first;
  if (drawn !== first && !others.some((other) => other === drawn)) {
    const possible = [first, ...others].join(" | ");
    return { problem: `${prefix}type ${drawn} ≠ ${possible} (${prefix}size ${medium.size})` };
  }
  const ofPrint = (["bleed", "grey"] as const).find((finish) => asked[finish] === true);
  if (ofPrint !== undefined && medium.kind === "screen") {
    return { problem: `${prefix}${ofPrint}: ${prefix}size ${paperSizes.join(" | ")}` };
  }
  return {
    order: {
      template,
      medium,
      type: drawn,
      bleed: asked.bleed ?? false,
      grey: asked.grey ?? false,
    },
  };
}

/** What each medium is drawn as, the usual first. */
const typesOn = { paper: ["pdf"], screen: ["png", "svg"] } as const;

function mediumOf(size: string): Medium | undefined {
  const paper = paperSizes.find((known) => known === size);
  if (paper !== undefined) return { kind: "paper", size: paper };
  const screen = screens.find((known) => known === size);
  return screen === undefined ? undefined : { kind: "screen", size: screen };
}
