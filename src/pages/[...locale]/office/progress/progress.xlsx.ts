import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { progressOf } from "../../../../report/progress.ts";
import { SHEET_TYPE, writeProgressSheet } from "../../../../report/progress-sheet.ts";
import { getOfficeRecords } from "../../../../site/publication.ts";
import { siteRoutes } from "../../../../site/routes.ts";

export const getStaticPaths = (async () =>
  siteRoutes((await getOfficeRecords()).project)) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale } }) => {
  const { project, today } = await getOfficeRecords();
  const progress = progressOf(project.communities, today, "office", locale);
  const bytes = await writeProgressSheet(progress, today, locale);
  return new Response(Buffer.from(bytes), { headers: { "content-type": SHEET_TYPE } });
};
