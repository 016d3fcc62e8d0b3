import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { siteListener } from "../../scripts/lib/serve.ts";
import { siteSettings } from "../../scripts/lib/site-settings.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { drawn, holdFonts } from "./support/late-fonts.ts";
import { nameOf } from "./support/pages.ts";
import { browserOfReader } from "./support/reader-fonts.ts";

test.use(browserOfReader());

/** The site once more, on a server that sends one page up to a cut (its half), and the rest when it is told to. */
async function slowSite(address: string, cut = (html: Buffer) => html.length / 2) {
  const base = siteSettings().base;
  const site = siteListener(resolve("dist"), base);
  const html = readFileSync(`dist/${address}index.html`);
  const half = html.subarray(0, cut(html));
  const rest = Promise.withResolvers<unknown>();
  const server: Server = createServer((request, response) => {
    if (request.url !== base + address) {
      site(request, response);
      return;
    }
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(half);
    void rest.promise.then(() => response.end(html.subarray(half.length)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}${base}${address}`;
  const paragraphs = (half.toString().match(/<p[ >]/g) ?? []).length - 1;
  return {
    url,
    /** Until the half is in the page. */
    halfIn: (page: Page) =>
      page.waitForFunction((some) => document.getElementsByTagName("p").length >= some, paragraphs),
    sendRest: () => rest.resolve(undefined),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** In the page: what stands there, and where, in CSS pixels from the page's corner. A table's columns wait for all its rows. */
function places(): readonly (readonly [name: string, left: number, top: number])[] {
  const kinds = "h1,h2,h3,h4,:is(h1,h2,h3,h4,.kicker) .line,p,li,.prose,figcaption,.chart,table,summary,.footer";
  const shown = [...document.body.querySelectorAll(kinds)].filter((element) => element.checkVisibility());
  return shown.map((element, index) => {
    const { left, top } = element.getBoundingClientRect();
    const name = `${index} ${element.tagName} ${element.textContent.trim().slice(0, 20)}`;
    return [name, Math.round(left + scrollX), Math.round(top + scrollY)];
  });
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** In the page: watches for what the browser itself says has moved, and names it with where it stood and stands. */
function watch(): void {
  const shifts: string[] = [];
  Object.assign(self, { shifts });
  const told = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`;
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries() as LayoutShift[]) {
      const what = sources.map(({ node, previousRect, currentRect }) => {
        const name =
          node instanceof Element ? node.outerHTML : `“${node?.textContent}” in ${node?.parentElement?.outerHTML}`;
        return `${told(previousRect)} → ${told(currentRect)} ${name.slice(0, 200)}`;
      });
      shifts.push(`${value} at ${Math.round(startTime)} ms: ${what.join("; ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Those of a list of places that are elsewhere in a later one. */
function moved(before: ReturnType<typeof places>, after: ReturnType<typeof places>): string[] {
  return before.flatMap(([name, left, top], index) => {
    const [, leftAfter, topAfter] = after[index]!;
    return left === leftAfter && top === topAfter ? [] : [`${name}: ${left},${top} → ${leftAfter},${topAfter}`];
  });
}

const look = async (page: Page) => {
  await drawn(page);
  return page.evaluate(places);
};

/** Chinese fonts come latest and weigh most; every kind of page, and the article where its layout changes. */
const cases = [
  ...[320, 768, 1280].map((width) => [addresses.article("zh-hant"), width] as const),
  ...[390, 1280].map((width) => [addresses.parallel(), width] as const),
  [addresses.article("en"), 390],
  [addresses.figure("zh-hant", "table-1"), 1280],
  [addresses.dataPage("zh-hant"), 390],
  [addresses.checks("zh-hant"), 1280],
] as const;

for (const [address, width] of cases) {
  test(`all of ${nameOf(address)} stands where it stays from the first paint on at ${width} px`, async ({ page }) => {
    const site = await slowSite(address);
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(watch);
    const release = await holdFonts(page);
    await page.goto(site.url, { waitUntil: "commit" });
    await site.halfIn(page);
    // The last of what has come may be still without its end.
    const first = (await look(page)).slice(0, -3);
    site.sendRest();
    await page.waitForLoadState("domcontentloaded");
    const whole = await look(page);
    release();
    await page.waitForLoadState();
    await arrived(page);
    const last = await look(page);
    expect(first.length).toBeGreaterThan(3);
    expect.soft(moved(first, last), "since half of it had come").toEqual([]);
    expect.soft(moved(whole, last), "since it had come, without its fonts").toEqual([]);
    expect.soft(await page.evaluate(() => (self as unknown as { shifts: string[] }).shifts)).toEqual([]);
    site.close();
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
  site.sendRest();
  await page.waitForLoadState();
  expect(paints).toEqual([]);
  site.close();
});
