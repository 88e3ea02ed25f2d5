import { formatDate } from "../i18n/dates.ts";
import { screens } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import { basePath } from "../notices/addresses.ts";
import { type PublishedElection, publish } from "../notices/publication.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import type { Inspection } from "./inspect.ts";
import { drawPoster } from "./one-poster.ts";
import { orderFor, readOrder } from "./poster-order.ts";
import { previewPage } from "./poster-preview-page.ts";

/** What the development server answers. */
export interface PreviewAnswer {
  readonly status: 200 | 400;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** What is asked for of the picture: the parameters of its address. */
export interface PreviewChoice {
  readonly template: string | undefined;
  readonly size: string | undefined;
  readonly type: string | undefined;
  readonly lang: Locale;
  readonly bleed: boolean;
  readonly grey: boolean;
}

/** A posted notice with the election that it belongs to. */
export interface Posted {
  /** `wutongli/2026/polling` */
  readonly address: string;
  readonly plan: NoticePlan;
  readonly published: PublishedElection;
}

/**
 * While developing: the page `/posters/`, on which a poster is chosen and looked at, and the posters that it shows, at
 * `/posters/<community>/<election>/<notice>/?template=&size=&lang=&type=`. Undefined at every other address. A
 * built site has neither.
 */
export async function previewAt(
  address: string,
  inspection: Inspection,
  contentDirectory: string,
  viteClient: string,
): Promise<PreviewAnswer | undefined> {
  const { project, today } = inspection;
  if (project === undefined) return undefined;
  const { site } = project;
  const { pathname, searchParams } = new URL(address, site.baseUrl);
  const root = `${basePath(site)}/posters/`;
  if (!pathname.startsWith(root)) return undefined;
  const posted = postedNotices(publish(project, today).communities.flatMap((one) => one.elections));
  const choice = readChoice(searchParams, site.languages);
  if (pathname === root) {
    const wanted = searchParams.get("notice");
    const shown = posted.find((one) => one.address === wanted) ?? posted[0];
    const until = formatDate(today, inspection.locale);
    const locale = inspection.locale;
    const body = previewPage({ site, locale, posted, shown, choice, root, until, viteClient });
    return { status: 200, mediaType: "text/html; charset=utf-8", body };
  }
  const shown = posted.find((one) => `${root}${one.address}/` === pathname);
  if (shown === undefined) return undefined;
  const read = readOrder(choice, "");
  if (read.problem !== undefined) {
    return { status: 400, mediaType: "text/plain; charset=utf-8", body: read.problem };
  }
  const order = orderFor(read.order, shown.plan.kind, site.posters);
  const drawn = await drawPoster({ ...shown, site, locale: choice.lang, contentDirectory }, order);
  return { status: 200, mediaType: drawn.mediaType, body: drawn.bytes };
}

function postedNotices(elections: readonly PublishedElection[]): readonly Posted[] {
  return elections.flatMap((published) => {
    const { communityId, id } = published.election;
    return published.notices.map((plan) => ({
      address: `${communityId}/${id}/${plan.id}`,
      plan,
      published,
    }));
  });
}

function readChoice(query: URLSearchParams, languages: readonly Locale[]): PreviewChoice {
  const text = (name: string): string | undefined => query.get(name) || undefined;
  // A box stays ticked while sizes are tried, and means nothing to a screen.
  const isPaper = screens.every((screen) => screen !== query.get("size"));
  const lang = languages.find((language) => language === query.get("lang"));
  return {
    template: text("template"),
    size: text("size"),
    type: text("type"),
    lang: lang ?? languages[0] ?? "zh-Hans",
    bleed: isPaper && query.has("bleed"),
    grey: isPaper && query.has("grey"),
  };
}
