import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createListener } from "node:net";
import { join, relative, resolve, sep } from "node:path";
import compression from "compression";
import send from "send";
import { headersOf, typeOf } from "../deploy/rules.ts";
import { UserError } from "./run.ts";

export interface ServeOptions {
  /** The built site. */
  readonly dir: string;
  /** Where it lives on the server: `/` or `/path/`. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether text is sent compressed; true by default. */
  readonly compresses?: boolean;
}

export interface Server {
  /** The site's address, base path included, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on this machine only, as a host of static files would, with the headers of `deploy/rules.ts`. */
export async function serve({ dir, base, port, compresses }: ServeOptions): Promise<Server> {
  const server = createServer(siteListener(resolve(dir), base, compresses)).listen(port, "127.0.0.1");
  await once(server, "listening");
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
export function siteListener(dir: string, base: string, compresses = true): RequestListener {
  return (request, response) => {
    const respond = () => answer(request, response, dir, base);
    if (compresses) compress(request as never, response as never, respond);
    else respond();
  };
}

/** A part of a file is a part of its own bytes, and is sent as such. */
const compress = compression({
  filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
});

function answer(request: IncomingMessage, response: ServerResponse, dir: string, base: string): void {
  const { path, query } = targetOf(request);
  const below = path.startsWith(base) ? path.slice(base.length) : undefined;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
  } else if (path.includes("//")) {
    redirect(response, path.replace(/\/{2,}/g, "/") + query);
  } else if (`${path}/` === base) {
    redirect(response, base + query);
  } else if (below === undefined) {
    sendNotFound(response, dir);
  } else {
    sendFile(request, response, dir, `/${below}`)
      .on("directory", () => redirect(response, `${path}/${query}`))
      .on("error", ({ status, headers }: SendError) => {
        if (response.headersSent) response.destroy();
        else if (status === 403 || status === 404) sendNotFound(response, dir);
        else response.writeHead(status, headers).end();
      })
      .pipe(response);
  }
}

/** What `send` says of a request that it cannot answer with a file. */
interface SendError {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

/** The path as it was sent, percent signs and all, and the query with its `?`; an absolute form has an origin before it. */
function targetOf({ url = "/" }: IncomingMessage): { readonly path: string; readonly query: string } {
  const [, path, query] = /^(?:[a-z]+:\/\/[^/?#]*)?([^?#]*)([^#]*)/i.exec(url) as unknown as [string, string, string];
  return { path: path.startsWith("/") ? path : `/${path}`, query };
}

/** Static hosts send `/en` on to `/en/`. To a browser `\` is a `/`, and two of them lead to another host. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location.replaceAll("\\", "%5C") }).end();
}

/** Sends a file; `send` handles ranges, and answers 304 where nothing has changed. */
function sendFile(request: IncomingMessage, response: ServerResponse, dir: string, path: string) {
  return send(request, path, { root: dir, cacheControl: false, dotfiles: "allow" }).on("headers", (_, file: string) => {
    for (const [name, value] of Object.entries(headersOfFile(dir, file))) response.setHeader(name, value);
  });
}

/** Sends the 404 page in full, whatever range or version the request asks for. */
function sendNotFound(response: ServerResponse, dir: string): void {
  const file = join(dir, "404.html");
  try {
    const page = readFileSync(file);
    response.writeHead(404, headersOfFile(dir, file)).end(page);
  } catch {
    response.writeHead(404).end();
  }
}

function headersOfFile(dir: string, file: string): Readonly<Record<string, string>> {
  const address = relative(dir, file)
    .replaceAll(sep, "/")
    .replace(/(^|\/)index\.html$/, "$1");
  return { ...headersOf(address), "Content-Type": typeOf(file) ?? "application/octet-stream" };
}

/**
 * Throws where another program listens on a port of this machine, or where we may not. `localhost` may lead to either address; a
 * machine without IPv6 has nothing there. 0 is always free.
 */
export async function assertFree(port: number): Promise<void> {
  for (const address of ["127.0.0.1", "::1"]) {
    try {
      await using server = createListener().listen(port, address);
      await once(server, "listening");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const other = port < 65535 ? port + 1 : port - 1;
      if (code === "EADDRINUSE")
        throw new UserError(`Port ${port} is in use. Choose another one, such as PORT=${other}`);
      if (code === "EACCES")
        throw new UserError(`Port ${port} is not yours to use. Choose one above 1023, such as PORT=4321`);
    }
  }
}
