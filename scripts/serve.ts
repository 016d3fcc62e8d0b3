import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

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

/** Serves a built site on this machine only, as a host of static files would; every file is open to other origins. */
export async function serve({ dir, base, port }: ServeOptions): Promise<Server> {
  const server = createServer(siteListener(dir, base));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function siteListener(dir: string, base: string): RequestListener {
  /** `dev` looks at the disk for each request, so that a new build shows at once. */
  const files = sirv(dir, { dev: true, etag: true, setHeaders: setType });
  return (request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url ?? "/"}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405).end();
    } else if (!pathname.startsWith(base)) {
      notFound(dir, response);
    } else if (isDirectoryWithoutSlash(dir, pathname.slice(base.length))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else {
      request.url = `/${pathname.slice(base.length)}${search}`;
      files(request, response, () => notFound(dir, response));
    }
  };
}

/** Static hosts send `/en` on to `/en/`. */
function isDirectoryWithoutSlash(dir: string, path: string): boolean {
  return path !== "" && !path.endsWith("/") && existsSync(`${dir}/${path}/index.html`);
}

function notFound(dir: string, response: ServerResponse): void {
  const page = `${dir}/404.html`;
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(existsSync(page) ? readFileSync(page) : "Not found");
}

/** Types of text files, which are all UTF-8; others are left to their extension. */
const textTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  txt: "text/plain",
  SHA256SUMS: "text/plain",
  xml: "application/xml",
  svg: "image/svg+xml",
  css: "text/css",
  js: "text/javascript",
};

function setType(response: ServerResponse, path: string): void {
  const type = textTypes[path.split(/[./]/).at(-1)!];
  if (type) response.setHeader("Content-Type", `${type}; charset=utf-8`);
}
