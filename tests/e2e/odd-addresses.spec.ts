import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";

const [embed, figure] = [addresses.embed("en", "table-1"), addresses.figure("zh-hant", "chart-1")];
/** Together, these run every script of the site. */
const pages = [addresses.parallel(), addresses.dataPage("zh-hant"), embed, figure];

/** What people and programs put behind an address: half an escape, quotation marks, what a selector or a pattern would choke on. */
const end = "?view=%&theme=%zz&childId=%%&view[]=('#%E9%A6";
/** What one may go to from there. */
const places = ["#%", "#%zz", "#secret=%&(", `#"]'\\`, "#table-1--%", "#表一"];

test("every kind of page stands and works whatever follows its address", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  for (const address of pages) {
    await test.step(nameOf(address), async () => {
      await page.goto(address + end);
      await expect(page.locator("main")).toBeVisible();
      await page.evaluate(async (places) => {
        for (const place of places) {
          const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
          location.hash = place;
          await changed;
        }
      }, places);
      if (address === embed || address === figure) {
        await expect(page.locator("svg.chart:visible")).not.toHaveCount(0);
      }
      if (address === figure) {
        await page.locator("figure label:has([value=table])").click();
        await page.locator("td[id]").first().click();
        await expect(page.locator("cell-panel section")).toBeVisible();
      }
      expect(errors, address).toEqual([]);
    });
  }
});
