import type { APIRoute, GetStaticPaths } from "astro";
import { officeCalendar } from "../../feeds/calendar.ts";
import type { Locale } from "../../model/scalars.ts";
import { getPublication } from "../../site/publication.ts";
import { siteRoutes } from "../../site/routes.ts";

export const getStaticPaths = (async () =>
  siteRoutes(await getPublication())) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(officeCalendar(await getPublication(), locale), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
