import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { SHEET_TYPE, writeProgressSheet } from "../../../report/progress-sheet.ts";
import { publicProgress } from "../../../report/public-progress.ts";
import { getPublication } from "../../../site/publication.ts";
import { publicProgressRoutes } from "../../../site/routes.ts";

export const getStaticPaths = (async () =>
  publicProgressRoutes(await getPublication())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale } }) => {
  const publication = await getPublication();
  const progress = publicProgress(publication, locale);
  const bytes = await writeProgressSheet(progress, publication.today, locale);
  return new Response(Buffer.from(bytes), { headers: { "content-type": SHEET_TYPE } });
};
