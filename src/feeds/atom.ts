import { newsName } from "../i18n/feeds.ts";
import { localize } from "../i18n/locale.ts";
import type { Notice } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import {
  absolute,
  communityPath,
  feedPath,
  homePath,
  noticePath,
  posterPath,
} from "../notices/addresses.ts";
import { composeNotice } from "../notices/compose.ts";
import type { Publication, PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { noticeHtml } from "./notice-html.ts";
import { type Element, elementText } from "./xml.ts";

/**
 * The news (Atom, RFC 4287) of a community: an entry for each notice posted in any of its elections, newest
 * first. The same publication gives the same bytes.
 */
export function communityFeed(
  community: PublishedCommunity,
  publication: Publication,
  locale: Locale,
): string {
  return feedText(
    {
      name: localize(community.record.name, locale),
      communityId: community.id,
      page: communityPath(community.id, locale, publication.site),
      posted: postedNotices([community]),
    },
    publication,
    locale,
  );
}

/**
 * The news of the office: the notices posted last in all communities, newest first, up to
 * `OFFICE_ENTRIES`; each community's own feed has all of its notices.
 */
export function officeFeed(publication: Publication, locale: Locale): string {
  return feedText(
    {
      name: localize(publication.site.office, locale),
      communityId: undefined,
      page: homePath(locale, publication.site),
      posted: postedNotices(publication.communities).slice(0, OFFICE_ENTRIES),
    },
    publication,
    locale,
  );
}

/** So that the feed of an office with thousands of communities stays one that a phone can fetch. */
const OFFICE_ENTRIES = 200;

interface Feed {
  readonly name: string;
  readonly communityId: string | undefined;
  /** Page that it belongs to. */
  readonly page: string;
  /** Newest first. */
  readonly posted: readonly PostedNotice[];
}

interface PostedNotice {
  readonly plan: NoticePlan;
  readonly published: PublishedElection;
}

function postedNotices(communities: readonly PublishedCommunity[]): readonly PostedNotice[] {
  return communities
    .flatMap(({ elections }) => elections)
    .flatMap((published) => published.notices.map((plan) => ({ plan, published })).toReversed())
    .toSorted((a, b) => Temporal.PlainDate.compare(b.plan.posted, a.plan.posted));
}

function feedText(feed: Feed, { site, today }: Publication, locale: Locale): string {
  const { name, communityId, page, posted } = feed;
  const self = absolute(feedPath(communityId, locale, site), site);
  return atomText(locale, [
    // The address is the identity: it is printed on paper and does not change.
    element("id", self),
    element("title", newsName(name, locale)),
    element("updated", dayStart(posted[0]?.plan.posted ?? today, site)),
    { name: "author", children: [element("name", localize(site.office, locale))] },
    link({ rel: "self", type: "application/atom+xml", href: self }),
    link({ rel: "alternate", type: "text/html", hreflang: locale, href: absolute(page, site) }),
    ...otherLanguages(communityId, locale, site),
    element("generator", "Zhangbang"),
    ...posted.map(({ plan, published }) =>
      entry(composeNotice(plan, published, site, locale), site),
    ),
  ]);
}

/** The whole file, each part of the feed on a line of its own. */
function atomText(locale: Locale, parts: readonly Element[]): string {
  const feed = elementText({
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale },
    children: parts.flatMap((part) => ["\n", part]).concat("\n"),
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function otherLanguages(
  communityId: string | undefined,
  locale: Locale,
  site: Site,
): readonly Element[] {
  return site.languages
    .filter((other) => other !== locale)
    .map((other) =>
      link({
        rel: "alternate",
        type: "application/atom+xml",
        hreflang: other,
        href: absolute(feedPath(communityId, other, site), site),
      }),
    );
}

function entry(notice: Notice, site: Site): Element {
  const page = absolute(noticePath(notice, site), site);
  const posted = dayStart(notice.posted, site);
  return {
    name: "entry",
    children: [
      element("id", page),
      element("title", `${notice.title} · ${notice.communityName}`),
      element("published", posted),
      element("updated", posted),
      { name: "author", children: [element("name", notice.issuer)] },
      { name: "category", attributes: { term: notice.kind } },
      link({ rel: "alternate", type: "text/html", hreflang: notice.locale, href: page }),
      link({
        rel: "enclosure",
        type: "application/pdf",
        hreflang: notice.locale,
        href: absolute(posterPath(notice, "a4-pdf", site), site),
      }),
      { name: "content", attributes: { type: "html" }, children: [noticeHtml(notice)] },
    ],
  };
}

function element(name: string, text: string): Element {
  return { name, children: [text] };
}

function link(attributes: NonNullable<Element["attributes"]>): Element {
  return { name: "link", attributes };
}

/** The beginning of a day where the office is: 2027-03-18T00:00:00+08:00. */
function dayStart(day: Temporal.PlainDate, { timeZone }: Site): string {
  return day.toZonedDateTime(timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });
}
