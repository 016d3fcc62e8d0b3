import { readFileSync } from "node:fs";
import { addresses } from "../../src/data/addresses.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { loadSources } from "../../src/data/load.ts";
import { langTag } from "../../src/i18n/languages.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { expect, test } from "./support/fixtures.ts";
import { published } from "./support/host.ts";
import { articlePages, embedPages, figurePages, otherPages } from "./support/pages.ts";
import { builtPages, dist, elementsOf, headOf, htmlOf } from "./support/site.ts";

test("languages name each other, and every page its own address", () => {
  for (const address of [...articlePages, ...figurePages]) {
    const head = headOf(address);
    const twins = [...head.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) =>
      link.getAttribute("hreflang"),
    );
    expect(head.querySelector('link[rel="canonical"]')?.getAttribute("href"), address).toMatch(
      new RegExp(`/${address}$`),
    );
    expect(twins, address).toEqual(expect.arrayContaining(locales.map((locale) => langTag[locale])));
  }
  expect(headOf("").querySelector('link[hreflang="x-default"]')?.getAttribute("href")).toMatch(/\/$/);
});

test("the source under a chart names the page of every figure whose numbers it draws", () => {
  const { figures } = loadSources();
  const pages = (named: Iterable<string>) => [...new Set(named)].map((id) => figures[id as FigureId].page).sort();
  const known = new Set(pages(figureIds));
  for (const address of builtPages) {
    const [, own] = /^embed\/(?!v\/)[\w-]+\/([\w-]+)[^/]*\/$/.exec(address) ?? [];
    if (!own) continue;
    const drawn = [...htmlOf(address).matchAll(/ data-figure="([^"]+)"/g)].map(([, figure]) => figure!);
    const words = elementsOf(address, ".source")[0]!.textContent.match(/\w+/g)!;
    expect.soft(words.filter((word) => known.has(word)).sort(), address).toEqual(pages([own, ...drawn]));
  }
});

test("embeds stay out of search results and name the figure's page", () => {
  for (const address of embedPages) {
    const head = headOf(address);
    expect(head.querySelector('meta[name="robots"]')?.getAttribute("content"), address).toBe("noindex");
    expect(head.querySelector('link[rel="canonical"]')?.getAttribute("href"), address).toContain("/figures/");
  }
});

test("theme and view follow the address of an embed, wrong values change nothing", async ({ page }) => {
  const embed = addresses.embed("en", "table-4");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(`${embed}?theme=dark&view=table&maxwidth=600`);
  expect(await background()).toBe("rgb(21, 24, 27)");
  await expect(page.locator("#chart")).toBeHidden();
  await expect(page.locator("td").first()).toBeVisible();
  await page.goto(`${embed}?theme=purple&view=3d`);
  expect(await background()).toBe("rgb(251, 250, 246)");
  await expect(page.locator("#chart")).toBeVisible();

  await test.step("the newest value is strong, though an embed's only font is regular", async () => {
    await page.evaluate(() => document.fonts.ready);
    const value = page.locator(".chart:visible .strong").first();
    const drawn = async () => (await value.screenshot()).toString("base64");
    const strong = await drawn();
    await value.evaluate((text: SVGElement) => (text.style.fontWeight = "400"));
    expect(await drawn()).not.toBe(strong);
  });
});

test.describe("missing", () => {
  test.use({ expectedErrors: [/404/] });

  test("a missing page says so", async ({ page }) => {
    const response = await page.goto("nowhere/");
    expect(response?.status()).toBe(404);
    await expect(page.locator("h1").first()).toBeVisible();
  });
});

test("robots.txt names the sitemap, and that all pages, each with its twins in other languages", () => {
  expect(readFileSync(`${dist}robots.txt`, "utf8")).toContain("sitemap-index.xml");
  const index = readFileSync(dist + addresses.sitemap(), "utf8");
  const [, sitemap = ""] = /<loc>[^<]*?([\w-]+\.xml)<\/loc>/.exec(index) ?? [];
  const entries = readFileSync(dist + sitemap, "utf8")
    .split("<url>")
    .slice(1);
  const listed = new Map(entries.map((entry) => [/<loc>(.*)<\/loc>/.exec(entry)![1]!, entry]));
  const twinsOf = (address: string) =>
    Array.from(listed.get(published + address)!.matchAll(/hreflang="(\S+)" href="(\S+)"/g), ([, ...twin]) => twin);
  const inEach = (of: (locale: Locale) => string) => locales.map((locale) => [langTag[locale], published + of(locale)]);
  for (const address of articlePages)
    expect(twinsOf(address)).toEqual([...inEach(addresses.article), ["x-default", published]]);
  for (const id of figureIds) {
    const page = (locale: Locale) => addresses.figure(locale, id);
    for (const locale of locales) expect(twinsOf(page(locale))).toEqual(inEach(page));
  }
  for (const address of otherPages) expect(twinsOf(address)).toHaveLength(locales.length);
  expect([...listed.keys()].filter((address) => address.includes("/embed/"))).toEqual([]);
  expect([...listed.keys()].filter((address) => address.endsWith("/data/"))).toHaveLength(locales.length);
});
