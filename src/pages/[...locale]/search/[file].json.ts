import type { APIRoute, GetStaticPaths } from "astro";
import type { Locale } from "../../../model/scalars.ts";
import { getPublication } from "../../../site/publication.ts";
import { inEveryLanguage } from "../../../site/routes.ts";
import { searchFile, searchFiles } from "../../../site/search-files.ts";

export const getStaticPaths = (async () => {
  const publication = await getPublication();
  const files = searchFiles(publication).map((file) => ({ params: { file }, props: { file } }));
  return inEveryLanguage(publication.site, files);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string; locale: Locale }> = async ({ props }) =>
  new Response(JSON.stringify(searchFile(props.file, await getPublication(), props.locale)), {
    headers: { "content-type": "application/json" },
  });
