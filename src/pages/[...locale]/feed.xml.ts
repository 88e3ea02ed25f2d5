import type { APIRoute, GetStaticPaths } from "astro";
import { officeFeed } from "../../feeds/atom.ts";
import type { Locale } from "../../model/scalars.ts";
import { getPublication } from "../../site/publication.ts";
import { siteRoutes } from "../../site/routes.ts";

export const getStaticPaths = (async () =>
  siteRoutes(await getPublication())) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(officeFeed(await getPublication(), locale), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
