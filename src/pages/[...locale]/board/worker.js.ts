import type { APIRoute, GetStaticPaths } from "astro";
import worker from "../../../components/board/worker.js?raw";
import { getPublication } from "../../../site/publication.ts";
import { siteRoutes } from "../../../site/routes.ts";

export const getStaticPaths = (async () =>
  siteRoutes(await getPublication())) satisfies GetStaticPaths;

/** The service worker of a language's boards: it may look after what lies beside it and nothing above. */
export const GET: APIRoute = () =>
  new Response(worker, { headers: { "content-type": "text/javascript; charset=utf-8" } });
