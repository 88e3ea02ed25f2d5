import { parse } from "yaml";
import { type ContentFile, loadContent } from "../../../src/load/load.ts";
import { locate } from "../../../src/load/locate.ts";
import { readContent } from "../../../src/load/read.ts";
import type { LocatedFinding } from "../../../src/model/finding.ts";
import { check } from "../../../src/rules/check.ts";

/** The day for which all is checked: on it the communities of the sample are each at another stage. */
export const TODAY = Temporal.PlainDate.from("2027-03-01");

/** A community of the sample, with all that a check of it alone needs. */
export interface Community {
  readonly id: string;
  /** Texts of its own files, by path below the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** `site.yaml` and the rulebooks that its elections follow, with those that they extend. */
  readonly shared: readonly ContentFile[];
}

/** The communities of the sample content. */
export async function sampleCommunities(): Promise<readonly Community[]> {
  const files = await readContent("content");
  const texts = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
  const inCommunities = [...texts].filter(([path]) => path.startsWith("communities/"));
  const byCommunity = Map.groupBy(inCommunities, ([path]) => path.split("/")[1] ?? "");
  return [...byCommunity].map(([id, own]) => {
    const followed = own
      .filter(([path]) => path.endsWith("/schedule.yaml"))
      .flatMap(([, text]) => lineage(String(parse(text).rulebook), texts));
    const needed = new Set(["site.yaml", ...followed.map(rulebookPath)]);
    return { id, texts: new Map(own), shared: files.filter(({ path }) => needed.has(path)) };
  });
}

/** A rulebook and those that it extends. */
function lineage(id: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const above: unknown = parse(texts.get(rulebookPath(id)) ?? "")?.extends;
  return [id, ...(typeof above === "string" ? lineage(above, texts) : [])];
}

/** Where a rulebook is, below the content folder. */
export function rulebookPath(id: string): string {
  return `rulebooks/${id}.yaml`;
}

/** Everything that is wrong with a community, some of whose files have another text. */
export function findingsOf(
  community: Community,
  changed: ReadonlyMap<string, string> = new Map(),
): readonly LocatedFinding[] {
  const own = [...community.texts].map(([path, text]) => ({
    path,
    bytes: Buffer.from(changed.get(path) ?? text),
  }));
  const { project, findings, sources } = loadContent([...community.shared, ...own]);
  const broken = new Set(findings.map(({ place }) => place.file));
  const all = project === undefined ? findings : [...findings, ...check(project, TODAY, broken)];
  return all.map((finding) => locate(finding, sources));
}
