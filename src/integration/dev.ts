import { sep } from "node:path";
import type { HookParameters } from "astro";
import type { Project } from "../model/project.ts";
import { publish } from "../notices/publication.ts";
import { cardFiles } from "./cards.ts";
import { type Inspection, inspect } from "./inspect.ts";
import { reportSheets } from "./office-reports.ts";
import { badgeSheets, publicitySheets } from "./office-sheets.ts";
import { publicPhotos, publishedPhoto } from "./photos.ts";
import { previewAt } from "./poster-preview.ts";
import { renderPosterAt } from "./posters.ts";
import type { ZhangbangOptions } from "./zhangbang.ts";

type DevServer = HookParameters<"astro:server:setup">["server"];

/** What the development server sends to show an error over the page. */
interface ErrorMessage {
  readonly type: "error";
  readonly err: {
    readonly message: string;
    readonly stack: string;
    readonly frame: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    readonly plugin: string;
  };
}

/** What the development server needs to follow the records. */
interface DevelopmentInput {
  readonly server: DevServer;
  readonly refreshContent: HookParameters<"astro:server:setup">["refreshContent"];
  readonly contentDirectory: string;
  readonly options: ZhangbangOptions;
}

/** Addresses of what a build draws or copies beside the pages. */
const drawn = /\/(?:posters|photos)\/|\.pdf$|\/card\.png$/;

/** How long the records must be quiet before they are read again: editors write in bursts. */
const QUIET = 80;

/**
 * While developing: reads the records again when they change, reloads the pages, shows errors over the
 * page and renders posters when they are asked for.
 */
export function serveContent({
  server,
  refreshContent,
  contentDirectory,
  options,
}: DevelopmentInput): void {
  let inspection = options.inspection;
  let timer: NodeJS.Timeout | undefined;

  const reload = async (): Promise<void> => {
    inspection = await inspect(contentDirectory, options.inspection.today);
    options.onInspection?.(inspection);
    await refreshContent?.({ loaders: ["zhangbang"] });
    const overlay = errorOverlay(inspection);
    server.ws.send(overlay ?? { type: "full-reload", path: "*" });
  };

  const report = (error: unknown): void => {
    server.config.logger.error(error instanceof Error ? error.message : String(error));
  };

  server.watcher.add(contentDirectory);
  server.watcher.on("all", (_event, file) => {
    if (!file.startsWith(contentDirectory + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => reload().catch(report), QUIET);
  });

  server.ws.on("connection", () => {
    const overlay = errorOverlay(inspection);
    if (overlay !== undefined) server.ws.send(overlay);
  });

  server.middlewares.use((request, response, next) => {
    const client = `${server.config.base}@vite/client`;
    previewAt(request.url ?? "", inspection, contentDirectory, client).then((answer) => {
      if (answer === undefined) return next();
      response.writeHead(answer.status, {
        "Content-Type": answer.mediaType,
        "Cache-Control": "no-store",
      });
      response.end(answer.body);
    }, next);
  });

  server.middlewares.use((request, response, next) => {
    const { project, today } = inspection;
    const { url = "" } = request;
    if (project === undefined || !drawn.test(url)) return next();
    fileAt(decodeURI(url), project, today, contentDirectory).then((file) => {
      if (file === undefined) return next();
      response.setHeader("Content-Type", file.mediaType);
      response.end(file.bytes);
    }, next);
  });
}

/** The file that a build would have put at a path: a poster, a photograph, what the office prints, the site's card. */
async function fileAt(
  path: string,
  project: Project,
  today: Temporal.PlainDate,
  contentDirectory: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const publication = publish(project, today);
  const sheets = [
    ...publicitySheets(publication),
    ...badgeSheets(project, today),
    ...reportSheets(project, today),
    ...cardFiles(project.site),
  ];
  const sheet = sheets.find((candidate) => candidate.path === path);
  if (sheet !== undefined) {
    const mediaType = path.endsWith(".png") ? "image/png" : "application/pdf";
    return { bytes: await sheet.draw(), mediaType };
  }
  const photo = publicPhotos(publication).find((candidate) => candidate.path === path);
  return photo === undefined
    ? renderPosterAt(path, project, today, contentDirectory)
    : publishedPhoto(photo, contentDirectory);
}

/** Every error as one message over the page, the first with its place; undefined where there is none. */
function errorOverlay({ findings, sourceLine }: Inspection): ErrorMessage | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return undefined;
  const messages = errors.map(({ message, citation, hint, file, line, column }) =>
    [`${file}:${line}:${column}`, message, citation, hint].filter(Boolean).join("\n"),
  );
  return {
    type: "error",
    err: {
      message: messages.join("\n\n"),
      stack: "",
      frame: sourceLine(first.file, first.line) ?? "",
      loc: { file: first.file, line: first.line, column: first.column },
      plugin: "zhangbang",
    },
  };
}
