import type { APIRoute, GetStaticPaths } from "astro";
import { getPublication } from "../site/publication.ts";
import { sitemapParts } from "../site/sitemap.ts";

/** The parts of a site map that one file does not hold. */
export const getStaticPaths = (async () => {
  const parts = sitemapParts(await getPublication());
  if (parts.length <= 1) return [];
  return parts.map((body, index) => ({ params: { part: `${index + 1}` }, props: { body } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props: { body } }) =>
  new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
