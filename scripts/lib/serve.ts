import { createReadStream, existsSync, type Stats, statSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { constants, createBrotliCompress } from "node:zlib";
import { headersOf, isText, typeOf } from "../deploy/rules.ts";

export interface ServeOptions {
  /** The built site. */
  readonly dir: string;
  /** Where it lives on the server: `/` or `/path/`. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Server {
  /** The site's address, base path included, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `BASE_PATH` as `/` or `/path/`. */
export function basePath(value: string | undefined): string {
  return `/${value ?? ""}/`.replace(/\/{2,}/g, "/");
}

/** Serves a built site on this machine only, as a host of static files would, with the headers of `deploy/rules.ts`. */
export async function serve({ dir, base, port }: ServeOptions): Promise<Server> {
  const server = createServer(siteListener(resolve(dir), base));
  await new Promise<void>((done, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Looks at the disk for each request, so that a new build shows at once. */
export function siteListener(dir: string, base: string): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url ?? "/"}`);
    const path = pathname.startsWith(base) ? decode(pathname.slice(base.length)) : undefined;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
    } else if (path !== undefined && isDirectoryWithoutSlash(dir, path)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else if (path === undefined || !send(request, response, dir, path, 200)) {
      if (!send(request, response, dir, "404.html", 404)) response.writeHead(404).end("Not found");
    }
  };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Static hosts send `/en` on to `/en/`. */
function isDirectoryWithoutSlash(dir: string, path: string): boolean {
  return path !== "" && !path.endsWith("/") && existsSync(`${dir}/${path}/index.html`);
}

/** Sends the file at a path below the base path, text compressed for whoever takes that. Returns whether there is one. */
function send(request: IncomingMessage, response: ServerResponse, dir: string, path: string, status: number): boolean {
  const file = resolve(dir, path.replace(/(^|\/)$/, "$1index.html"));
  const stats = file.startsWith(dir + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!stats?.isFile()) return false;
  const type = typeOf(file) ?? "application/octet-stream";
  const isPacked = isText(type.split(";")[0]!) && /\bbr\b/.test(String(request.headers["accept-encoding"]));
  const etag = tag(stats, isPacked);
  const isKnown = status === 200 && request.headers["if-none-match"] === etag;
  response.writeHead(isKnown ? 304 : status, {
    ...headersOf(path),
    "Content-Type": type,
    ETag: etag,
    Vary: "Accept-Encoding",
    ...(isPacked ? { "Content-Encoding": "br" } : { "Content-Length": stats.size }),
  });
  if (isKnown || request.method === "HEAD") response.end();
  else if (isPacked) pipeline(createReadStream(file), createBrotliCompress(quick), response, ignore);
  else pipeline(createReadStream(file), response, ignore);
  return true;
}

/** Changes with the file; the compressed form is another one. */
function tag({ size, mtimeMs }: Stats, isPacked: boolean): string {
  return `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${isPacked ? "-br" : ""}"`;
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A reader may go away before the end. */
const ignore = () => {};
