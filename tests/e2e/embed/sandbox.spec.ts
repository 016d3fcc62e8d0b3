import type { Page } from "@playwright/test";
import { figures } from "../../../src/figures/index.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";

/** Lines, bars and pies. */
const drawnOtherwise = ["table-1", "chart-2", "chart-1"] as const;

/** Opens a page with frames of embeds, each with what its `sandbox` allows, or none. */
async function frame(page: Page, embeds: readonly (readonly [address: string, sandbox?: string])[]) {
  await page.goto("robots.txt");
  const frames = embeds.map(([address, sandbox]) => {
    const src = new URL(address, process.env.SITE_UNDER_TEST).href;
    return `<iframe ${sandbox === undefined ? "" : `sandbox="${sandbox}"`} src="${src}" width="500" height="1200"></iframe>`;
  });
  await page.setContent(frames.join(""));
  return embeds.map((_, index) => page.locator("iframe").nth(index).contentFrame());
}

test.describe("without scripts", () => {
  test.use({ expectedErrors: [/Blocked script execution/] });

  test("an embed is whole in a frame that may do nothing, in the view that is asked for", async ({ page }) => {
    const views = drawnOtherwise.map((id) => [id, figures[id].views[1]!.id] as const);
    const [whole, table, ...others] = await frame(page, [
      [addresses.embed("zh-hant", "table-4"), ""],
      [addresses.embed("en", "table-4", "table"), ""],
      ...views.map(([id, view]) => [addresses.embed("en", id, view), ""] as const),
    ]);
    for (const [index, [, view]] of views.entries()) {
      await expect(others[index]!.locator("h1")).toHaveText(/\d{4}/);
      await expect(others[index]!.locator(".view:visible")).toHaveId(view);
    }
    await expect(table!.locator("table")).toBeVisible();
    await expect(table!.locator("svg:visible")).toHaveCount(0);

    await expect(whole!.locator("svg:visible")).toHaveCount(1);
    for (const part of [".figure-number", "h1", ".source"]) await expect(whole!.locator(part)).toBeVisible();
    await whole!.getByText("表格", { exact: true }).click();
    await expect(whole!.locator("td").first()).toBeVisible();
    await expect(whole!.locator("svg:visible")).toHaveCount(0);
  });
});

test("an address that names a view leads to it, and all else that it asks goes along", async ({ page }) => {
  const [asked, plain] = await frame(page, [
    [`${addresses.embed("en", "chart-2")}?theme=dark&view=change&compact`, "allow-scripts"],
    [`${addresses.embed("en", "chart-2", "change")}?theme=transparent&plain&view=chart`],
  ]);
  await expect(asked!.locator(".view:visible")).toHaveId("change");
  await expect(asked!.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(asked!.locator(".figure-number")).toBeHidden();
  await expect(asked!.locator("h1")).toBeVisible();
  await expect(plain!.locator(".view:visible")).toHaveId("chart");
  for (const part of ["h1", ".source"]) await expect(plain!.locator(part)).toBeHidden();
  await expect(plain!.locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

/** In a frame: what a page without an origin may not touch. */
const storage = () => {
  try {
    return typeof localStorage;
  } catch (error) {
    return (error as Error).name;
  }
};

test("an embed in a frame without an origin shows, reads out and changes as in the article", async ({ page }) => {
  const [embed] = await frame(page, [[`${addresses.embed("en", "chart-2")}?theme=dark`, "allow-scripts"]]);
  const root = embed!.locator("html");
  const reading = embed!.locator("#chart-2 .reading");
  await embed!.locator('svg:visible [data-series="trade_in_techniques"][data-year="2011"]').first().hover();
  await expect(reading).toContainText("−HK$5.024 billion");
  await embed!.locator("svg:visible").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(reading).toContainText("2001");
  await page.keyboard.press("Escape");
  await embed!.getByText("Table", { exact: true }).click();
  await expect(embed!.locator("td").first()).toBeVisible();
  await expect(root).toHaveCSS("background-color", "rgb(21, 24, 27)");
  expect(await root.evaluate(storage)).toBe("SecurityError");
  const fonts = await root.evaluate(() => document.fonts.ready.then((all) => [...all].map(({ status }) => status)));
  expect(new Set(fonts)).toEqual(new Set(["loaded"]));
});
