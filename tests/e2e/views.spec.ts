import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { cellId } from "../../src/data/cell-id.ts";
import { type FigureId, figureIds } from "../../src/data/observation.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { arrived } from "./support/arrived.ts";
import { chartFaults } from "./support/chart-faults.ts";
import { expect, test } from "./support/fixtures.ts";

/** The least widths of the box that a chart stands in, for each of its drawings: all scale with it. */
const widths = [280, 444, 560];

async function choose(page: Page, view: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector<HTMLInputElement>(`.views [value="${wanted}"]`)!.click();
  }, view);
}

/** The first view in each language, the others in turn: by the fonts' own measures, unit tests ask the same of them all. */
const viewsIn = (figure: FigureId, locale: Locale) =>
  figures[figure].views.filter((_, index) => index === 0 || locales[index % locales.length] === locale);

/** In the page: words with a hyphen, and numbers with their units, that a line of the shown headline ends in, however wide it is. */
function tornWords(): string[] {
  const headline = [...document.querySelectorAll<HTMLElement>(".figure .headline")].find((shown) =>
    shown.checkVisibility(),
  )!;
  const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
  const words: Range[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { index, 0: word } of text.data.matchAll(/\p{L}+(?:-\p{L}+)+|[\d.,]+\s(?:年|億元|billion)/gu)) {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      words.push(range);
    }
  }
  const torn = new Set<string>();
  for (let width = 250; width <= 750; width += 10) {
    headline.style.width = `${width}px`;
    for (const word of words) {
      const lines = new Set(Array.from(word.getClientRects(), ({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) torn.add(`${word.toString()} at ${width} px`);
    }
  }
  headline.style.width = "";
  return [...torn];
}

for (const locale of locales) {
  test(`every view in ${locale} is legible at any width`, async ({ page }) => {
    for (const figure of figureIds) {
      await page.goto(addresses.figure(locale, figure));
      await arrived(page);
      for (const { id } of viewsIn(figure, locale)) {
        await choose(page, id);
        const faults = await page.evaluate(chartFaults, { places: [`#${figure}`], widths });
        expect.soft(faults, `${figure}, ${id}`).toEqual([]);
        expect.soft(await page.evaluate(tornWords), `${figure}, ${id}: torn in the headline`).toEqual([]);
      }
    }
  });
}

test("every chart of the article in both languages is legible at any width", async ({ page }) => {
  await page.goto(addresses.parallel());
  await arrived(page);
  expect(await page.evaluate(chartFaults, { places: figureIds.map((id) => `#${id}`), widths })).toEqual([]);
});

test("a view is an address; a wrong one changes nothing; choosing one changes the address", async ({ page }) => {
  const address = addresses.figure("en", "table-1");
  const [first, second] = figures["table-1"].views;
  for (const [asked, shown] of [
    [figures["table-1"].views.at(-1)!.id, figures["table-1"].views.at(-1)!.id],
    ["table", "table"],
    ["nonsense", first.id],
  ] as const) {
    await page.goto(`${address}?view=${asked}`);
    await expect(page.locator(".view:visible")).toHaveId(shown);
  }
  await page.getByRole("radio", { name: "Values" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".view:visible")).toHaveId(second!.id);
  await expect(page).toHaveURL(new RegExp(`\\?view=${second!.id}$`));
  await choose(page, "chart");
  await expect(page).toHaveURL(/\/table-1\/$/);

  await test.step("paper has the chart that is chosen and the table", async () => {
    await choose(page, "share");
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator(".view:visible").evaluateAll((found) => found.map(({ id }) => id));
    expect(shown).toEqual(["share", "table"]);
  });
});

test("in the article a view is drawn where the chart stands, under its headline, and has an address in every language", async ({
  page,
}) => {
  await page.goto("en/");
  const figure = page.locator("#chart-2");
  await test.step("the number of the note on its title is small, and raised", async () => {
    const [mark, label] = await figure
      .locator(".figure-number :is(sup,.label)")
      .evaluateAll((found) => [found.at(-1)!, found[0]!].map((part) => part.getBoundingClientRect()));
    expect(mark!.height).toBeLessThan(0.85 * label!.height);
    expect(mark!.bottom).toBeLessThan(label!.bottom - 2);
  });
  const headline = figure.locator(".headline");
  const before = (await headline.textContent())!;
  // The figure before it takes most of the window; what was chosen goes along all the same.
  await arrived(page);
  await figure.evaluate((figure) => scrollBy(0, figure.getBoundingClientRect().top - 0.6 * innerHeight));
  await figure.locator(".view-links a").nth(1).click();
  await expect(figure.locator(".view-links [aria-current]")).toHaveText(/Change/);
  await expect(headline).not.toHaveText(before);
  await expect(page).toHaveURL(/\?chart-2=change#chart-2$/);
  await figure.locator("svg:visible [data-year]").first().hover();
  await expect(figure.locator(".reading")).toBeVisible();
  await page.goBack();
  await expect(headline).toHaveText(before);
  await page.goForward();
  await expect(headline).not.toHaveText(before);
  for (const name of ["Side by side", "繁體中文"]) {
    await page.locator(".languages").getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(/\/(zh-hant\/)?\?chart-2=change#(chart-2|p-5-2)$/);
    await expect(figure.locator(".view-links li:nth-child(2) a").last()).toHaveAttribute("aria-current", "true");
  }
});

test("where a host answers for the views of a figure with a page of its own, the link is followed", async ({
  page,
}) => {
  await page.route("**/views.xml", (route) => route.fulfill({ contentType: "text/html", body: "<p>Not here" }));
  await page.goto("en/");
  await page.locator("#chart-2 .view-links a").nth(1).click();
  await expect(page).toHaveURL(/\/figures\/chart-2\/\?view=change#change$/);
});

for (const address of ["en/", "en/figures/table-2/"]) {
  test(`on a phone the way to a view stays under the finger, however long the headlines are: ${address}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const figure = page.locator("#table-2");
    const ways = figure.locator(".view-links a, .views label");
    await ways.first().evaluate((way) => scrollBy(0, way.getBoundingClientRect().top - 500));
    for (const index of [1, 0, 2]) {
      const way = ways.nth(index);
      const headline = figure.locator(".headline");
      const [before, words] = [(await way.boundingBox())!.y, await headline.innerText()];
      await way.click();
      await expect(headline).not.toHaveText(words, { useInnerText: true });
      expect((await way.boundingBox())!.y).toBeCloseTo(before, 0);
      await expect(headline).toBeInViewport({ ratio: 1 });
    }
  });
}

test("find-in-page reaches a view that is hidden, and that view is then chosen; a cell is shown in its table", async ({
  page,
}) => {
  const cell = cellId({ figure: "chart-2", flow: "", series: "trade_in_techniques", measure: "value", year: 2011 });
  await page.goto(`${addresses.figure("en", "chart-2")}#${cell}`);
  await expect(page.locator(`#${cell}`)).toBeInViewport();
  // A text fragment is found as a search in the page finds its words.
  await page.goto(`${addresses.figure("en", "table-1")}#:~:text=Value%20of%20total%20merchandise%20imports`);
  await expect(page.locator("#table")).toBeVisible();
  await expect(page.locator(".view:visible")).toHaveCount(1);
  await choose(page, "share");
  await expect(page.locator(".view:visible")).toHaveId("share");
});
