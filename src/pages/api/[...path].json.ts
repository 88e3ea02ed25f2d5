import type { APIRoute, GetStaticPaths } from "astro";
import { type ApiFile, apiFiles } from "../../feeds/records.ts";
import { outputFile } from "../../notices/addresses.ts";
import { getPublication } from "../../site/publication.ts";

export const getStaticPaths = (async () => {
  const publication = await getPublication();
  return apiFiles(publication).map(({ path, body }) => ({
    params: { path: outputFile(path, publication.site).replace(/^api\/|\.json$/g, "") },
    props: { body },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<ApiFile, "body">> = ({ props: { body } }) =>
  new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
