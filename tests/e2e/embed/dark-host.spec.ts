import type { Page } from "@playwright/test";
import { whiteShare } from "../../support/hosts/measure.ts";
import { serveHosts } from "../../support/hosts/server.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { expect, test } from "../support/fixtures.ts";

let host: Server;
const site = process.env.SITE_UNDER_TEST!;

test.beforeAll(async () => {
  host = await serveHosts(({ searchParams }) => ({
    body: `<!doctype html><html style="background:#111;${searchParams.get("style")}"><title>dark</title><link rel="icon" href="data:,">
    <iframe width="600" height="600" frameborder="0" src="${site}embed/en/chart-1/${searchParams.get("theme")}"></iframe>`,
  }));
});
test.afterAll(() => host.close());

const white = (page: Page) =>
  whiteShare({
    screenshot: () => page.screenshot(),
    evaluate: (call, argument) => page.evaluate(call as () => unknown, argument as never) as never,
  });

/** Letters and the lines of a chart are light on dark. */
const letters = 0.1;

/** What is dark: the readers' systems, or the page, which asks for the dark figure and may say that it is dark itself. */
const cases = [
  ["of readers with dark systems", "dark", "", ""],
  ["that asks for the dark figure", "light", "", "?theme=dark"],
  ["that says that it is dark, and asks for the dark figure", "light", "color-scheme:dark", "?theme=dark"],
] as const;

test("a dark page shows no white box, not even before the figure has come", async ({ page }) => {
  let waiting = Promise.withResolvers<undefined>();
  await page.route("**/embed/**", async (route) => {
    await waiting.promise;
    await route.continue();
  });
  for (const [what, colorScheme, style, theme] of cases) {
    await test.step(`a page ${what}`, async () => {
      waiting = Promise.withResolvers();
      await page.emulateMedia({ colorScheme });
      await page.goto(host.url + `?${new URLSearchParams({ style, theme }).toString()}`, { waitUntil: "commit" });
      await page.locator("iframe").waitFor();
      expect(await white(page)).toBe(0);
      waiting.resolve(undefined);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("svg:visible")).toHaveCount(1);
      expect(await white(page)).toBeLessThan(letters);
      await expect(frame.locator("html")).toHaveCSS("color-scheme", theme ? "dark" : "normal");
    });
  }
});
