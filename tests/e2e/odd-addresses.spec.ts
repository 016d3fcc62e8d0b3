import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";

const [embed, figure] = [addresses.embed("en", "table-1"), addresses.figure("zh-hant", "chart-1")];
/** Together, these run every script of the site. */
const pages = [addresses.parallel(), addresses.dataPage("zh-hant"), embed, figure];

const run = `"><img src=x onerror=pwned=1></script><script>pwned=1</script>`;
/** What people and programs put behind an address: what would run, half an escape, what a selector or a pattern would choke on. */
const names = ["theme", "view", "childId", "parentUrl", "initialWidth", "url"];
const hostile = new URLSearchParams(names.map((name) => [name, run])).toString();
const ends = ["?view=%&theme=%zz&childId=%%&view[]=('#%E9%A6", `?${hostile}&__proto__=1#${run}`];
/** What one may go to from there. */
const places = ["#%", "#%zz", "#secret=%&(", `#"]'\\`, "#table-1--%", "#表一"];

test("every kind of page stands and works whatever follows its address", async ({ page }) => {
  for (const [address, end] of pages.flatMap((address) => ends.map((end) => [address, end] as const))) {
    await test.step(nameOf(address) + end, async () => {
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
      expect(await page.evaluate(() => "pwned" in window), address).toBe(false);
    });
  }
});
