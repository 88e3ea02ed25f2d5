import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { OfficeNode, Project } from "../../../src/model/project.ts";

/** A content folder as a project, with those of its communities that a test asks for. */
export async function projectOf(folder: string, communities = /./): Promise<Project> {
  const { project, findings } = loadContent(await readContent(folder));
  if (project === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return { ...project, communities: project.communities.filter(({ id }) => communities.test(id)) };
}

/** An office of a project. */
export function officeOf(project: Project, id: string): OfficeNode {
  const office = project.offices.find((one) => one.id === id);
  if (office === undefined) throw new Error(id);
  return office;
}
