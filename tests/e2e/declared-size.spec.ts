import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import type { Subject } from "../../src/embed/codes.ts";
import { heightAt } from "../../src/embed/heights.ts";
import { hostWidths } from "../../src/embed/hosts.ts";
import { embedWidth } from "../../src/embed/size.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { elementsOf } from "./support/site.ts";

/** The page refuses styles that are not its own; a system without fonts is brought about by one. */
test.use({ bypassCSP: true });

/** What the site answers to those who ask for a frame's size by oEmbed. */
const oembedOf = (locale: Locale, id: FigureId, view: string) =>
  JSON.parse(readFileSync(`dist/${addresses.oembed(locale, id, "json", view)}`, "utf8")) as { height: number };

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

/** The page is that of a figure's chart: a frame of the declared height cuts nothing and wastes little at any width. */
async function expectDeclaredHeights(page: Page, id: FigureId, locale: Locale): Promise<void> {
  const subjects = elementsOf(addresses.figure(locale, id), "embed-panel")[0]!.getAttribute("data-subjects")!;
  const { full } = (JSON.parse(subjects) as Record<Locale, Subject>)[locale].views.chart!.heights;
  for (const width of hostWidths) {
    await page.setViewportSize({ width, height: 400 });
    const [declared, shown] = [heightAt(full, width), await heightOf(page)];
    const where = `${id} at ${width} px`;
    expect.soft(declared, where).toBeGreaterThanOrEqual(shown);
    expect.soft(declared - shown, `${where}, empty`).toBeLessThanOrEqual(width < 600 ? shown * 0.2 : mostEmpty);
    if (isColumn(width)) expect.soft(shown, where).toBeLessThanOrEqual(mostInColumn);
  }
}

/** A frame of the size that oEmbed declares cuts nothing, in wide fonts and on paper neither. */
async function expectOembedSize(page: Page, id: FigureId, locale: Locale, view: "chart" | "table"): Promise<void> {
  await page.setViewportSize({ width: embedWidth, height: 400 });
  const { height } = oembedOf(locale, id, view);
  const shown = await heightOf(page);
  expect.soft(height, `${id}, ${view}`).toBeGreaterThanOrEqual(shown);
  // What wide fonts need is more: names of rows break into more lines.
  expect.soft(height, `${id}, ${view}`).toBeLessThanOrEqual((view === "table" ? 1.35 : 1.2) * shown);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), id).toBe(embedWidth);
  // As in a frame, which is printed without its notes.
  await page.evaluate(() => document.documentElement.toggleAttribute("data-framed", true));
  await page.emulateMedia({ media: "print" });
  const printed = await heightOf(page);
  expect.soft(printed, `${id}, ${view} on paper, in a frame as high as on the screen`).toBeLessThanOrEqual(shown);
  await page.emulateMedia({ media: "screen" });
  await page.addStyleTag({ content: wideFonts });
  expect.soft(height, `${id}, ${view} in wide fonts`).toBeGreaterThanOrEqual(await heightOf(page));
}

for (const locale of locales) {
  test(`a frame of the declared size cuts nothing and wastes little, ${locale}`, async ({ page }) => {
    for (const id of figureIds) {
      await page.goto(addresses.embed(locale, id));
      await expectDeclaredHeights(page, id, locale);
      await expectOembedSize(page, id, locale, "chart");
      await page.goto(addresses.embed(locale, id, "table"));
      await expectOembedSize(page, id, locale, "table");
    }
  });
}
