import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { composeReport } from "../../../../../report/compose.ts";
import { writeDocx } from "../../../../../report/docx.ts";
import { getOfficeRecords } from "../../../../../site/publication.ts";
import { reportRoutes } from "../../../../../site/routes.ts";

export const getStaticPaths = (async () =>
  reportRoutes((await getOfficeRecords()).project)) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale, office } }) => {
  const { project, today } = await getOfficeRecords();
  const bytes = await writeDocx(composeReport(project, office, today, locale));
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
  });
};
