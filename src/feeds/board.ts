import { boardWords } from "../i18n/board-words.ts";
import { fill, localize } from "../i18n/locale.ts";
import type { Notice } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { absolute, boardFeedPath, boardPath, noticePath } from "../notices/addresses.ts";
import { noticeText } from "../notices/plain-text.ts";
import type { PublishedCommunity } from "../notices/publication.ts";
import { readingSeconds } from "../notices/reading.ts";
import type { Json } from "./json.ts";
import { type Element, elementText } from "./xml.ts";

/** The two ways in which a screen hangs: for each, a picture of every notice and a feed. */
export const boardSides = ["landscape", "portrait"] as const;
export type BoardSide = (typeof boardSides)[number];

/** A picture of a notice as it lies in the published folder. */
export interface BoardPicture {
  /** Its path on the site. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the file. */
  readonly bytes: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A notice in force with its pictures. */
export interface BoardItem {
  readonly notice: Notice;
  readonly pictures: Readonly<Record<BoardSide, BoardPicture>>;
}

/** What a community's board shows in a language, for players that take no web page. */
export interface BoardProgramme {
  readonly community: PublishedCommunity;
  readonly locale: Locale;
  /** The newest first. */
  readonly items: readonly BoardItem[];
  /** Another one with every change of the board's page. */
  readonly revision: string;
  /** When the office published. */
  readonly updated: Temporal.Instant;
}

/**
 * The manifest of a board: each notice in force with its pictures (address, size, SHA-256), from when until when it
 * may be shown (`validUntil` is the first moment at which it may not; null, as long as it is listed) and for how long.
 */
export function boardManifest(programme: BoardProgramme, site: Site): Json {
  const { community, locale, items, revision, updated } = programme;
  return {
    community: community.id,
    name: localize(community.record.name, locale),
    language: locale,
    timeZone: site.timeZone,
    page: absolute(boardPath(community.id, locale, site), site),
    revision,
    updated: updated.toString({ smallestUnit: "second" }),
    items: items.map(({ notice, pictures }) => ({
      id: `${notice.electionId}/${notice.id}`,
      title: notice.title,
      page: absolute(noticePath(notice, site), site),
      validFrom: moment(notice.posted, site),
      validUntil: outOfForce(notice, site) ?? null,
      seconds: readingSeconds(noticeText(notice)),
      pictures: boardSides.map((side) => {
        const { width, height, bytes, sha256 } = pictures[side];
        return { url: address(pictures[side], site), type: PNG, width, height, bytes, sha256 };
      }),
    })),
  };
}

/**
 * The pictures of a board for screens that hang one way, as Media RSS (RSS 2.0 with the `media` module), which
 * signage players read: an item for each notice in force, and until when (`dcterms:valid`).
 */
export function boardFeed(programme: BoardProgramme, side: BoardSide, site: Site): string {
  const { community, locale, items, updated } = programme;
  const title = fill(boardWords(locale).feedTitle, {
    community: localize(community.record.name, locale),
  });
  const self = absolute(boardFeedPath(community.id, side, locale, site), site);
  const channel: Element = {
    name: "channel",
    children: [
      element("title", title),
      element("link", absolute(boardPath(community.id, locale, site), site)),
      element("description", title),
      element("language", locale),
      element("lastBuildDate", httpDate(updated)),
      element("ttl", "5"),
      {
        name: "atom:link",
        attributes: { rel: "self", type: "application/rss+xml", href: self },
      },
      ...items.map((item) => feedItem(item, side, site)),
    ],
  };
  const feed = elementText({
    name: "rss",
    attributes: {
      version: "2.0",
      "xmlns:media": "http://search.yahoo.com/mrss/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
    },
    children: [channel],
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

const PNG = "image/png";

function feedItem({ notice, pictures }: BoardItem, side: BoardSide, site: Site): Element {
  const picture = pictures[side];
  const { width, height, bytes, sha256 } = picture;
  const end = outOfForce(notice, site);
  return {
    name: "item",
    children: [
      element("title", notice.title),
      element("link", absolute(noticePath(notice, site), site)),
      element("description", `${notice.numberLabel} · ${notice.electionName}`),
      // A picture that has changed is a new item, or players would go on showing the old one.
      { name: "guid", attributes: { isPermaLink: "false" }, children: [sha256] },
      element("pubDate", httpDate(dayStart(notice.posted, site).toInstant())),
      element(
        "dcterms:valid",
        [`start=${moment(notice.posted, site)}`, ...(end === undefined ? [] : [`end=${end}`])]
          .concat("scheme=W3C-DTF")
          .join("; "),
      ),
      {
        name: "media:content",
        attributes: {
          url: address(picture, site),
          type: PNG,
          medium: "image",
          width: String(width),
          height: String(height),
          fileSize: String(bytes),
          duration: String(readingSeconds(noticeText(notice))),
          lang: notice.locale,
        },
        children: [
          { name: "media:title", attributes: { type: "plain" }, children: [notice.title] },
        ],
      },
    ],
  };
}

/** The address of a picture, another one when the picture has changed: players keep what they have fetched. */
function address({ path, sha256 }: BoardPicture, site: Site): string {
  return `${absolute(path, site)}?v=${sha256.slice(0, 12)}`;
}

/** The first moment at which a notice may not be shown any more. */
function outOfForce({ until }: Notice, site: Site): string | undefined {
  return until === undefined ? undefined : moment(until.add({ days: 1 }), site);
}

function moment(day: Temporal.PlainDate, site: Site): string {
  return dayStart(day, site).toString({ timeZoneName: "never", smallestUnit: "second" });
}

function dayStart(day: Temporal.PlainDate, { timeZone }: Site): Temporal.ZonedDateTime {
  return day.toZonedDateTime(timeZone);
}

/** A moment as RSS has it (RFC 822): Mon, 01 Mar 2027 00:05:00 GMT. */
function httpDate(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}

function element(name: string, text: string): Element {
  return { name, children: [text] };
}
