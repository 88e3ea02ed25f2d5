import type { APIRoute } from "astro";
import { getPublication } from "../site/publication.ts";
import { sitemap } from "../site/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(sitemap(await getPublication()), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
