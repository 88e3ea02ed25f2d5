import type { APIRoute } from "astro";
import { getPublication } from "../site/publication.ts";
import { robots } from "../site/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(robots(await getPublication()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
