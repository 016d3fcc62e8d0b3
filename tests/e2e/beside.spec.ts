import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { drawn } from "./support/late-fonts.ts";
import { nameOf } from "./support/pages.ts";

/** In the page: paragraphs that cannot be read whole with the chart of their figure whole beside them, large enough to read. */
function alone(): string[] {
  const isWhole = ({ top, bottom, right }: DOMRectReadOnly) => top >= 0 && bottom <= innerHeight && right <= innerWidth;
  const found: string[] = [];
  for (const passage of document.querySelectorAll(".passage:has(.figure)")) {
    const chart = [...passage.querySelectorAll("svg.chart")].find((drawn) => drawn.checkVisibility())!;
    for (const paragraph of passage.querySelectorAll(".paragraph")) {
      const isBeside = (block: ScrollLogicalPosition) => {
        paragraph.scrollIntoView({ block });
        const [words, picture] = [paragraph, chart].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
        return isWhole(words) && isWhole(picture) && words.right < picture.left && picture.width >= 560;
      };
      if (!(["start", "center", "end"] as const).some(isBeside)) found.push(paragraph.id);
    }
  }
  return found;
}

for (const [address, widths] of [
  [addresses.article("en"), [1320, 1920]],
  [addresses.article("zh-hant"), [1320]],
  [addresses.parallel(), [1680, 1920, 2560]],
] as const) {
  test(`beside the words of ${nameOf(address)} their chart stays in the window of a desk, and what they name is lit there`, async ({
    page,
  }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1080 });
      await page.goto(address);
      await arrived(page);
      expect.soft(await page.evaluate(alone), `${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    const number = page.locator("#p-4-3 .fact").last();
    await number.click();
    await drawn(page);
    await expect(number).toBeInViewport();
    await expect(page.locator("#table-1 .chart:visible .lit, #table-1 .view-links .lit").first()).toBeInViewport();
  });
}
