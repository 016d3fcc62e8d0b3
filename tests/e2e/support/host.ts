import type { Page } from "@playwright/test";
import { serveHosts } from "../../support/hosts/server.ts";

/** Where the site says that it lives; it is served elsewhere while it is tested. */
export const published = new URL(process.env.BASE_PATH ?? "/", process.env.SITE_URL ?? "http://localhost:4321").href;

/** Text that names the published site, naming the one under test instead. */
export const here = (text: string): string => text.replaceAll(published, process.env.SITE_UNDER_TEST!);

/** The address of a server on this machine by another name: to a browser, that is not only another origin but another site. */
export const anotherSite = (url: string): string => url.replace("//localhost:", "//127.0.0.1:");

/** A page of somebody else's, on a site of its own. */
export interface Host {
  /** Opens it with this HTML of ours pasted into it. */
  readonly paste: (page: Page, html: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a server for a host page on this machine. */
export async function startHost(): Promise<Host> {
  let pasted = "";
  const server = await serveHosts(() => ({
    body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${pasted}</body></html>`,
  }));
  return {
    paste: async (page, html) => {
      pasted = here(html);
      await page.goto(anotherSite(server.url));
    },
    close: server.close,
  };
}
