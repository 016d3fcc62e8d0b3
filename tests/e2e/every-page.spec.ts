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

/** Of the embeds of older releases, which are today's pages with other numbers, one: the first. */
const [pinned] = builtPages.filter((address) => address.startsWith("embed/v/"));
const pages = builtPages.filter((address) => address === pinned || !address.startsWith("embed/v/"));

for (const address of [...pages, ...Object.values(chosen)]) {
  test(`${nameOf(address)} is in its own fonts, and fits phones and desks`, async ({ page }) => {
    await page.goto(address);
    await arrived(page);
    await openAll(page);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { overflow, smallest } = await page.evaluate(measure);
      expect.soft(overflow, `sideways at ${width} px`).toBeLessThanOrEqual(0);
      expect.soft(smallest, `smallest text in charts at ${width} px`).toBeGreaterThanOrEqual(11);
    }
    expect(await foreignText(page), "text in other fonts").toEqual({});
  });
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
  test(`${nameOf(address)} has no accessibility fault that axe knows, light and dark`, async ({ page }) => {
    await page.goto(address);
    await arrived(page);
    await openAll(page);
    expect.soft(await axeFaults(page), "in the light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 900 });
    expect.soft(await axeFaults(page, ["color-contrast", "target-size"]), "in the dark, on a phone").toEqual([]);
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
