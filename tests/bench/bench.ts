import { argv } from "node:process";

/**
 * `npm run bench`: the check, the posters, the pages; `npm run bench -- check`, `-- posters` or `-- pages` does one of
 * them. They tell, and assert nothing. `--json` prints the figures as JSON.
 */

const asked = argv.slice(2).filter((argument) => !argument.startsWith("-"));
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);
if (wanted("check")) await import("./check.ts");
if (wanted("posters")) await import("./posters.ts");
if (wanted("sheets")) await import("./sheets.ts");
if (wanted("pages")) await import("./pages.ts");
