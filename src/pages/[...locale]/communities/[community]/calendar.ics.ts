import type { APIRoute, GetStaticPaths } from "astro";
import { communityCalendar } from "../../../../feeds/calendar.ts";
import type { Locale } from "../../../../model/scalars.ts";
import type { PublishedCommunity } from "../../../../notices/publication.ts";
import { getPublication } from "../../../../site/publication.ts";
import { communityRoutes } from "../../../../site/routes.ts";

export const getStaticPaths = (async () =>
  communityRoutes(await getPublication())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  readonly community: PublishedCommunity;
  readonly locale: Locale;
}

export const GET: APIRoute<Props> = async ({ props: { community, locale } }) =>
  new Response(communityCalendar(community, await getPublication(), locale), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
