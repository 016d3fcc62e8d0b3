import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/fixtures.ts";
import { allPages, articlePages, embedPages, figurePages, nameOf } from "./support/pages.ts";

/** Pages that differ in kind or language; the rest of the figures follow the same frame. */
const samples = [
  ...articlePages,
  ...figurePages.filter((page) => /table-1|chart-3/.test(page)),
  ...embedPages.filter((page) => /table-4|chart-1/.test(page)),
];

for (const address of samples) {
  test(`${nameOf(address)} has no accessibility fault that axe knows, light and dark`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    }
  });
}

for (const width of [280, 360, 768, 1280]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of allPages) {
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, nameOf(address)).toBeLessThanOrEqual(0);
    }
  });

  test(`text in charts is at least 11 px at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [...articlePages, ...embedPages]) {
      await page.goto(address);
      const smallest = await page.locator("svg.chart:visible").evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const scale = (chart as SVGSVGElement).getScreenCTM()?.a ?? 0;
          return [...chart.querySelectorAll("text, tspan")].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          );
        }),
      );
      expect(smallest.length).toBeGreaterThan(0);
      expect(Math.min(...smallest), nameOf(address)).toBeGreaterThanOrEqual(11);
    }
  });
}
