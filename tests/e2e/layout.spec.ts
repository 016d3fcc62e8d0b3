import { axeFaults, openAll } from "./support/axe.ts";
import { expect, test } from "./support/fixtures.ts";
import { allPages, nameOf } from "./support/pages.ts";

test("axe is really asked: it finds a picture without words, and pale text", async ({ page }) => {
  await page.setContent(`<img src="data:,"><p style="color:#ddd">pale</p>`);
  const faults = await axeFaults(page, ["image-alt", "color-contrast"]);
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["color-contrast", "image-alt"]);
});

for (const address of allPages) {
  test(`${nameOf(address)} has no accessibility fault that axe knows, light and dark`, async ({ page }) => {
    await page.goto(address);
    await openAll(page);
    expect(await axeFaults(page)).toEqual([]);
    // Only the colours differ in the dark.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFaults(page, ["color-contrast"])).toEqual([]);
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
