import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a content folder with so many communities: the sample's own, over and over, each under an invented
 * name and each at the stage of its election that its sample is at. The same count gives the same bytes.
 */
export async function writeCommunities(
  sample: string,
  directory: string,
  count: number,
): Promise<void> {
  await mkdir(join(directory, "communities"), { recursive: true });
  for (const shared of ["site.yaml", "rulebooks"]) {
    await cp(join(sample, shared), join(directory, shared), { recursive: true });
  }
  const templates = await readTemplates(join(sample, "communities"));
  for (let number = 0; number < count; number++) {
    const template = templates[number % templates.length];
    if (template === undefined) throw new Error(`no communities in ${sample}`);
    await writeCommunity(join(directory, "communities"), template, number);
  }
}

/** A community of the sample: its text files, and its name, which the others get another for. */
interface Template {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly chinese: string;
  readonly english: string;
}

async function readTemplates(communities: string): Promise<readonly Template[]> {
  const ids = (await readdir(communities)).toSorted();
  return Promise.all(ids.map((id) => readTemplate(join(communities, id))));
}

async function readTemplate(folder: string): Promise<Template> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })),
  );
  const community = files.find(({ path }) => path === "community.yaml")?.text ?? "";
  const name = /^name: \{ zh-Hans: (.+?)(?:社区|村), en: (.+?) (?:Community|Village) \}$/m;
  const [, chinese, english] = name.exec(community) ?? [];
  if (chinese === undefined || english === undefined) throw new Error(`no name in ${folder}`);
  return { files, chinese, english };
}

async function writeCommunity(
  communities: string,
  { files, chinese, english }: Template,
  number: number,
): Promise<void> {
  const name = inventedName(number);
  const folder = join(communities, `community-${String(number + 1).padStart(4, "0")}`);
  for (const { path, text } of files) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(
      join(folder, path),
      text.replaceAll(chinese, name.chinese).replaceAll(english, name.english),
    );
  }
}

const TREES = [
  ...["松 Pine", "柏 Cypress", "榆 Elm", "槐 Locust Tree", "柳 Willow", "桐 Paulownia", "枫 Maple"],
  ...["杏 Apricot", "梅 Plum", "桂 Osmanthus", "荷 Lotus", "菊 Aster", "兰 Orchid", "竹 Bamboo"],
];
const SKIES = [
  ...["月 Moon", "云 Cloud", "雨 Rain", "雪 Snow", "风 Wind", "霞 Sunset", "露 Dew"],
  ...["霜 Frost", "星 Star", "虹 Rainbow", "烟 Mist"],
];
const STREETS = ["里 Lane", "巷 Alley", "桥 Bridge", "弄 Court", "湾 Bay", "坊 Ward", "街 Street"];

/** A plainly invented name; the first thousand are all different. */
function inventedName(number: number): { readonly chinese: string; readonly english: string } {
  const at = [
    number % TREES.length,
    Math.floor(number / TREES.length) % SKIES.length,
    Math.floor(number / TREES.length / SKIES.length) % STREETS.length,
  ];
  const parts = [TREES, SKIES, STREETS].map((words, index) => words[at[index] ?? 0] ?? "");
  return {
    chinese: parts.map((part) => part.slice(0, 1)).join(""),
    english: parts.map((part) => part.slice(2)).join(" "),
  };
}
