import { greatest } from "d3";
import { figureIds } from "../../src/data/observation.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { figurePages, nameOf } from "./support/pages.ts";
import { weigh, type Weight } from "./support/weigh.ts";

const embeds = (locale: (typeof locales)[number]) => figureIds.map((figure) => addresses.embed(locale, figure));

/** What a first visit may take at most: requests, then bytes in all, of scripts, of fonts. */
const budgets: readonly (readonly [
  pages: readonly string[],
  requests: number,
  total: number,
  scripts: number,
  fonts: number,
])[] = [
  [[addresses.article("en")], 5, 100_000, 6_000, 40_000],
  [[addresses.article("zh-hant")], 5, 160_000, 6_000, 110_000],
  [[addresses.parallel()], 6, 190_000, 6_000, 130_000],
  [figurePages, 5, 70_500, 6_200, 40_000],
  [embeds("en"), 2, 17_500, 3_250, 8_000],
  [embeds("zh-hant"), 2, 29_500, 3_250, 16_300],
];

for (const [pages, ...most] of budgets) {
  const [requests, total, scripts, fonts] = most;

  test(`${nameOf(pages[0]!)}${pages.length > 1 ? " and its like weigh" : " weighs"} no more than allowed`, () => {
    const within = (page: string, weight: Weight, limits: Partial<Weight>) => {
      for (const [part, limit] of Object.entries(limits) as [keyof Weight, number][]) {
        expect.soft(weight[part], `${page}: ${part}`).toBeLessThanOrEqual(limit);
      }
    };
    const weighed = pages.map((page) => ({ page, weight: weigh(page, 4) }));
    for (const { page, weight } of weighed) within(page, weight, { requests, fonts });
    // Compressors that do well are slow, and put pages in the order that a quick one does; the best need not see what fits without it.
    const { page } = greatest(weighed, ({ weight }) => weight.total)!;
    const well = weigh(page, 10);
    const fits = well.total <= total && well.scripts <= scripts;
    within(page, fits ? well : weigh(page, 11), { total, scripts });
  });
}

test("fonts in files come after the page has come and been painted, and hold up none of it", async ({ page }) => {
  await page.goto(addresses.article("zh-hant"));
  await arrived(page);
  const { asked, read, painted } = await page.evaluate(() => {
    const starts = (kind: string, name: string) =>
      performance.getEntriesByType(kind).flatMap((entry) => (entry.name.endsWith(name) ? entry.startTime : []));
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { asked: starts("resource", ".woff2"), read: visit!.domInteractive, painted: starts("paint", "-paint") };
  });
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(read);
  // A page that takes very long to paint asks for them all the same.
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(Math.min(...painted, 3000));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("fonts in files come too", async ({ page }) => {
    const font = page.waitForResponse((response) => response.url().endsWith(".woff2"));
    await page.goto(addresses.figure("zh-hant", "table-1"));
    expect((await font).ok()).toBe(true);
  });
});
