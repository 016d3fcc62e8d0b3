import type { FrameLocator, Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { latest } from "./support/edition.ts";
import { expect, test } from "./support/fixtures.ts";

const mark = (series: string, year: number) => `svg:visible [data-series="${series}"][data-year="${year}"]`;
const reading = (page: Page | FrameLocator, figure: string) => page.locator(`#${figure} .reading`);
const focused = (page: Page) =>
  page.evaluate(() => {
    const { localName, dataset } = document.activeElement as SVGElement;
    return dataset.series ? `${dataset.series} ${dataset.year}` : localName;
  });

test("a mark that is pointed at is read out, in the language of the page, and nothing moves", async ({ page }) => {
  const said = {
    "": ["2012", "進口 Imports", "18,061 億元 HK$1,806.1 billion", "按年 +8.3%", "整體出口 Total exports"],
    "en/": ["2012", "Imports HK$1,806.1 billion +8.3% on year", "Total exports HK$1,624.3 billion"],
  };
  for (const [address, texts] of Object.entries(said)) {
    await page.goto(address);
    await arrived(page);
    const dot = page.locator("#table-1").locator(mark("imports", 2012)).first();
    await dot.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => [document.documentElement.scrollHeight, scrollX, scrollY]);
    await dot.hover();
    for (const text of texts) await expect(reading(page, "table-1")).toContainText(text);
    expect(await page.evaluate(() => [document.documentElement.scrollHeight, scrollX, scrollY])).toEqual(before);
    await page.keyboard.press("Escape");
    await expect(reading(page, "table-1")).toBeHidden();
  }

  await test.step("the pointer may go on to the reading, and near a mark is near enough", async () => {
    const dot = page.locator("#table-1").locator(mark("imports", 2002)).first();
    const box = (await dot.boundingBox())!;
    await page.mouse.move(box.x - 12, box.y - 4);
    await expect(reading(page, "table-1")).toContainText("HK$475.0 billion");
    await reading(page, "table-1").hover();
    await expect(reading(page, "table-1")).toContainText("HK$475.0 billion");
    await page.mouse.move(2, 2);
    await expect(reading(page, "table-1")).toBeHidden();
  });

  await test.step("what is printed as § is said in numbers", async () => {
    await page.locator("#table-2").locator(mark("pharmaceuticals", 2009)).first().hover();
    await expect(reading(page, "table-2")).toContainText("Pharmaceuticals <0.5%");
  });
});

test.describe("touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a tap shows, within the window; a tap elsewhere hides", async ({ page }) => {
    for (const address of ["zh-hant/", addresses.embed("zh-hant", "table-2")]) {
      await page.goto(address);
      await arrived(page);
      for (const year of [2002, 2012]) {
        await page.locator("#table-2").locator(mark("pharmaceuticals", year)).first().tap();
        await expect(reading(page, "table-2")).toContainText(String(year));
        const { x, y, width, height } = (await reading(page, "table-2").boundingBox())!;
        expect(Math.min(x, y, 360 - x - width, 740 - y - height)).toBeGreaterThanOrEqual(0);
      }
      await page.locator("#table-2 .figure-number").first().tap();
      await expect(reading(page, "table-2")).toBeHidden();
    }
  });
});

test("the opening picture is read out as the figure is whose numbers it draws", async ({ page }) => {
  await page.goto("en/");
  await arrived(page);
  await page.locator(".opening").locator(mark("imports", 2011)).first().hover();
  const shown = page.locator(".opening .reading");
  await expect(shown).toContainText("2011 Imports HK$1,667.7 billion +11.4% on year");
  await expect(shown).toContainText("Domestic exports HK$9.5 billion");
});

for (const width of [320, 390, 768, 1280]) {
  test(`at ${width} px a reading covers no mark and no word of its chart, nor, where there is room, what stands over it`, async ({
    page,
  }) => {
    // On a phone what is read out of many panels stands over the choice of views.
    const over = width < 768 ? "" : ".headline, .view-links a, .views label, ";
    await page.setViewportSize({ width, height: 900 });
    for (const address of ["", "en/", "zh-hant/", addresses.figure("en", "table-2")]) {
      await page.goto(address);
      await arrived(page);
      const covered = await page.evaluate(coveredByReadings, `${over}.chart text, .chart [data-year]`);
      expect(covered, address).toEqual([]);
    }
  });
}

/** In the page: reads out one mark a year, or a series of a chart of one year, of every figure; says what of some elements lies under a reading. */
function coveredByReadings(selector: string): string[] {
  return [...document.querySelectorAll("figure chart-explorer")].flatMap((explorer) => {
    const figure = explorer.closest("figure")!;
    const chart = [...explorer.querySelectorAll("svg")].find((drawn) => drawn.getBoundingClientRect().width > 0)!;
    const marks = [...chart.querySelectorAll<SVGElement>("[data-year]:not([data-figure])")];
    const byYear = Map.groupBy(marks, ({ dataset }) => `${dataset.year}`);
    const some = byYear.size > 1 ? [...byYear.values()].map(([first]) => first!) : marks;
    figure.scrollIntoView({ block: "start", behavior: "instant" });
    scrollBy({ top: -60, behavior: "instant" });
    return some.flatMap((mark) => {
      const box = mark.getBoundingClientRect();
      const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
      mark.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY, pointerType: "mouse" }));
      const shown = explorer.querySelector(".reading:popover-open")?.getBoundingClientRect();
      if (!shown) return [];
      return [...figure.querySelectorAll(selector)]
        .filter((other) => {
          const { left, right, top, bottom, width } = other.getBoundingClientRect();
          const isApart = left > shown.right - 1 || right < shown.left + 1 || top > shown.bottom - 1;
          return width > 0 && !isApart && bottom > shown.top + 1;
        })
        .map(({ textContent }) => `${figure.id} ${mark.dataset.series} ${mark.dataset.year}: ${textContent}`);
    });
  });
}

test("by keyboard a chart is one tab stop; arrows go from mark to mark; Escape leaves", async ({ page }) => {
  await page.goto(addresses.figure("en", "chart-3"));
  await page.locator("input[name=view]").first().focus();
  await page.keyboard.press("Tab");
  const year = latest("chart-3");
  expect(await focused(page)).toBe(`US ${year}`);
  await expect(reading(page, "chart-3")).toContainText("Esc");
  for (const [key, place] of [
    ["ArrowRight", `JP ${year}`],
    ["ArrowUp", `US ${year}`],
    ["End", `others ${year}`],
    ["ArrowRight", `others ${year}`],
    ["Home", `US ${year}`],
    ["ArrowLeft", `US ${year}`],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page), key).toBe(place);
  }
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).strokeWidth);
  expect(ring).toBe("6px");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("svg");
  await expect(reading(page, "chart-3")).toBeHidden();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("summary");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("input");
});
