import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { axeFaults, openAll } from "./support/axe.ts";
import { expect, test } from "./support/fixtures.ts";
import { foreignText } from "./support/drawn-fonts.ts";
import { nameOf } from "./support/pages.ts";
import { browserOfReader } from "./support/reader-fonts.ts";
import { builtPages } from "./support/site.ts";

const { article, cell, checks, dataPage, embed, embedding, parallel } = addresses;

/** Pages where a number has been chosen, which shows the panel that tells about it. */
const chosen = {
  en: cell("en", "table-2", "table-2--chemicals--2012--share"),
  "zh-hant": cell("zh-hant", "chart-1", "chart-1--CN--imports--2012--share"),
};

/** With fonts for all that ours may lack: where a machine has none, a browser draws boxes, and calls them ours. */
test.use(browserOfReader());

/** Embeds that are others with a drawing or numbers of their own: of each kind, the first. Drawings, `views.spec.ts` sees. */
const kindOf = (address: string) => /^embed\/v\/|^embed\/[\w-]+\/(?=.*\.)/.exec(address)?.[0] ?? address;
const pages = [...Map.groupBy(builtPages, kindOf).values()].map(([first]) => first!);

/** The pages of a folder are seen one after the other: a window for each would take longer than most pages. */
const folders = Map.groupBy([...pages, ...Object.values(chosen)], (address) => address.replace(/[^/]*\/?(#.*)?$/, ""));

for (const [folder, addresses] of folders) {
  test(`pages of /${folder} are in their own fonts, and fit phones, tablets and desks`, async ({ page }) => {
    for (const [index, address] of addresses.entries()) {
      await page.setViewportSize({ width: index % 2 === 0 ? 1280 : 768, height: 900 });
      await page.goto(address);
      await arrived(page);
      await openAll(page);
      await expectToFit(page, address);
      await page.setViewportSize({ width: 320, height: 900 });
      await expectToFit(page, address);
      expect.soft(await foreignText(page), `${address}: text in other fonts`).toEqual({});
    }
  });
}

/** Nothing is wider than the window, and no text of a chart too small to read. */
async function expectToFit(page: Page, address: string): Promise<void> {
  const { overflow, smallest } = await page.evaluate(measure);
  const where = `${address} at ${page.viewportSize()!.width} px`;
  expect.soft(overflow, `${where}: sideways`).toBeLessThanOrEqual(0);
  expect.soft(smallest, `${where}: smallest text in charts`).toBeGreaterThanOrEqual(11);
}

/** In the page: how far it is wider than the window, and the smallest text in the charts shown, in CSS pixels. */
function measure(): { overflow: number; smallest: number } {
  const charts = [...document.querySelectorAll<SVGSVGElement>("svg.chart")].filter((chart) => chart.checkVisibility());
  const sizes = charts.flatMap((chart) =>
    [...chart.querySelectorAll("text, tspan")].map(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (chart.getScreenCTM()?.a ?? 0),
    ),
  );
  return { overflow: document.documentElement.scrollWidth - window.innerWidth, smallest: Math.min(...sizes) };
}

/** A page of each kind. */
const kinds: readonly string[] = [
  article("en"),
  chosen.en,
  embed("en", "chart-3"),
  dataPage("en"),
  checks("en"),
  embedding("en"),
  "404.html",
];

for (const address of kinds) {
  test(`${nameOf(address)} has no accessibility fault that axe knows, and fits with text twice as large`, async ({
    page,
  }) => {
    await page.goto(address);
    await arrived(page);
    await openAll(page);
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect.soft((await page.evaluate(measure)).overflow, "sideways, with large text").toBeLessThanOrEqual(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    await page.setViewportSize(size);
    expect.soft(await axeFaults(page), "in the light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await axeFaults(page, ["color-contrast", "target-size"]), "in the dark, on a phone").toEqual([]);
  });
}

/** What axe asks of words and structure. All else is the same in every language. */
const rulesOfWords = [
  ...["html-has-lang", "html-lang-valid", "valid-lang", "document-title", "empty-heading", "empty-table-header"],
  ...["link-name", "button-name", "summary-name", "label", "label-content-name-mismatch", "aria-toggle-field-name"],
  ...["image-alt", "image-redundant-alt", "svg-img-alt", "role-img-alt", "landmark-unique", "table-duplicate-name"],
];

/** The same kinds in another language, and the page of two. */
const others: readonly string[] = [
  parallel(),
  article("zh-hant"),
  chosen["zh-hant"],
  embed("zh-hant", "table-4"),
  dataPage("zh-hant"),
  checks("zh-hant"),
  embedding("zh-hant"),
];

for (const address of others) {
  test(`${nameOf(address)} has no fault in its words that axe knows`, async ({ page }) => {
    await page.goto(address);
    await openAll(page);
    expect(await axeFaults(page, rulesOfWords)).toEqual([]);
  });
}
