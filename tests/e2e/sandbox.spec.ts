import { figures } from "../../src/figures/index.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";

/** Lines, bars and pies. */
const drawnOtherwise = ["table-1", "chart-2", "chart-1"] as const;
const srcOf = (address: string) => new URL(address, process.env.SITE_UNDER_TEST).href;

test.describe("without scripts", () => {
  test.use({ expectedErrors: [/Blocked script execution/] });

  test("a view that is asked for is shown in a frame that may do nothing", async ({ page }) => {
    await page.goto("robots.txt");
    for (const { id, views } of drawnOtherwise.map((id) => figures[id])) {
      const [, view] = views;
      const src = srcOf(addresses.embed("en", id, view!.id));
      await page.setContent(`<iframe sandbox="" src="${src}" width="600" height="900"></iframe>`);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("h1")).toHaveText(/\d{4}/);
      await expect(frame.locator(".view:visible")).toHaveId(view!.id);
    }
    const table = srcOf(addresses.embed("en", "table-4", "table"));
    await page.setContent(`<iframe sandbox="" src="${table}" width="600" height="900"></iframe>`);
    await expect(page.frameLocator("iframe").locator("table")).toBeVisible();
    await expect(page.frameLocator("iframe").locator("svg:visible")).toHaveCount(0);
  });

  test("an embed is whole in a frame that may do nothing", async ({ page }) => {
    await page.goto("robots.txt");
    for (const figure of drawnOtherwise) {
      const src = srcOf(addresses.embed("zh-hant", figure));
      await page.setContent(`<iframe sandbox="" src="${src}" width="600" height="1600"></iframe>`);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("svg:visible")).toHaveCount(1);
      for (const part of [".figure-number", "h1", ".source"]) await expect(frame.locator(part)).toBeVisible();
      await frame.getByText("表格", { exact: true }).click();
      await expect(frame.locator("td").first()).toBeVisible();
      await expect(frame.locator("svg:visible")).toHaveCount(0);
    }
  });
});

test("an address that names a view leads to it, and all else that it asks goes along", async ({ page }) => {
  await page.goto("robots.txt");
  const src = srcOf(`${addresses.embed("en", "chart-2")}?theme=dark&view=change&compact`);
  await page.setContent(`<iframe sandbox="allow-scripts" src="${src}" width="500" height="600"></iframe>`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".view:visible")).toHaveId("change");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator(".figure-number")).toBeHidden();
  await expect(frame.locator("h1")).toBeVisible();
  const plain = srcOf(`${addresses.embed("en", "chart-2", "change")}?theme=transparent&plain&view=chart`);
  await page.setContent(`<iframe src="${plain}" width="500" height="600"></iframe>`);
  await expect(frame.locator(".view:visible")).toHaveId("chart");
  for (const part of ["h1", ".source"]) await expect(frame.locator(part)).toBeHidden();
  await expect(frame.locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
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
  await page.goto("robots.txt");
  const src = srcOf(`${addresses.embed("en", "chart-2")}?theme=dark`);
  await page.setContent(`<iframe sandbox="allow-scripts" src="${src}" width="500" height="600"></iframe>`);
  const frame = page.frameLocator("iframe");
  const root = frame.locator("html");
  const reading = frame.locator("#chart-2 .reading");
  await frame.locator('svg:visible [data-series="trade_in_techniques"][data-year="2011"]').first().hover();
  await expect(reading).toContainText("−HK$5,024 million");
  await frame.locator("svg:visible").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(reading).toContainText("2001");
  await page.keyboard.press("Escape");
  await frame.getByText("Table", { exact: true }).click();
  await expect(frame.locator("td").first()).toBeVisible();
  await expect(root).toHaveCSS("background-color", "rgb(21, 24, 27)");
  expect(await root.evaluate(storage)).toBe("SecurityError");
  const fonts = await root.evaluate(() => document.fonts.ready.then((all) => [...all].map(({ status }) => status)));
  expect(new Set(fonts)).toEqual(new Set(["loaded"]));
});
