import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { faceOf } from "../../src/fonts/faces.ts";
import { readPage } from "../../src/fonts/lighten/glyphs.ts";
import { subset } from "../../src/fonts/subset.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { articlePages, nameOf } from "./support/pages.ts";

const pages = [
  ...articlePages,
  addresses.figure("zh-hant", "table-1"),
  addresses.dataPage("zh-hant"),
  addresses.embed("en", "chart-1"),
];

/** A Chinese font such as every reader of Chinese has; this machine may have none. */
async function readersFont(address: string): Promise<string> {
  const { glyphs } = readPage(readFileSync(`dist/${address}index.html`, "utf8"));
  const chinese = [...glyphs.values()].flatMap((characters) => [...characters]).filter((one) => one >= "\u2e80");
  const font = await subset(faceOf("sans", false), [...new Set(["港", ...chinese])].sort().join(""), ".cache/fonts");
  return font.toString("base64");
}

/** In the page, before anything else: the font under the names that the site knows, and a watch for whatever moves. */
function watch(font: string): void {
  const bytes = Uint8Array.from(atob(font), (character) => character.charCodeAt(0));
  for (const name of ["PingFang HK", "Songti TC"]) document.fonts.add(new FontFace(name, bytes));
  const moved: string[] = [];
  Object.assign(self, { moved });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as (PerformanceEntry & LayoutShift)[]) {
      const names = sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80));
      moved.push(`${value}: ${names.join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** In the page: after what was changed has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const address of pages) {
  for (const width of [360, 1280]) {
    test(`nothing moves in ${nameOf(address)} at ${width} px when its fonts come late`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(watch, await readersFont(address));
      const arrival = Promise.withResolvers<unknown>();
      let files = 0;
      await page.route("**/fonts/*.woff2", async (route) => {
        files++;
        await arrival.promise;
        await route.continue();
      });
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await drawn(page);
      arrival.resolve(undefined);
      await page.waitForLoadState();
      await arrived(page);
      await drawn(page);
      expect(await page.evaluate(() => (self as unknown as { moved: string[] }).moved)).toEqual([]);
      expect(files > 0).toBe(!/^(en|embed)\//.test(address));
    });
  }
}

/** In the page: from where it is to an end and back, a screen at a time, each drawn before the next. */
async function scrollThrough(): Promise<void> {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const to = async (down: boolean) => {
    for (let before = -1; before !== scrollY; await drawn()) {
      before = scrollY;
      scrollBy({ top: (down ? 1 : -1) * innerHeight * 0.8, behavior: "instant" });
    }
  };
  await to(true);
  await to(false);
}

/** In the page: the parts that are skipped now. */
const waiting = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll(".prose,.figure,.table-pair")];
    const isSkipped = (part: Element) => !part.firstElementChild!.checkVisibility({ contentVisibilityAuto: true });
    return parts.filter((part) => isSkipped(part) && !part.closest("details:not([open])")).length;
  });

/** In the page: whether the first chart is laid out, in the size that is shown. */
const isFirstChartDrawn = () =>
  [...document.querySelector(".figure")!.querySelectorAll(".chart text")].some((text) =>
    text.checkVisibility({ contentVisibilityAuto: true }),
  );

/** A page that never knows that it has loaded: its parts wait until they are near. */
const neverLoads = () => addEventListener("load", (event) => event.stopImmediatePropagation());

for (const address of articlePages) {
  for (const width of [360, 1280]) {
    test(`nothing moves in ${nameOf(address)} at ${width} px as its far parts come near`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(watch, await readersFont(address));
      await page.addInitScript(neverLoads);
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      expect(await waiting(page)).toBeGreaterThan(15);
      expect(await page.evaluate(isFirstChartDrawn)).toBe(true);
      await page.evaluate(scrollThrough);
      expect(await page.evaluate(() => (self as unknown as { moved: string[] }).moved)).toEqual([]);
    });
  }

  test(`nothing of ${nameOf(address)} waits for good`, async ({ page }) => {
    await page.goto(address);
    await arrived(page);
    expect(await waiting(page)).toBe(0);
  });

  test(`nothing of ${nameOf(address)} waits on the way to a place in it, or back`, async ({ page }) => {
    await page.addInitScript(neverLoads);
    await page.goto(`${address}#table-4`);
    expect(await waiting(page), "to a place").toBe(0);
    await expect(page.locator("#table-4 figcaption")).toBeInViewport();
    await page.goto("about:blank");
    await page.goto(address);
    expect(await waiting(page), "to the page").toBeGreaterThan(15);
    await page.reload();
    expect(await waiting(page), "back").toBe(0);
  });
}
