import type { Page } from "@playwright/test";
import { figureIds } from "../../src/data/observation.ts";
import { site } from "../../src/facts/site.ts";
import { heightAt } from "../../src/embed/heights.ts";
import { hostWidths } from "../../src/embed/hosts.ts";
import { wider } from "../../src/embed/lines.ts";
import { embedHeights, embedSize, embedWidth } from "../../src/embed/size.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

/** The page refuses styles that are not its own; a system without fonts is brought about by one. */
test.use({ bypassCSP: true });

/** The height of an embed's content as the page is framed now. */
async function heightOf(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
}

/** What a reader sees whose system has none but wide fonts, where ours never arrive. */
const wideFonts = `:root { --sans: "DejaVu Sans", sans-serif !important; --serif: "DejaVu Serif", serif !important }`;

/** Columns of text, in which no figure may be higher than this; in CSS pixels. */
const isColumn = (width: number) => width >= 480 && width <= 700;
const mostInColumn = 700;
/** How much a frame may be too high where nothing tells it its content's height, in a column that is no phone's. */
const mostEmpty = 120;

for (const locale of locales) {
  test(`a frame of the declared height cuts nothing and wastes little at any width, ${locale}`, async ({ page }) => {
    for (const id of figureIds) {
      await page.goto(addresses.embed(locale, id));
      const { full } = embedHeights(site(), id, "chart", { locale, letters: wider });
      for (const width of hostWidths) {
        await page.setViewportSize({ width, height: 400 });
        const [declared, shown] = [heightAt(full, width), await heightOf(page)];
        const where = `${id} at ${width} px`;
        expect.soft(declared, where).toBeGreaterThanOrEqual(shown);
        expect.soft(declared - shown, `${where}, empty`).toBeLessThanOrEqual(width < 600 ? shown * 0.2 : mostEmpty);
        if (isColumn(width)) expect.soft(shown, where).toBeLessThanOrEqual(mostInColumn);
      }
    }
  });

  test(`a frame of the size that oEmbed declares cuts nothing in wide fonts nor on paper, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: embedWidth, height: 400 });
    for (const id of figureIds) {
      for (const view of ["chart", "table"]) {
        await page.goto(addresses.embed(locale, id, view));
        const { height } = embedSize(site(), id, locale, view);
        const shown = await heightOf(page);
        expect.soft(height, `${id}, ${view}`).toBeGreaterThanOrEqual(shown);
        // What wide fonts need is more: names of rows break into more lines.
        expect.soft(height, `${id}, ${view}`).toBeLessThanOrEqual((view === "table" ? 1.35 : 1.2) * shown);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), id).toBe(embedWidth);
        // As in a frame, which is printed without its notes.
        await page.evaluate(() => document.documentElement.toggleAttribute("data-framed", true));
        await page.emulateMedia({ media: "print" });
        expect
          .soft(await heightOf(page), `${id}, ${view} on paper, in a frame as high as on the screen`)
          .toBeLessThanOrEqual(shown);
        await page.emulateMedia({ media: "screen" });
        await page.addStyleTag({ content: wideFonts });
        expect.soft(height, `${id}, ${view} in wide fonts`).toBeGreaterThanOrEqual(await heightOf(page));
      }
    }
  });
}
