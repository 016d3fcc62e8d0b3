import type { Locator, Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { figureIds } from "../../src/data/observation.ts";
import { locales } from "../../src/i18n/locales.ts";
import { addresses } from "../../src/data/addresses.ts";
import { stylesUsed } from "../../src/publish/metadata/citations.ts";
import { expect, test } from "./support/fixtures.ts";
import { published } from "./support/host.ts";
import { elementsOf } from "./support/site.ts";

const address = addresses.cell("en", "table-1", "table-1--imports--2012");

test("an address lights its cell and says value, unit, notes and citation, which one tap copies; so does a table, as numbers", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address);
  const cell = page.locator("#table-1--imports--2012");
  await expect(cell).toBeInViewport();
  await expect(cell).toHaveCSS("outline-style", "solid");
  const panel = page.getByRole("region", { name: "The number you chose" });
  await expect(panel).toBeInViewport();
  await expect(panel).toContainText("Imports of high-tech products, 2012");
  await expect(panel.locator("[data-part=value]")).toHaveText("1,806.1");
  await expect(panel.locator("[data-part=unit]")).toHaveText("HK$ billion");
  await expect(panel.locator("[data-part=notes]")).toContainText("Because of rounding");
  await expect(panel.locator("[data-part=citation]")).toContainText(`${address} `.trim());

  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const places = () =>
    panel.getByRole("button").evaluateAll((all) => all.map((button) => button.getBoundingClientRect().x));
  const before = await places();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("copy-button[data-of=cell-link]").getByRole("status").getByText("Copied")).toBeVisible();
  expect(await places()).toEqual(before);
  expect(await copied()).toBe(published + address);
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect.poll(copied).toContain(`Imports of high-tech products, 2012 [Data set]. Hong Kong Monthly Digest`);

  await test.step("the table pastes as numbers, in a grid, with its years above them", async () => {
    const { html, text } = await copyOf(page, page.locator("#table-1 table").first());
    const pasted = [...new JSDOM(html).window.document.querySelectorAll("td")].map((cell) => cell.textContent.trim());
    expect(pasted).toHaveLength(elementsOf(addresses.figure("en", "table-1"), "td[data-value]").length);
    expect(pasted.filter((cell) => !/^[-+]?[\d,]+(\.\d+)?%?$/.test(cell))).toEqual([]);
    const grid = text.split(/\r?\n/).map((line) => line.split("\t"));
    const years = grid.findIndex((row) => /^\d{4}$/.test(row[1] ?? ""));
    expect(grid[years + 1]!.slice(1).every((cell) => /^[-+]?[\d,.]+$/.test(cell.trim()))).toBe(true);
  });

  await test.step("on a phone the unit and the name of the row stay where a far cell is brought into view", async () => {
    await page.setViewportSize({ width: 360, height: 1600 });
    await page.goto(address.replace("2012", "2002"));
    const table = page.getByRole("region", { name: "Table, scrolls sideways" });
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeLessThan(0);
    await expect(table.locator(".unit")).toBeInViewport({ ratio: 1 });
    await expect(table.getByRole("rowheader", { name: /^Imports of high/ })).toBeInViewport({ ratio: 1 });
  });

  await test.step("the names of rows, which stay in sight too, lie under the head of the page and under the panel", async () => {
    await page.setViewportSize({ width: 360, height: 560 });
    for (const [bar, edge] of [["header.masthead", "top"] as const, ["cell-panel", "bottom"] as const]) {
      expect(await page.evaluate(coveredBy, { bar, edge }), bar).toBe(true);
    }
  });
});

test("side by side, a table is copied with a row in a line, a space between the names of a row, and its unit apart from its caption", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("");
  const { html, text } = await copyOf(page, page.locator("#table-4 table"));
  const { document: copied } = new JSDOM(html).window;
  const rows = text.split(/\r?\n/).map((line) => line.split("\t"));
  const names = rows.filter((row) => row.length > 1).map(([name]) => name);
  expect(names).toHaveLength(await page.locator("#table-4 tr").count());
  expect(names).toContain("收入 Receipts");
  expect(names).toContain("項目 Item");
  expect([...copied.querySelectorAll("tr")].map((row) => row.querySelector("th")!.textContent.trim())).toEqual(names);
  for (const caption of [text, copied.querySelector("caption")!.textContent])
    expect(caption).toMatch(/ Overall Technology Balance of Payments statistics\s+十億港元/);
});

/** In the page: whether a bar at an edge of the window covers a name of a row that has come to lie there. */
function coveredBy({ bar, edge }: { bar: string; edge: "top" | "bottom" }): boolean {
  const name = document.querySelector("tbody tr:nth-child(6) th")!;
  name.scrollIntoView({ block: edge === "top" ? "start" : "end", behavior: "instant" });
  const over = document.querySelector(bar)!.getBoundingClientRect();
  scrollBy({ top: name.getBoundingClientRect()[edge] - (over.top + over.bottom) / 2, behavior: "instant" });
  const { left, top, bottom } = name.getBoundingClientRect();
  return document.elementFromPoint(left + 2, (top + bottom) / 2)?.closest(bar) !== null;
}

/** What the clipboard has of a table that is selected and copied. */
async function copyOf(page: Page, table: Locator): Promise<{ html: string; text: string }> {
  await table.evaluate((element) => getSelection()!.selectAllChildren(element));
  await page.keyboard.press("ControlOrMeta+C");
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item!.getType(type)).text()));
  });
  return { html: html!, text: text! };
}

test("numbers of every kind are named in full", async ({ page }) => {
  for (const [cell, name, value, unit, note] of [
    [
      "table-1--trade_balance--2012--deficit_to_imports",
      "高科技產品貿易平衡：高科技產品貿易逆差比對高科技產品進口貨值的百分比，2012 年",
      "10.1",
      "%",
      "(1)",
    ],
    [
      "table-2--pharmaceuticals--2012--share",
      "醫療及藥用產品：佔總計的百分比，2012 年",
      "§",
      "%",
      "§ 大於零但少於 0.5%",
    ],
    ["chart-3--US--imports--2011--share", "輸入主要來源地：美國，2011 年", "", "%", "100%"],
    ["table-4--balance--2011", "結餘，2011 年", "-86.33", "億港元", "(1)"],
  ] as const) {
    const figure = figureIds.find((id) => cell.startsWith(`${id}--`))!;
    await page.goto(addresses.cell("zh-hant", figure, cell));
    const panel = page.locator(".cell-panel");
    await expect(panel.locator("[data-part=name]")).toHaveText(name);
    const digits = (await page.locator(`[id="${cell}"]`).getAttribute("data-value"))!;
    const shown = (await panel.locator("[data-part=value]").innerText()).replace(",", "").replace("−", "-");
    expect(shown, cell).toBe(value || digits);
    await expect(panel.locator("[data-part=unit]")).toHaveText(unit);
    await expect(panel.locator("[data-part=notes]")).toContainText(note);
  }
});

test("the citation comes in every style, none with a place left open", async ({ page }) => {
  for (const locale of locales) {
    await page.goto(addresses.cell(locale, "chart-2", "chart-2--technical_services_and_rd--2011"));
    const styles = await page
      .locator(".cell-panel option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(styles).toEqual([...stylesUsed[locale], "bibtex", "ris", "csl-json"]);
    for (const style of styles) {
      await page.locator(".cell-panel select").selectOption(style);
      const citation = await page.locator("[data-part=citation]").innerText();
      expect(citation, style).toContain(addresses.cell(locale, "chart-2", "chart-2--technical_services_and_rd--2011"));
      expect(citation, style).not.toMatch(/[\ue000-\uf8ff]/);
      if (style === "bibtex") expect(citation).toContain(locale === "en" ? "R\\&D" : "研發活動");
      if (style === "csl-json") expect(JSON.parse(citation)).toHaveLength(1);
    }
  }
});

test("a number is chosen by pointer or keyboard, and the page stays where it is", async ({ page }) => {
  await page.goto(addresses.cell("en", "table-4", "table-4--receipts--2006"));
  const first = page.locator("#table-4--receipts--2006");
  await expect(first).toHaveCSS("outline-style", "solid");
  const cell = page.locator("#table-4--payments--2007");
  await cell.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await cell.click();
  await expect(page).toHaveURL(/#table-4--payments--2007$/);
  await expect(cell).toHaveCSS("outline-style", "solid");
  await expect(first).toHaveCSS("outline-style", "none");
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await cell.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#table-4--payments--2008--ratio_to_gdp$/);
  await expect(page.locator("#table-4--payments--2008--ratio_to_gdp")).toHaveCSS("outline-style", "solid");
  await expect(page.locator(".chosen")).toHaveCount(1);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".cell-panel")).toBeHidden();

  await test.step("on a phone the panel does not lie over the number that it tells about", async () => {
    await page.setViewportSize({ width: 390, height: 664 });
    await cell.evaluate((cell) => scrollBy(0, cell.getBoundingClientRect().bottom - 0.8 * innerHeight));
    await cell.click();
    await expect(page.locator(".cell-panel")).toBeVisible();
    const isSeen = cell.evaluate((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect();
      const ends = [y + 2, y + height - 2].map((end) => document.elementFromPoint(x + width / 2, end));
      return ends.every((found) => found && cell.contains(found));
    });
    expect(await isSeen).toBe(true);
  });
});
