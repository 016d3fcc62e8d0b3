import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/fixtures.ts";
import { allPages, articlePages, embedPages, figurePages, nameOf, otherPages } from "./support/pages.ts";

/** Pages that differ in kind or language; the rest of the figures follow the same frame. */
const samples = [
  ...articlePages,
  ...otherPages,
  ...figurePages.filter((page) => /table-1|chart-3/.test(page)),
  ...embedPages.filter((page) => /table-4|chart-1/.test(page)),
];

for (const address of samples) {
  test(`${nameOf(address)} has no accessibility fault that axe knows, light and dark`, async ({ page }) => {
    await page.goto(address);
    const faults = async (builder: AxeBuilder) => {
      const { violations } = await builder.analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    };
    expect(await faults(new AxeBuilder({ page }))).toEqual([]);
    // Only the colours differ in the dark.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faults(new AxeBuilder({ page }).withRules("color-contrast"))).toEqual([]);
  });
}

for (const address of allPages) {
  test(`${nameOf(address)} fits phones and desks: no sideways scrolling, text in charts at least 11 px`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { overflow, smallest } = await page.evaluate(measure);
      expect(overflow, `sideways at ${width} px`).toBeLessThanOrEqual(0);
      expect(smallest, `smallest text at ${width} px`).toBeGreaterThanOrEqual(11);
    }
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
