import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { embedPages, figurePages, nameOf } from "./support/pages.ts";

/** A page of each kind: those of a kind run the same scripts. */
const pages = [
  addresses.parallel(),
  addresses.article("zh-hant"),
  addresses.checks("en"),
  addresses.dataPage("zh-hant"),
  addresses.embedding("en"),
  addresses.embed("en", "table-1"),
  addresses.figure("zh-hant", "chart-1"),
];

/** What people and programs put behind an address: half an escape, quotation marks, what a selector or a pattern would choke on. */
const ends = ["#%E9%A6", "?view=%&theme=%zz&childId=%%&view[]=('#secret=%&("];
/** What one may go to from there. */
const places = ["#%", "#%zz", `#"]'\\`, "#table-1--%", "#表一"];

for (const address of pages) {
  test(`${nameOf(address)} stands and works whatever follows its address`, async ({ page }) => {
    // Whatever goes wrong in a page's scripts fails the test: see `support/fixtures.ts`.
    for (const end of ends) {
      await page.goto("about:blank");
      await page.goto(address + end);
      await expect(page.locator("main")).toBeVisible();
    }
    for (const place of places) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    if (embedPages.includes(address) || figurePages.includes(address)) {
      await expect(page.locator("svg.chart:visible")).not.toHaveCount(0);
    }
    if (figurePages.includes(address)) {
      await page.locator("figure label:has([value=table])").click();
      await page.locator("td[id]").first().click();
      await expect(page.locator("cell-panel section")).toBeVisible();
    }
  });
}
