import type { Page } from "@playwright/test";
import { chartSizes, chartWidth } from "../../src/charts/context.ts";
import { chartDocument } from "../../src/charts/document.ts";
import { renderChart } from "../../src/charts/render.ts";
import { cellId } from "../../src/data/cell-id.ts";
import { loadDataset } from "../../src/data/load.ts";
import { figureIds, type FigureId } from "../../src/data/observation.ts";
import type { View } from "../../src/figures/figure.ts";
import { figures } from "../../src/figures/index.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { chartFaults } from "./support/chart-faults.ts";
import { expect, test } from "./support/fixtures.ts";

const data = loadDataset();

/** Widths of the box that a chart stands in: the smallest phone, a phone, the first for the wide drawing, a desk. */
const widths = [280, 360, 639, 640, 960];

/** Puts a view, drawn for both languages, into the figure's place in the article. */
async function showBoth(page: Page, figure: FigureId, { id, draw }: View): Promise<void> {
  const svgs = chartSizes.map((size) =>
    draw(data, { document: chartDocument, width: chartWidth[size], languages: locales }),
  );
  const markup = svgs.map((svg) => renderChart(svg, { label: id }).source).join("");
  await page.evaluate(
    ([figure, markup]) => {
      document.querySelector(`#${figure} .chart-box`)!.innerHTML = markup;
    },
    [figure, markup] as const,
  );
}

async function choose(page: Page, view: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector<HTMLInputElement>(`.views [value="${wanted}"]`)!.click();
  }, view);
}

for (const figure of figureIds) {
  test(`every view of ${figure} is legible at any width, in each language`, async ({ page }) => {
    for (const locale of locales) {
      await page.goto(addresses.figure(locale, figure));
      await arrived(page);
      for (const { id } of figures[figure].views) {
        await choose(page, id);
        const faults = await page.evaluate(chartFaults, { place: `#${figure}`, widths });
        expect(faults, `${id} in ${locale}`).toEqual([]);
      }
    }
  });
}

test.describe("drawn anew", () => {
  /** The page refuses new markup; this test is its own reader. */
  test.use({ bypassCSP: true });

  test("every view is legible at any width in both languages at once", async ({ page }) => {
    await page.goto(addresses.parallel());
    await arrived(page);
    for (const figure of figureIds) {
      for (const view of figures[figure].views) {
        await showBoth(page, figure, view);
        const faults = await page.evaluate(chartFaults, { place: `#${figure}`, widths });
        expect(faults, `${figure} ${view.id}`).toEqual([]);
      }
    }
  });
});

test("a view is an address; a wrong one changes nothing; choosing one changes the address", async ({ page }) => {
  const address = addresses.figure("en", "table-1");
  for (const { id } of figures["table-1"].views) {
    await page.goto(`${address}?view=${id}`);
    await expect(page.locator(".view:visible")).toHaveId(id);
  }
  await page.goto(`${address}?view=nonsense`);
  await expect(page.locator(".view:visible")).toHaveId("chart");
  await page.getByRole("radio", { name: "Levels" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".view:visible")).toHaveId("share");
  await expect(page).toHaveURL(/\?view=share$/);
  await choose(page, "chart");
  await expect(page).toHaveURL(/\/table-1\/$/);
});

test("links of the article lead to views, and cells to the table that holds them", async ({ page }) => {
  await page.goto("en/");
  await page.locator("#chart-2 .more-views a", { hasText: "Change" }).click();
  await expect(page.locator(".view:visible")).toHaveId("change");
  const cell = cellId({ figure: "chart-2", flow: "", series: "trade_in_techniques", measure: "value", year: 2011 });
  await page.goto(`${addresses.figure("en", "chart-2")}#${cell}`);
  await expect(page.locator(`#${cell}`)).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every view is reached by its button, by its link, and a cell by its own", async ({ page }) => {
    await page.goto(addresses.embed("en", "chart-1"));
    await expect(page.locator(".view:visible")).toHaveId("chart");
    await page.locator(".views label", { hasText: "Table" }).click();
    await expect(page.locator(".view:visible")).toHaveId("table");
    await page.goto(addresses.figure("en", "chart-1"));
    await expect(page.locator(".view:visible")).toHaveId("chart");
    for (const [name, id] of [
      ["Partner by partner", "partners"],
      ["Table", "table"],
      ["Pie charts", "chart"],
    ] as const) {
      await page.locator(".views label", { hasText: name }).click();
      await expect(page.locator(".view:visible")).toHaveId(id);
    }
    await page.goto(addresses.view("en", "chart-1", "partners"));
    await expect(page.locator(".view:visible")).toHaveId("partners");
    const cell = cellId({ figure: "chart-1", flow: "imports", series: "CN", measure: "share", year: 2012 });
    await page.goto(addresses.figure("en", "chart-3"));
    await page.goto(`${addresses.figure("en", "chart-1")}#${cell}`);
    await expect(page.locator(`#${cell}`)).toBeInViewport();
  });
});

test("paper has the chart that is chosen and the table", async ({ page }) => {
  await page.goto(`${addresses.figure("en", "table-4")}?view=ratio`);
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator(".view:visible").evaluateAll((found) => found.map(({ id }) => id));
  expect(shown).toEqual(["ratio", "table"]);
});
