import { figureIds } from "../../src/data/observation.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { articlePages, nameOf } from "./support/pages.ts";

/** What the margins of `@page` leave of A4, in CSS pixels. */
const millimetre = 96 / 25.4;
const width = Math.floor(178 * millimetre);
const height = Math.floor(267 * millimetre);

/** On a dark system, at the width of the paper. */
test.use({ colorScheme: "dark", viewport: { width, height } });

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const address of articlePages) {
  test.describe(`${nameOf(address)} on paper`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: "print" });
    });

    test("is a bulletin of some pages, numbered", async ({ page }) => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(9);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(18);
      const rules = await page.evaluate(() =>
        [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\n"),
      );
      expect(rules).toMatch(/@page[^}]*size: a4/i);
      expect(rules).toMatch(/@bottom-center\s*{[^}]*counter\(page\)/);
    });

    test("keeps every figure whole: its chart and its table, on one page", async ({ page }) => {
      for (const figure of figureIds) {
        const frame = page.locator(`figure#${figure}`);
        await expect(frame).toHaveCSS("break-inside", "avoid");
        const { height: tall, width: wide } = (await frame.boundingBox())!;
        expect(tall, figure).toBeLessThan(height);
        expect(wide, figure).toBeLessThanOrEqual(width);
        await expect(frame.locator("svg:visible")).toHaveCount(1);
        await expect(frame.locator("td").last()).toBeVisible();
        const cut = await frame.evaluate((element) => {
          const right = element.getBoundingClientRect().right + 0.5;
          const inside = [...element.querySelectorAll("td, svg.chart text")];
          return inside.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > right).length;
        });
        expect(cut, `cut off in ${figure}`).toBe(0);
      }
    });

    test("has nothing to press, and is in ink on white", async ({ page }) => {
      const controls = page.locator("nav, .skip, summary, button, input, .actions, .reading");
      for (const control of await controls.all()) await expect(control).toBeHidden();
      const colours = await page.evaluate(() => [
        getComputedStyle(document.body).color,
        getComputedStyle(document.documentElement).getPropertyValue("--paper"),
      ]);
      expect(colours).toEqual(["rgb(26, 29, 33)", "#fff"]);
    });

    test("says where the links of the source box lead", async ({ page }) => {
      const links = await page.locator(".source-box a[href^=http]").evaluateAll((found) =>
        found.map((link) => ({
          href: link.getAttribute("href"),
          after: getComputedStyle(link, "::after").content.replace(/" "|"/g, "").trim(),
        })),
      );
      expect(links.length).toBeGreaterThan(0);
      for (const { href, after } of links) expect(after).toContain(href);
    });
  });
}

test("side by side, the languages stand in two columns", async ({ page }) => {
  await page.goto(addresses.parallel());
  await page.emulateMedia({ media: "print" });
  const [chinese, english] = await page.locator("#p-4-1 .prose").all();
  const [left, right] = [(await chinese!.boundingBox())!, (await english!.boundingBox())!];
  expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(right.y).toBe(left.y);
});

test("a figure's page prints the figure", async ({ page }) => {
  await page.goto(addresses.figure("zh-hant", "table-3"));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
});
