import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { figureIds } from "../../src/data/observation.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";

/** What the margins of `@page` leave of A4, in CSS pixels. */
const millimetre = 96 / 25.4;
const width = Math.floor(178 * millimetre);
const height = Math.floor(267 * millimetre);

/** On a dark system, at the width of the paper. */
test.use({ colorScheme: "dark", viewport: { width, height } });

/** The sizes of a PDF's pages, in points. */
const pagesOf = (pdf: Buffer) =>
  Array.from(pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, ...size]) =>
    size.map((points) => Math.round(Number(points))),
  );
const a4 = [595, 842];

/** In the page, of each figure: how wide it is, how high its first drawing, whether that may be broken, and what is seen of it. */
const look = () =>
  [...document.querySelectorAll("figure[id]")].map((figure) => {
    const box = figure.querySelector(".chart-box")!;
    const { width, right } = figure.getBoundingClientRect();
    const seen = (selector: string) => [...figure.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    return {
      id: figure.id,
      width,
      chart: box.getBoundingClientRect().height,
      breaks: getComputedStyle(box).breakInside,
      drawings: seen("svg").length,
      hasTable: figure.querySelector("tr:last-of-type td:last-of-type")!.checkVisibility(),
      cut: seen("td, svg.chart text").filter((part) => part.getBoundingClientRect().right > right + 0.5).length,
    };
  });

for (const address of [addresses.parallel(), addresses.article("en")]) {
  test(`${nameOf(address)} on paper is a bulletin: whole figures, ink on white, nothing to press`, async ({ page }) => {
    await page.goto(address);
    await arrived(page);
    await page.emulateMedia({ media: "print" });

    const figures = await page.evaluate(look);
    expect(figures.map(({ id }) => id).toSorted()).toEqual(figureIds.toSorted());
    for (const { id, width: wide, chart, ...seen } of figures) {
      expect(chart, id).toBeLessThan(height);
      expect(wide, id).toBeLessThanOrEqual(width);
      expect(seen, id).toEqual({ breaks: "avoid", drawings: 1, hasTable: true, cut: 0 });
    }

    await expect(page.locator(":is(nav, .skip, summary, button, input, .actions, .reading):visible")).toHaveCount(0);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).getPropertyValue("--paper"),
    ]);
    expect(colours).toEqual(["rgb(26, 29, 33)", "#fff"]);

    const links = await page.locator(".source-box a[href^=http]").evaluateAll((found) =>
      found.map((link) => ({
        href: link.getAttribute("href"),
        after: getComputedStyle(link, "::after").content.replace(/" "|"/g, "").trim(),
      })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, after } of links) expect(after).toContain(href);

    if (address === addresses.parallel()) await test.step("the languages stand in two columns", () => inColumns(page));

    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.length).toBeGreaterThanOrEqual(9);
    expect(pages.length).toBeLessThanOrEqual(18);
    for (const size of pages) expect(size).toEqual(a4);
  });
}

async function inColumns(page: Page): Promise<void> {
  for (const place of ["#p-4-1 .prose", ".provenance dl"]) {
    const [chinese, english] = await page.locator(place).all();
    const [left, right] = [(await chinese!.boundingBox())!, (await english!.boundingBox())!];
    expect(right.x).toBeGreaterThan(left.x + left.width);
    expect(right.y).toBe(left.y);
  }
}

test("a figure's page prints the figure", async ({ page }) => {
  await page.goto(addresses.figure("zh-hant", "table-3"));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf).length).toBeLessThanOrEqual(2);
});

/** In the page: text that lies over other text when the page is cut into columns of a height, as it is into pages of paper. */
function overlaps(height: number): string[] {
  Object.assign(document.body.style, { width: "672px", height: `${height}px`, columns: "672px", columnFill: "auto" });
  const texts = [...document.querySelectorAll("h1, h2, h3, p, li, td, th, figcaption")].filter(
    (element) => element.checkVisibility() && !element.querySelector("p, li"),
  );
  const boxes = texts.flatMap((element) => Array.from(element.getClientRects(), (box) => ({ element, box })));
  const over = boxes.flatMap(({ element, box }, index) =>
    boxes.slice(index + 1).filter((other) => {
      const apart = element !== other.element && !element.contains(other.element) && !other.element.contains(element);
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      return apart && width > 1 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 2;
    }),
  );
  return over.map(({ element }) => `${height} px: ${element.textContent.trim().slice(0, 40)}`);
}

test("wherever a page ends, nothing lies over anything", async ({ page }) => {
  await page.goto(addresses.parallel());
  await arrived(page);
  await page.emulateMedia({ media: "print" });
  for (const height of [700, 760, 1060]) expect(await page.evaluate(overlaps, height)).toEqual([]);
});
