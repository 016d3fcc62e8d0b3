import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { cellId } from "../../src/data/cell-id.ts";
import { figureIds } from "../../src/data/observation.ts";
import { newest } from "./support/edition.ts";
import { expect, test } from "./support/fixtures.ts";

test.use({ javaScriptEnabled: false });

const shownView = (page: Page) => page.locator(".view:visible");

/** The page has been led to a number: it is seen and lit, and the panel that scripts fill is not there. */
async function expectLit(page: Page, cell: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${cell}$`));
  await expect(page.locator(`[id="${cell}"]`)).toBeInViewport();
  await expect(page.locator(`[id="${cell}"]`)).toHaveCSS("outline-style", "solid");
  await expect(page.locator(".cell-panel")).toBeHidden();
}

/** In the page: the drawings that are missing, and the paragraphs that are not shown. */
function unseen(figures: readonly string[]): string[] {
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility());
  const drawings = [".opening", ...figures.map((id) => `#${id}`)].filter((at) => shown(`${at} svg`).length !== 1);
  const paragraphs = [...document.querySelectorAll(".paragraph")].filter((paragraph) => !paragraph.checkVisibility());
  return [...drawings, ...paragraphs.map(({ textContent }) => textContent)];
}

test("an article is whole, its numbers are links, its comparisons plain text, and its contents open", async ({
  page,
}) => {
  await page.goto(addresses.parallel());
  expect(await page.evaluate(unseen, figureIds)).toEqual([]);
  await expect(page.locator('.claim[data-fact="imports.rose"]').first()).not.toHaveAttribute("role");
  await page.locator('.prose .fact:has([data-fact="exports.latest"])').first().click();
  await expectLit(page, cellId(newest("table-1", "total_exports")));

  await page.goto(addresses.article("en"));
  expect(await page.evaluate(unseen, figureIds)).toEqual([]);
  await expect(page.locator("fact-proofs")).toBeHidden();
  await page.getByText("Contents").click();
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Chart 3" }).click();
  await expect(page.locator("#chart-3")).toBeInViewport();
  await page.locator("#chart-2 .view-links a", { hasText: "Change" }).click();
  await expect(shownView(page)).toHaveId("change");
});

test("one tap leads from a section and a figure to the same in the other language, and from there back", async ({
  page,
}) => {
  await page.goto(addresses.article("en"));
  const lang = page.locator("html");
  for (const place of ["#introduction", "#trade", "#table-1", "#table-3", "#chart-3", "#glossary"]) {
    for (const [other, name] of [
      ["zh-Hant-HK", "繁體中文"],
      ["en", "English"],
    ] as const) {
      const link = page.locator(`${place} + noscript a, ${place} noscript a`).getByText(name, { exact: true });
      await link.click();
      await expect(lang).toHaveAttribute("lang", other);
      const { y } = (await page.locator(place).boundingBox())!;
      expect(y, `${place} in ${other}`).toBeGreaterThan(40);
      expect(y, `${place} in ${other}`).toBeLessThan(100);
    }
  }
  await page.goto(addresses.dataPage("en"));
  await page.locator("#glossary + noscript a").click();
  await expect(page).toHaveURL(new RegExp(`/${addresses.dataPage("zh-hant")}#glossary$`));
});

test("side by side, the words of a view and of an action lead to the figure's page in their own language", async ({
  page,
}) => {
  for (const [words, lang, view] of [
    ["Against merchandise exports", "en", "against"],
    ["與整體商品出口比較", "zh-Hant-HK", "against"],
    ["Page of its own", "en", "chart"],
  ] as const) {
    await page.goto(addresses.parallel());
    await page.locator("#table-1").getByRole("link", { name: words, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(shownView(page)).toHaveId(view);
  }
});

test("every view is reached by its button, by its link, and a cell by its own", async ({ page }) => {
  const cell = cellId({ figure: "chart-1", flow: "imports", series: "CN", measure: "share", year: 2012 });
  await page.goto(addresses.cell("en", "chart-1", cell));
  await expectLit(page, cell);
  await page.goto(addresses.figure("en", "chart-1"));
  await expect(shownView(page)).toHaveId("chart");
  for (const [name, id] of [
    ["Partner by partner", "partners"],
    ["Table", "table"],
    ["Pie charts", "chart"],
  ] as const) {
    await page.locator(".views label", { hasText: name }).click();
    await expect(shownView(page)).toHaveId(id);
  }
  await page.goto(addresses.view("en", "chart-1", "partners"));
  await expect(shownView(page)).toHaveId("partners");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addresses.view("zh-hant", "table-1", "against"));
    // The headline begins in the window, and nothing lies over it.
    const { x, y } = (await page.locator(".view-headline:visible").boundingBox())!;
    const isSeen = ([left, top]: readonly number[]) =>
      document.elementFromPoint(left! + 4, top! + 8)?.closest(".view-headline") !== null;
    expect(await page.evaluate(isSeen, [x, y]), `at ${width} px`).toBe(true);
  }
});
