import { readdirSync } from "node:fs";
import { locales } from "../../src/i18n/locales.ts";
import { arrived } from "./support/arrived.ts";
import { axeFaults, openAll } from "./support/axe.ts";
import { expect, test } from "./support/fixtures.ts";
import { foreignFonts } from "./support/foreign-fonts.ts";
import { nameOf } from "./support/pages.ts";

/** Every page of the built site. */
const pages = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.replaceAll("\\", "/").replace(/index\.html$/, ""));

test("axe is really asked: it finds a picture without words, and pale text", async ({ page }) => {
  await page.setContent(`<img src="data:,"><p style="color:#ddd">pale</p>`);
  const faults = await axeFaults(page, ["image-alt", "color-contrast"]);
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["color-contrast", "image-alt"]);
});

/** What axe asks of words. The languages of a page have all else in common, and one of them is asked by all rules. */
const rulesOfWords = [
  ...["html-has-lang", "html-lang-valid", "valid-lang", "document-title", "empty-heading", "empty-table-header"],
  ...["link-name", "button-name", "summary-name", "label", "label-content-name-mismatch", "aria-toggle-field-name"],
  ...["image-alt", "image-redundant-alt", "svg-img-alt", "role-img-alt", "landmark-unique", "table-duplicate-name"],
];

for (const address of pages) {
  test(`${nameOf(address)} has its own fonts, fits phones and desks, no accessibility fault that axe knows`, async ({
    page,
  }) => {
    await page.goto(address);
    await arrived(page);
    expect.soft(await foreignFonts(page), "text in other fonts").toEqual({});

    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { overflow, smallest } = await page.evaluate(measure);
      expect.soft(overflow, `sideways at ${width} px`).toBeLessThanOrEqual(0);
      expect.soft(smallest, `smallest text in charts at ${width} px`).toBeGreaterThanOrEqual(11);
    }

    if (isPinned(address)) return;
    await openAll(page);
    const isFirstLanguage = !address || address.includes(`${locales[0]}/`);
    expect.soft(await axeFaults(page, isFirstLanguage ? [] : rulesOfWords), "in the light").toEqual([]);
    if (!isFirstLanguage || !hasOwnColours(address)) return;
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 900 });
    expect.soft(await axeFaults(page, ["color-contrast", "target-size"]), "in the dark, on a phone").toEqual([]);
  });
}

/** Not the side-by-side page, which has the article's, nor figures but one table and one chart, which have theirs. */
const hasOwnColours = (address: string): boolean => address !== "" && !/(?:table|chart)-(?!1\/)/.test(address);

/** An embed as a release had it: the code is that of the present one. */
const isPinned = (address: string): boolean => address.startsWith("embed/v/");

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
