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
import { drawn, holdFonts } from "./support/late-fonts.ts";
import { nameOf } from "./support/pages.ts";

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

type Places = readonly (readonly [name: string, left: number, top: number])[];

/**
 * In the page: what is shown, and where, in CSS pixels: all of it from the page's corner, or what is in the window from the window's.
 * A table's columns wait for all its rows.
 */
function places(within: "page" | "window"): Places {
  const kinds = "h1,h2,h3,h4,:is(h1,h2,h3,h4,.kicker) .line,p,li,.prose,figcaption,.chart,table,summary,.footer";
  const [x, y] = within === "page" ? [scrollX, scrollY] : [0, 0];
  return [...document.body.querySelectorAll(kinds)].flatMap((element, index) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    const isWithin = within === "page" || (bottom > 1 && top < innerHeight - 1);
    if (!element.checkVisibility() || !isWithin) return [];
    const name = `${index} ${element.tagName} ${element.textContent.trim().slice(0, 20)}`;
    return [[name, Math.round(left + x), Math.round(top + y)] as const];
  });
}

/** Those of a list of places that are elsewhere later. In the window a browser keeps a place to the pixel, and no part of it. */
function moved(before: Places, after: Places, most = 0): string[] {
  const indexOf = (name: string) => Number.parseInt(name, 10);
  const later = new Map(after.map((place) => [indexOf(place[0]), place]));
  return before.flatMap(([name, left, top]) => {
    const [, leftAfter = Infinity, topAfter = Infinity] = later.get(indexOf(name)) ?? [];
    const isThere = Math.abs(leftAfter - left) <= most && Math.abs(topAfter - top) <= most;
    return isThere ? [] : [`${name}: ${left},${top} → ${leftAfter},${topAfter}`];
  });
}

/** What is shown, once all that was changed has been drawn. */
async function look(page: Page, within: "page" | "window" = "page"): Promise<Places> {
  await drawn(page);
  return page.evaluate(places, within);
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

/** In the page: how much of an article is not laid out, in elements. */
function countWaiting(): number {
  const visible = { contentVisibilityAuto: true } as CheckVisibilityOptions;
  const elements = [...document.querySelectorAll(".article *")];
  return elements.filter((element) => element.checkVisibility() && !element.checkVisibility(visible)).length;
}

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

/** Until a scroll has begun, and has come to its end: browsers draw it out. */
async function scrolled(page: Page): Promise<void> {
  await page.waitForFunction(() => scrollY > 0);
  const place = () => page.evaluate(() => scrollY);
  for (let last = -1, now = await place(); now !== last;) {
    await drawn(page);
    [last, now] = [now, await place()];
  }
}

/** Opens an article, some passages of which wait for its fonts, until the function that it returns is called. */
async function openWaiting(page: Page, address: string, width: number): Promise<() => void> {
  await page.setViewportSize({ width, height: 844 });
  const release = await holdFonts(page);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await drawn(page);
  expect(await page.evaluate(countWaiting)).toBeGreaterThan(0);
  return release;
}

/** What a reader does first, where, and what is to be in the window then. */
const firsts: readonly (readonly [name: string, string, number, act: (page: Page) => Promise<void>, shown: string])[] =
  [
    ["scrolls far in one go", addresses.article("zh-hant"), 1280, (page) => page.mouse.wheel(0, 9000), ".passage"],
    ["presses End", addresses.parallel(), 390, (page) => page.keyboard.press("End"), ".footer"],
    [
      "follows a link to a section",
      addresses.parallel(),
      390,
      async (page) => {
        await page.locator("article-contents summary").click();
        await page.locator("article-contents li a[href$='#conclusion']").click();
      },
      "#conclusion",
    ],
    [
      "opens a number with the keyboard",
      addresses.parallel(),
      390,
      async (page) => {
        await page.keyboard.press("Tab");
        await page.locator(".passage .fact:visible").last().focus();
        await page.keyboard.press("Enter");
      },
      ".proof:popover-open",
    ],
    [
      "points at a chart further down",
      addresses.article("zh-hant"),
      1280,
      (page) => page.locator(".passage .chart:visible [data-series]").last().hover(),
      ".reading:popover-open",
    ],
  ];

for (const [first, address, width, act, shown] of firsts) {
  test(`where a reader ${first}, no passage waits any more, and what is seen stays there`, async ({ page }) => {
    const release = await openWaiting(page, address, width);
    await act(page);
    await scrolled(page);
    expect.soft(await page.evaluate(countWaiting), "waiting").toBe(0);
    const before = await look(page, "window");
    const inWindow = () =>
      page.locator(shown).evaluateAll((all) =>
        all.flatMap((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight ? [Math.round(top)] : [];
        }),
      );
    const tops = await inWindow();
    expect(tops.length, shown).toBeGreaterThan(0);
    release();
    await page.waitForLoadState();
    await arrived(page);
    expect.soft(moved(before, await look(page, "window"), 1), "elsewhere in the window").toEqual([]);
    expect.soft(await inWindow(), shown).toEqual(tops);
  });
}

/** In the page: lays out what waits before the passages that hold these, as if its turn had come. */
function layOutBefore(ids: readonly string[]): void {
  const stay = ids.map((id) => document.getElementById(id)!.closest(".passage")!);
  for (const element of document.querySelectorAll<HTMLElement>(".article *")) {
    const waits = getComputedStyle(element).contentVisibility === "auto";
    if (waits && !stay.some((passage) => passage.contains(element))) element.style.contentVisibility = "visible";
  }
}

for (const [waiting, ids] of [
  ["all passages wait", undefined],
  ["the two in the window wait", ["table-4", "chart-2"]],
] as const) {
  test(`a view chosen in the same frame as the scroll to it stays in the window, and so it does after "back": ${waiting}`, async ({
    page,
  }) => {
    const release = await openWaiting(page, addresses.article("zh-hant"), 1280);
    if (ids) await page.evaluate(layOutBefore, ids);
    expect(await page.evaluate(countWaiting)).toBeGreaterThan(0);
    const link = page.locator("#chart-2 .view-links a").nth(1);
    await link.evaluate((link: HTMLAnchorElement) => {
      link.scrollIntoView({ block: "center" });
      link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      link.click();
    });
    for (const [act, taken] of [
      [() => undefined, "true"],
      [() => history.back(), null],
      [() => history.forward(), "true"],
    ] as const) {
      await page.evaluate(act);
      await expect.poll(() => link.getAttribute("aria-current")).toBe(taken);
      await drawn(page);
      await expect.soft(link).toBeInViewport();
    }
    release();
  });
}

for (const [width, place, block] of [
  [390, "#table-2 .view-links a", "center"],
  [390, "#chart-3 .headline", "start"],
  [1280, "#p-5-2", "center"],
  [1280, "#table-3 .figure-rest", "start"],
] as const) {
  test(`what is scrolled to before any sign of a reader stays where it was brought: ${place}, ${width} px`, async ({
    page,
  }) => {
    const release = await openWaiting(page, addresses.article("en"), width);
    const sought = page.locator(place).first();
    const cameTo = await sought.evaluate((element, block) => {
      element.scrollIntoView({ block });
      return element.getBoundingClientRect().top;
    }, block);
    await drawn(page);
    expect(await page.evaluate(countWaiting)).toBe(0);
    const top = await sought.evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top - cameTo)).toBeLessThan(2);
    release();
  });
}

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
