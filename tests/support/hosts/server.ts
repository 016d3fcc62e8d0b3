import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Server } from "../../../scripts/lib/serve.ts";

/** What a host answers for an address: a page unless the headers say otherwise. */
export interface Answer {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Serves other people's pages on this machine: another origin than the site's, since it has another port. An address that
 * `answer` does not know is not found.
 */
export async function serveHosts(answer: (url: URL) => Answer | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? "/", "http://localhost"));
    const headers = { "Content-Type": "text/html; charset=utf-8", ...found?.headers };
    response.writeHead(found ? 200 : 404, headers).end(found?.body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
