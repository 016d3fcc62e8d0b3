import AxeBuilder from "@axe-core/playwright";
import { addresses } from "../../src/site/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { allPages, articlePages, nameOf } from "./support/pages.ts";

/** Pages that differ in kind or language; the rest of the figures follow the same frame. */
const samples = [
  ...articlePages,
  addresses.checks("en"),
  addresses.figure("en", "table-1"),
  addresses.figure("zh-hant", "chart-3"),
  addresses.embed("en", "table-4"),
  addresses.embed("zh-hant", "chart-1"),
];

/** One page of each kind, asked again in the dark. */
const darkSamples = ["", addresses.figure("en", "table-1"), addresses.embed("zh-hant", "chart-1")];

for (const address of samples) {
  test(`${nameOf(address)} has no accessibility fault that axe knows`, async ({ page }) => {
    await page.goto(address);
    const faults = async (builder: AxeBuilder) => {
      const { violations } = await builder.analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    };
    expect(await faults(new AxeBuilder({ page }))).toEqual([]);
    if (!darkSamples.includes(address)) return;
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
