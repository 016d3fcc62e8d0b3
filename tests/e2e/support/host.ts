import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";

/** Where the site says that it lives; it is served elsewhere while it is tested. */
export const published = new URL(process.env.BASE_PATH ?? "/", process.env.SITE_URL ?? "http://localhost:4321").href;

/** Text that names the published site, naming the one under test instead. */
export const here = (text: string): string => text.replaceAll(published, process.env.SITE_UNDER_TEST!);

/** A page of somebody else's, on an origin of its own. */
export interface Host {
  /** Opens it with this HTML of ours pasted into it. */
  readonly paste: (page: Page, html: string) => Promise<void>;
  readonly close: () => void;
}

/** Starts a server for a host page on this machine. */
export async function startHost(): Promise<Host> {
  let body = "";
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    paste: async (page, html) => {
      body = here(html);
      await page.goto(address);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
