import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { browserArgs, findBrowser } from "../../scripts/lib/browser.ts";
import { siteListener } from "../../scripts/lib/serve.ts";
import { siteSettings } from "../../scripts/lib/site-settings.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived, arrivedUnseen } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { fontsOf, textByFace } from "./support/drawn-fonts.ts";
import { countWaiting, holdFonts } from "./support/late-fonts.ts";
import { nameOf } from "./support/pages.ts";
import { look, moved } from "./support/places.ts";

/** In the middle of what is no masthead: until that is whole, nothing is drawn. */
const inMain = (html: Buffer) => (html.indexOf("<main") + html.length) / 2;

/** The site once more, on a server that sends one page up to a cut, and the rest when it is told to. */
async function slowSite(address: string, cut = inMain) {
  const base = siteSettings().base;
  const site = siteListener(resolve("dist"), base);
  const html = readFileSync(`dist/${address}index.html`);
  const half = html.subarray(0, cut(html));
  const rest = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    if (request.url !== base + address) {
      site(request, response);
      return;
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(half);
    void rest.promise.then(() => response.end(html.subarray(half.length)));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const paragraphs = (half.toString().match(/<p[ >]/g) ?? []).length - 1;
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}${address}`,
    /** Until the first part is in the page. */
    halfIn: (page: Page) =>
      page.waitForFunction((some) => document.getElementsByTagName("p").length >= some, paragraphs),
    sendRest: () => rest.resolve(undefined),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** In the page: watches for what the browser itself says has moved, and names it with where it stood and stands. */
function watch(): void {
  const shifts: string[] = [];
  Object.assign(self, { shifts });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const what = sources.map(({ node, previousRect, currentRect }) =>
        JSON.stringify([node?.nodeName, node?.textContent?.slice(0, 80), previousRect, currentRect]),
      );
      shifts.push(`${value}: ${what.join("; ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

const shiftsIn = (page: Page) => page.evaluate(() => (self as unknown as { shifts: string[] }).shifts);

/** Script by script, the characters that words are made of. Punctuation may come from elsewhere: it must be there at once, to be as wide as it stays. */
const scripts = { Chinese: /\p{Script=Han}/u, Latin: /[\p{Script=Latin}\p{Nd}]/u };

/** Words of the page that are drawn in two fonts; fails where it draws no Latin ones at all. */
async function wordsInTwoFonts(page: Page): Promise<unknown[]> {
  const faces = await textByFace(page);
  const texts = Object.entries(scripts).flatMap(([script, isOfScript]) =>
    faces.flatMap(({ face, characters }) => {
      const some = [...characters].filter((character) => isOfScript.test(character)).join("");
      return some ? [{ script, face, characters: some }] : [];
    }),
  );
  const fonts = await fontsOf(page, texts);
  expect(texts.filter(({ script }, index) => script === "Latin" && fonts[index]!.length > 0)).not.toEqual([]);
  return texts.filter((_, index) => fonts[index]!.length > 1);
}

/** While a page and then its fonts come, nothing moves and no word is in two fonts. A place is asked for, so that no passage waits. */
async function expectStill(page: Page, address: string, width: number): Promise<void> {
  const site = await slowSite(address);
  await page.setViewportSize({ width, height: 844 });
  const release = await holdFonts(page);
  await page.goto(`${site.url}#main`, { waitUntil: "commit" });
  await site.halfIn(page);
  // The last of what has come may be still without its end.
  const first = (await look(page)).slice(0, -3);
  site.sendRest();
  await page.waitForLoadState("domcontentloaded");
  const whole = await look(page);
  expect.soft(await wordsInTwoFonts(page), "in two fonts").toEqual([]);
  release();
  await page.waitForLoadState();
  await arrived(page);
  const last = await look(page);
  expect(first.length).toBeGreaterThan(0);
  expect.soft(moved(first, last), "since half of it had come").toEqual([]);
  expect.soft(moved(whole, last), "since it had come, without its fonts").toEqual([]);
  expect.soft(await shiftsIn(page)).toEqual([]);
  site.close();
}

/**
 * Chinese fonts come latest and weigh most. The article where its layout changes; every other kind of page. The first
 * figure's page and embed stand for all of their kind, which ask for the same faces.
 */
const kinds: Readonly<Record<string, readonly (readonly [address: string, width: number])[]>> = {
  "the article": [
    [addresses.article("zh-hant"), 320],
    [addresses.article("zh-hant"), 1280],
    [addresses.article("en"), 768],
  ],
  "the article side by side": [
    [addresses.parallel(), 390],
    [addresses.parallel(), 1280],
  ],
  "every other page": [
    [addresses.figure("zh-hant", "table-1"), 1280],
    [addresses.figure("en", "table-1"), 768],
    [addresses.embed("zh-hant", "table-1"), 390],
    [addresses.embed("en", "table-1"), 600],
    [addresses.dataPage("zh-hant"), 390],
    [addresses.checks("zh-hant"), 1280],
    [addresses.embedding("zh-hant"), 768],
  ],
};

for (const [kind, cases] of Object.entries(kinds)) {
  test(`all of ${kind} stands where it stays from the first paint on, and no word of it is ever in two fonts`, async ({
    page,
  }) => {
    await page.addInitScript(watch);
    for (const [address, width] of cases)
      await test.step(`${nameOf(address)} at ${width} px`, () => expectStill(page, address, width));
  });
}

test("nor does anything move where the system rounds the widths of letters to whole pixels", async ({ playwright }) => {
  const args = browserArgs.filter((arg) => !arg.includes("hinting"));
  const browser = await playwright.chromium.launch({ executablePath: findBrowser(), args });
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await expectStill(page, addresses.figure("zh-hant", "chart-3"), 390);
  await browser.close();
});

/** In the last of an article, so that all its passages have come and the page has not. */
const beforeEnd = (html: Buffer) => html.indexOf("</article>");

test("passages out of sight wait for the page and its fonts; nothing moves as they are laid out", async ({ page }) => {
  await page.addInitScript(watch);
  for (const [address, width] of [
    [addresses.parallel(), 390],
    [addresses.article("zh-hant"), 1280],
    [addresses.article("en"), 390],
  ] as const)
    await test.step(`${nameOf(address)} at ${width} px`, async () => {
      const site = await slowSite(address, beforeEnd);
      await page.setViewportSize({ width, height: 844 });
      await page.goto(site.url, { waitUntil: "commit" });
      await site.halfIn(page);
      const before = await look(page, "window");
      expect(before.length).toBeGreaterThan(2);
      expect(await page.evaluate(countWaiting)).toBeGreaterThan(0);
      site.sendRest();
      await page.waitForLoadState();
      await arrivedUnseen(page);
      expect.soft(moved(before, await look(page, "window"), 1), "elsewhere in the window").toEqual([]);
      expect(await page.evaluate(countWaiting)).toBe(0);
      expect.soft(await shiftsIn(page)).toEqual([]);
      site.close();
    });
});

/** How many elements the browser styles in a page while something is done there. */
async function countStyled(page: Page, browser: Browser, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly { readonly name: string; readonly args: { readonly elementCount?: number } }[];
  };
  const styles = traceEvents.filter(({ name }) => name === "UpdateLayoutTree");
  return styles.reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
}

for (const address of [addresses.parallel(), addresses.article("en"), addresses.figure("zh-hant", "table-1")]) {
  test(`what has come of ${nameOf(address)} is not styled again as the rest comes`, async ({ page, browser }) => {
    const site = await slowSite(address);
    await page.setViewportSize({ width: 390, height: 844 });
    const elements = () => page.evaluate(() => document.getElementsByTagName("*").length);
    await page.goto(site.url, { waitUntil: "commit" });
    await site.halfIn(page);
    await look(page);
    const half = await elements();
    const styled = await countStyled(page, browser, async () => {
      site.sendRest();
      await page.waitForLoadState();
      await arrivedUnseen(page);
      await look(page);
    });
    site.close();
    expect(styled).toBeGreaterThan(0);
    expect(styled, `elements styled, after ${half}`).toBeLessThan((await elements()) - half);
  });
}

test("half a masthead is never seen, so that nothing in it moves", async ({ page }) => {
  const withinSummary = (html: Buffer) => html.indexOf("<summary>") + "<summary>".length;
  const site = await slowSite(addresses.parallel(), withinSummary);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url, { waitUntil: "commit" });
  // No frame is drawn, so that asking at each frame would ask once.
  await page.waitForFunction(() => document.querySelector("article-contents summary"), null, { polling: 50 });
  // A browser that draws what it has does so within these; one that waits does not do so for ever.
  for (let times = 0; times < 20; times++) await page.evaluate(() => undefined);
  const paints = await page.evaluate(() => performance.getEntriesByType("paint").map(({ name }) => name));
  await page.goto("about:blank");
  site.close();
  expect(paints).toEqual([]);
});
