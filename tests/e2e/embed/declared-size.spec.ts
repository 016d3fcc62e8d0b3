import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { type FigureId, figureIds } from "../../../src/data/observation.ts";
import type { Subject } from "../../../src/embed/codes.ts";
import { heightAt, knownWidths, type Look, looks } from "../../../src/embed/heights.ts";
import { hostWidths } from "../../../src/embed/hosts.ts";
import { embedWidth } from "../../../src/embed/size.ts";
import { type Locale, locales } from "../../../src/i18n/locales.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";
import { htmlOf } from "../support/site.ts";

/** What the site answers to those who ask for a frame's size by oEmbed. */
const oembedOf = (locale: Locale, id: FigureId, view: string) =>
  JSON.parse(readFileSync(`dist/${addresses.oembed(locale, id, "json", view)}`, "utf8")) as { height: number };

/** The views of a figure with their heights in each look, as the panel knows them that writes the codes. */
function declaredViews(locale: Locale, id: FigureId): Subject["views"] {
  const [attribute] = /data-subjects="[^"]*"/.exec(htmlOf(addresses.figure(locale, id)))!;
  const { subjects } = JSDOM.fragment(`<p ${attribute}>`).querySelector("p")!.dataset;
  return (JSON.parse(subjects!) as Record<Locale, Subject>)[locale].views;
}

/** Columns of text, in which no figure may be higher than this; in CSS pixels. */
const isColumn = (width: number) => width >= 480 && width <= 700;
const mostInColumn = 700;
/** How much a frame may be too high where nothing tells it its content's height, in a column that is no phone's. */
const mostEmpty = 120;

const views = ["chart", "table"] as const;
type View = (typeof views)[number];

/** In a page with frames: makes those of a view as wide as each of these, and returns how high their contents are at each width. */
async function contentHeights({ view, widths }: { view: View; widths: readonly number[] }): Promise<number[][]> {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>(`.${view}`)];
  const look = () =>
    widths.map((width) => {
      for (const frame of frames) frame.width = String(width);
      return frames.map(({ contentDocument }) => Math.ceil(contentDocument!.body.getBoundingClientRect().height));
    });
  let heights = look();
  // Fonts are loaded once text is laid out in them.
  const fonts = frames.map(({ contentDocument }) => contentDocument!.fonts);
  while (fonts.some(({ status }) => status === "loading")) {
    await Promise.all(fonts.map(({ ready }) => ready));
    heights = look();
  }
  return heights;
}

/** In the same: what a reader sees whose system has none but wide fonts, where ours never arrive. */
function setWideFonts(): void {
  const styles = `:root { --sans: "DejaVu Sans", sans-serif !important; --serif: "DejaVu Serif", serif !important }`;
  for (const { contentDocument, contentWindow } of document.querySelectorAll("iframe")) {
    const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(styles);
    contentDocument!.adoptedStyleSheets.push(sheet);
  }
}

/** A frame of the height that is declared for a chart cuts nothing and wastes little at any width. */
async function expectDeclaredHeights(page: Page, locale: Locale): Promise<void> {
  const declared = figureIds.map((id) => declaredViews(locale, id));
  const heights = await page.evaluate(contentHeights, { view: "chart" as const, widths: hostWidths });
  for (const [at, width] of hostWidths.entries()) {
    for (const [index, id] of figureIds.entries()) {
      const [height, shown] = [heightAt(declared[index]!.chart!.heights.full, width), heights[at]![index]!];
      const where = `${id} at ${width} px`;
      expect.soft(height, where).toBeGreaterThanOrEqual(shown);
      expect.soft(height - shown, `${where}, empty`).toBeLessThanOrEqual(width < 600 ? shown * 0.2 : mostEmpty);
      if (isColumn(width)) expect.soft(shown, where).toBeLessThanOrEqual(mostInColumn);
    }
  }
}

/** In a page with frames: what an address with that word makes of their content. */
function setLook(look: Look): void {
  for (const { contentDocument } of document.querySelectorAll("iframe")) {
    const { documentElement } = contentDocument!;
    for (const other of ["plain", "compact"]) documentElement.toggleAttribute(`data-${other}`, other === look);
  }
}

/** A frame as high as the codes say cuts nothing, whatever it shows of a figure. */
async function expectHeightsOfLooks(page: Page, locale: Locale): Promise<void> {
  const declared = figureIds.map((id) => declaredViews(locale, id));
  for (const look of looks) {
    await page.evaluate(setLook, look);
    for (const view of views) {
      const shown = await page.evaluate(contentHeights, { view, widths: knownWidths });
      for (const [at, width] of knownWidths.entries()) {
        const heights = declared.map((views) => heightAt(views[view]!.heights[look], width));
        const cut = figureIds.filter((_, index) => shown[at]![index]! > heights[index]!);
        expect.soft(cut, `${look}, ${view} at ${width} px: cut`).toEqual([]);
      }
    }
  }
  await page.evaluate(setLook, "full" as const);
}

/** A frame of the size that oEmbed declares cuts nothing, in wide fonts and on paper neither. */
async function expectOembedSizes(page: Page, locale: Locale): Promise<void> {
  const look = async () => {
    const heights = views.map((view) => page.evaluate(contentHeights, { view, widths: [embedWidth] }));
    return (await Promise.all(heights)).map(([at]) => at!);
  };
  const shown = await look();
  const widths = await page.evaluate(() => Array.from(frames, ({ document }) => document.documentElement.scrollWidth));
  expect.soft(new Set(widths)).toEqual(new Set([embedWidth]));
  await page.emulateMedia({ media: "print" });
  const printed = await look();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(setWideFonts);
  const wide = await look();
  for (const [of, view] of views.entries()) {
    for (const [index, id] of figureIds.entries()) {
      const what = `${id}, ${view}`;
      const { height } = oembedOf(locale, id, view);
      const [seen, onPaper, inWideFonts] = [shown, printed, wide].map((heights) => heights[of]![index]!) as [
        number,
        number,
        number,
      ];
      expect.soft(height, what).toBeGreaterThanOrEqual(seen);
      // What wide fonts need is more: names of rows break into more lines.
      expect.soft(height, what).toBeLessThanOrEqual((view === "table" ? 1.35 : 1.2) * seen);
      expect.soft(onPaper, `${what} on paper, in a frame as high as on the screen`).toBeLessThanOrEqual(seen);
      expect.soft(height, `${what} in wide fonts`).toBeGreaterThanOrEqual(inWideFonts);
    }
  }
}

for (const locale of locales) {
  test(`a frame of the declared size cuts nothing and wastes little, ${locale}`, async ({ page }) => {
    await page.goto("robots.txt");
    const frame = (id: FigureId, view: View) => {
      const src = new URL(addresses.embed(locale, id, view), process.env.SITE_UNDER_TEST).href;
      return `<iframe class="${view}" src="${src}" width="${embedWidth}" height="400" style="border:0"></iframe>`;
    };
    await page.setContent(figureIds.map((id) => frame(id, "chart") + frame(id, "table")).join(""));
    await expectDeclaredHeights(page, locale);
    await expectHeightsOfLooks(page, locale);
    await expectOembedSizes(page, locale);
  });
}
