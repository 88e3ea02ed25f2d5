import type { APIRoute, GetStaticPaths } from "astro";
import { communityFeed } from "../../../../feeds/atom.ts";
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
  new Response(communityFeed(community, await getPublication(), locale), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
