import { paragraphIds } from "../../src/prose/structure.ts";
import { cellId } from "../../src/data/cell-id.ts";
import { loadDataset } from "../../src/data/load.ts";
import { digitsOf, figureIds } from "../../src/data/observation.ts";
import { figures } from "../../src/figures/index.ts";
import { langTag } from "../../src/i18n/languages.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { articlePages, nameOf } from "./support/pages.ts";

const data = loadDataset();
const printed = new Map(
  figureIds
    .flatMap((figure) => figures[figure].tables(data).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    .map(({ observation, text }) => [cellId(observation), { value: digitsOf(observation), text }]),
);

for (const address of articlePages) {
  test.describe(`article, ${nameOf(address)}`, () => {
    test("holds every published observation, digit for digit", async ({ page }) => {
      await page.goto(address);
      const cells = await page
        .locator("td[id]")
        .evaluateAll((found) =>
          found.map(
            (cell) => [cell.id, { value: cell.getAttribute("data-value"), text: cell.textContent.trim() }] as const,
          ),
        );
      expect(cells).toHaveLength(data.observations.length);
      expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(printed));
    });

    test("holds every paragraph and figure of the source once, in order", async ({ page }) => {
      await page.goto(address);
      const paragraphs = await page.locator("[id^='p-']").evaluateAll((found) => found.map(({ id }) => id));
      expect(paragraphs).toEqual(paragraphIds.filter((id) => id !== "0").map((id) => `p-${id.replace(".", "-")}`));
      const shown = await page.locator("figure[id]").evaluateAll((found) => found.map(({ id }) => id));
      expect(shown).toEqual(figureIds);
    });

    test("links every number in its text to the permanent address of the cell it came from, or to where it is the source’s word", async ({
      page,
    }) => {
      await page.goto(address);
      const numbers = await page.locator("data[data-fact]").evaluateAll((found) =>
        found.map((number) => ({
          fact: String(number.getAttribute("data-fact")),
          value: number.getAttribute("value"),
          link: String(number.closest("a")?.href),
          lang: number.closest("[lang]")?.getAttribute("lang"),
        })),
      );
      expect(numbers.length).toBeGreaterThan(60);
      for (const { fact, value, link, lang } of numbers) {
        const { pathname, hash } = new URL(link);
        expect(Number.isFinite(Number(value)) && value !== "", fact).toBe(true);
        if (/\/checks\/$/.test(pathname)) {
          expect(hash).toMatch(/^#said--/);
          continue;
        }
        const cell = hash.slice(1);
        const figure = figureIds.find((id) => cell.startsWith(`${id}--`))!;
        const locale = locales.find((locale) => langTag[locale] === lang)!;
        expect([...printed.keys()], fact).toContain(cell);
        expect(pathname.endsWith(`/${addresses.figure(locale, figure)}`), `${fact}: ${link}`).toBe(true);
      }
    });

    test("is whole without scripts", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
      const page = await context.newPage();
      await page.goto(address);
      for (const figure of figureIds) await expect(page.locator(`#${figure} svg:visible`)).toHaveCount(1);
      await expect(page.locator(".paragraph")).toHaveCount(paragraphIds.length - 1);
      await context.close();
    });
  });
}

test("paragraphs in two languages cite the same facts", async ({ page }) => {
  await page.goto("");
  const pairs = await page.locator(".paragraph").evaluateAll((found) =>
    found.map((pair) =>
      ["zh-Hant-HK", "en"].map((lang) => {
        const cited = [...pair.querySelectorAll(`[lang="${lang}"] [data-fact]`)];
        return [...new Set(cited.map((fact) => fact.getAttribute("data-fact")))].sort();
      }),
    ),
  );
  for (const [chinese, english] of pairs) expect(chinese).toEqual(english);
});

test("the language links keep the reader's place", async ({ page }) => {
  await page.goto("en/");
  await page.locator("#p-5-1").scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById("p-5-1")?.scrollIntoView({ block: "start" }));
  await page.getByRole("link", { name: "繁體中文" }).click();
  await expect(page).toHaveURL(/\/zh-hant\/#p-5-1$/);
  await expect(page.locator("#p-5-1")).toBeInViewport();
});

test("at the top of the page the language links lead to the top", async ({ page }) => {
  await page.goto("zh-hant/");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});

test("amounts are written as each language writes them", async ({ page }) => {
  await page.goto("");
  await expect(page.locator('#p-4-1 .prose[lang="en"]')).toContainText("HK$409.0 billion");
  await expect(page.locator('#p-4-1 .prose[lang="zh-Hant-HK"]')).toContainText("4,090 億元");
});
