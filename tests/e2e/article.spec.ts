import { addresses } from "../../src/data/addresses.ts";
import { cellId } from "../../src/data/cell-id.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, figureIds } from "../../src/data/observation.ts";
import { langTag } from "../../src/i18n/languages.ts";
import { locales } from "../../src/i18n/locales.ts";
import { paragraphIds } from "../../src/prose/structure.ts";
import { expect, test } from "./support/fixtures.ts";
import { articlePages, nameOf } from "./support/pages.ts";
import { elementsOf } from "./support/site.ts";

// In one worker, which parses each page once.
test.describe.configure({ mode: "default" });

const data = loadDataset();
const published = new Set(data.observations.map(cellId));
/** The paragraphs of the source; the standfirst and the summary are ours. */
const numbered = paragraphIds.filter((id) => /^\d+\./.test(id));

for (const address of articlePages) {
  test(`${nameOf(address)} holds every published observation, digit for digit`, () => {
    const cells = elementsOf(address, "td[id]").map((cell) => [cell.id, cell.getAttribute("data-value")]);
    expect(cells.toSorted()).toEqual(data.observations.map((row) => [cellId(row), digitsOf(row)]).toSorted());
  });

  test(`${nameOf(address)} holds every paragraph and figure of the source once, in order`, () => {
    const paragraphs = numbered.map((id) => `p-${id.replace(".", "-")}`);
    expect(elementsOf(address, "[id^='p-']").map(({ id }) => id)).toEqual(paragraphs);
    expect(elementsOf(address, "figure[id]").map(({ id }) => id)).toEqual(figureIds);
  });

  test(`${nameOf(address)} links every number to the cell it came from, or to where it is the source’s word`, () => {
    const numbers = elementsOf(address, "data[data-fact]");
    expect(numbers.length).toBeGreaterThan(60);
    const astray = numbers.filter((number) => {
      const value = number.getAttribute("value");
      const [page, place = ""] = number.closest("a")!.getAttribute("href")!.split("#");
      const locale = locales.find((known) => langTag[known] === number.closest("[lang]")?.getAttribute("lang"))!;
      const figure = figureIds.find((id) => place.startsWith(`${id}--`));
      const isThere = figure ? published.has(place) : place.startsWith("said--");
      const target = figure ? addresses.figure(locale, figure) : addresses.checks(locale);
      return !value || !Number.isFinite(Number(value)) || !isThere || page !== process.env.BASE_PATH! + target;
    });
    expect(astray.map((number) => number.closest("a")!.outerHTML)).toEqual([]);
  });
}

test("paragraphs in two languages cite the same facts", () => {
  for (const pair of elementsOf(addresses.parallel(), ".paragraph")) {
    const [first, ...others] = locales.map((locale) => {
      const cited = [...pair.querySelectorAll(`[lang="${langTag[locale]}"] [data-fact]`)];
      return new Set(cited.map((fact) => fact.getAttribute("data-fact")));
    });
    for (const other of others) expect(other).toEqual(first);
  }
});

test("every term leads to its own entry of the list at the end, and every entry is met", () => {
  for (const address of articlePages) {
    const met = elementsOf(address, ".term").map((term) => term.getAttribute("href"));
    const listed = elementsOf(address, ".glossary dl > div").map(({ id }) => `#${id}`);
    expect(new Set(met)).toEqual(new Set(listed));
  }
});

test("side by side a term is explained where it is tapped, in the language of the text; on a phone one language is shown, the other is a tap away, and the choice is kept", async ({
  page,
}) => {
  await page.goto(addresses.parallel());
  await test.step("a term is explained in the language of the text; Escape leads back to it", async () => {
    const note = page.locator(".proof:popover-open");
    for (const [lang, name] of [
      ["en", "Re-exports"],
      ["zh-Hant-HK", "轉口"],
    ] as const) {
      const term = page.locator(`[lang=${lang}] .term:visible`).first();
      await term.focus();
      await page.keyboard.press("Enter");
      await expect(note.locator("dt")).toHaveText(name);
      await expect(note.locator("dd")).toHaveAttribute("lang", lang);
      await page.keyboard.press("Escape");
      await expect(note).toHaveCount(0);
      await expect(term).toBeFocused();
    }
  });

  await page.setViewportSize({ width: 390, height: 844 });
  const prose = (lang: string) => page.locator(`#p-4-1 .prose[lang="${lang}"]`);
  await page.getByRole("radio", { name: "繁體中文" }).check({ force: true });
  await expect(prose("zh-Hant-HK")).toBeVisible();
  await expect(prose("en")).toBeHidden();
  const english = await page.locator("main [lang=en]:not(svg *)").evaluateAll((found) => {
    const seen = found.filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0);
    return seen.map(({ textContent }) => textContent);
  });
  expect(english).toEqual([]);
  await page.locator("#p-4-1 .other").click();
  await expect(prose("en")).toBeVisible();
  await expect(page.locator("#p-4-2 .prose[lang=en]")).toBeHidden();
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await page.reload();
  await expect(prose("en")).toBeVisible();
  await expect(prose("zh-Hant-HK")).toBeHidden();
});
