import type { Page } from "@playwright/test";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { embedSize, embedWidth } from "../../src/embed/size.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

/** The page refuses styles that are not its own; a system without fonts is brought about by one. */
test.use({ bypassCSP: true });

const views = ["chart", "table"] as const;

/** The heights of an embed's content in each of its views, as the page is framed now. */
async function heights(page: Page): Promise<number[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((views) => {
    const { elements } = document.querySelector<HTMLFormElement>(".views")!;
    return views.map((view) => {
      (elements.namedItem("view") as RadioNodeList).value = view;
      return Math.ceil(document.body.getBoundingClientRect().height);
    });
  }, views);
}

/** What a reader sees whose system has none but wide fonts, where ours never arrive. */
const wideFonts = `:root { --sans: "DejaVu Sans", sans-serif !important; --serif: "DejaVu Serif", serif !important }`;

for (const locale of locales) {
  test(`a frame of the declared size cuts nothing and wastes little, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: embedWidth, height: 400 });
    for (const id of figureIds) {
      await page.goto(addresses.embed(locale, id));
      const { height } = embedSize(site(), id, locale);
      const shown = await heights(page);
      const highest = Math.max(...shown);
      expect(height, id).toBeGreaterThanOrEqual(highest);
      // What wide fonts need is more by a third at most.
      expect(height, id).toBeLessThanOrEqual(1.35 * highest);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBe(embedWidth);
      await page.emulateMedia({ media: "print" });
      for (const [index, printed] of (await heights(page)).entries()) {
        expect(printed, `${id} on paper, where a frame is as high as on the screen`).toBeLessThanOrEqual(shown[index]!);
      }
      await page.emulateMedia({ media: "screen" });
      await page.addStyleTag({ content: wideFonts });
      expect(height, `${id} in wide fonts`).toBeGreaterThanOrEqual(Math.max(...(await heights(page))));
    }
  });
}
