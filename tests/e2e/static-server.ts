import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/atom+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** As hosts compress that do it while they serve. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export interface StaticServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** What is served: a folder, nothing at all, or one page whatever is asked for. */
export type Served = string | undefined | { readonly everything: string };

/**
 * Serves a folder on this machine as a host of plain files does, compressed for those who ask for it. Asked for the
 * folder each time; without one, every connection breaks off. Browsers may keep what they got for `maxAge` seconds.
 */
export async function serveFolder(folder: () => Served, maxAge = 0): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const root = folder();
    if (root === undefined) return request.socket.destroy();
    if (typeof root !== "string") {
      return response.writeHead(200, { "content-type": types[".html"] }).end(root.everything);
    }
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const type = types[extname(file)] ?? "application/octet-stream";
    const found = await readFile(file).catch(() => undefined);
    const body = found ?? (await readFile(join(root, "404.html")).catch(() => Buffer.from("")));
    const { coding, bytes } = encode(body, request);
    return response
      .writeHead(found === undefined ? 404 : 200, {
        "content-type": found === undefined ? types[".html"] : type,
        vary: "accept-encoding",
        ...(maxAge === 0 ? {} : { "cache-control": `max-age=${maxAge}` }),
        ...(coding === undefined ? {} : { "content-encoding": coding }),
      })
      .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Texts of a kilobyte and more, as the browser takes them. */
function encode(
  body: Buffer,
  { headers, url = "" }: IncomingMessage,
): { readonly coding: string | undefined; readonly bytes: Buffer } {
  const accepted = String(headers["accept-encoding"] ?? "");
  if (body.length < 1024 || /\.(?:png|pdf|woff2)$/.test(url)) {
    return { coding: undefined, bytes: body };
  }
  if (/\bbr\b/.test(accepted)) return { coding: "br", bytes: brotliCompressSync(body, quick) };
  if (/\bgzip\b/.test(accepted)) return { coding: "gzip", bytes: gzipSync(body) };
  return { coding: undefined, bytes: body };
}
