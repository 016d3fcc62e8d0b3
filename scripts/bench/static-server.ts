import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Server } from "../lib/serve.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Files that are compressed as they are. */
const compressed = new Set([".woff2", ".png", ".parquet", ".xlsx", ".zip"]);

/**
 * Serves a folder of static files as a good host does: HTTP/2, and Brotli at its best. `connecting` is how long the first
 * answer to a visitor waits in milliseconds, for the name to be looked up and the connection to be made.
 */
export async function serveAsHost(folder: string, connecting: number): Promise<Server> {
  const packed = new Map<string, Buffer>();
  const known = new WeakSet();
  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const file = fileAt(join(folder, new URL(request.url, "https://localhost").pathname));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const isPacked = !compressed.has(extname(file));
    const body = packed.get(file) ?? (isPacked ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
    packed.set(file, body);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": body.length,
      ...(isPacked ? { "content-encoding": "br" } : {}),
    });
    response.end(body);
  };
  const server = createSecureServer(certificate(), (request, response) => {
    const wait = known.has(request.socket) ? 0 : connecting;
    known.add(request.socket);
    setTimeout(() => answer(request, response), wait);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  if (found?.isDirectory()) return fileAt(join(path, "index.html"));
  return extname(path) ? undefined : fileAt(`${path}.html`);
}

/** A certificate for this machine alone, for an hour. Browsers speak HTTP/2 over an encrypted connection only. */
function certificate(): { key: Buffer; cert: Buffer } {
  const directory = mkdtempSync(`${tmpdir()}/bench-`);
  const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")];
  try {
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-x509", "-days", "1"];
    const about = ["-subj", "/CN=localhost", "-keyout", key, "-out", cert];
    execFileSync("openssl", ["req", ...kind, ...about], { stdio: "ignore" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    throw new Error("The bench needs openssl for the certificate of its server; install it and run again");
  } finally {
    rmSync(directory, { recursive: true });
  }
}
