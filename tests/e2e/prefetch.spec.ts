import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { siteListener } from "../../scripts/lib/serve.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

/** The site once more, on a server that knows which pages browsers asked for ahead of their readers. */
async function watchedSite(): Promise<{
  readonly server: Server;
  readonly url: string;
  readonly next: () => Promise<string>;
}> {
  const asked = Promise.withResolvers<string>();
  const base = process.env.BASE_PATH!;
  const site = siteListener(resolve("dist"), base);
  const server = createServer((request, response) => {
    if (request.headers["sec-purpose"] === "prefetch") asked.resolve(request.url!);
    site(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  return { server, url, next: () => asked.promise };
}

for (const [what, link, expected] of [
  ["the page in another language", ".languages a[hreflang=en]", addresses.article("en")],
  ["a figure's page", ".actions:not(.more-views) a", addresses.figure("zh-hant", "table-1")],
] as const) {
  test(`${what} is loaded once a reader points at its link, and not before`, async ({ page }) => {
    const { server, url, next } = await watchedSite();
    await page.goto(url + addresses.article("zh-hant"));
    await page.locator(link).first().hover();
    expect(await next()).toBe(new URL(url + expected).pathname);
    server.close();
  });
}
