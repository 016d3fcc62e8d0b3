import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { siteListener } from "../../scripts/lib/serve.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

test("a page is loaded once a reader points at its link, and not before", async ({ page }) => {
  const base = process.env.BASE_PATH!;
  const site = siteListener(resolve("dist"), base);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers["sec-purpose"] === "prefetch") asked.push(request.url!);
    site(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}${base}${addresses.figure("zh-hant", "table-1")}`);

  await page.locator(".languages a[hreflang=en]").hover();
  const english = base + addresses.figure("en", "table-1");
  await expect.poll(() => asked).toEqual([english]);
  await page.locator(".all-figures a").last().hover();
  await expect.poll(() => asked).toEqual([english, base + addresses.figure("zh-hant", "chart-3")]);
  server.close();
});
