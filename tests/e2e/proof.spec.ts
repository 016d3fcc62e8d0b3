import type { Locator, Page } from "@playwright/test";
import { cellId } from "../../src/data/cell-id.ts";
import { yearsOf } from "../../src/data/dataset.ts";
import { cellName, cellText } from "../../src/publish/metadata/cell-name.ts";
import { arrived } from "./support/arrived.ts";
import { data, latest, newest } from "./support/edition.ts";
import { expect, test } from "./support/fixtures.ts";

const exports = newest("table-1", "total_exports");
const panel = (page: Page): Locator => page.locator(".proof:popover-open");
const number = (page: Page, fact: string): Locator => page.locator(`.prose .fact:has([data-fact="${fact}"])`).first();
const claim = (page: Page, fact: string): Locator => page.locator(`.prose .claim[data-fact="${fact}"]`).first();

test("a number opens its formula, its cells and what rounding allows; a comparison what it compares, and whether it holds", async ({
  page,
  context,
}) => {
  await page.goto("en/");
  await arrived(page);

  await test.step("pointing at a number lights its marks and its cell, until the pointer leaves", async () => {
    const lit = page.locator("svg .lit");
    await number(page, "imports.telecoms.latest").hover();
    await expect(lit).not.toHaveCount(0);
    const marks = await lit.evaluateAll((found) => found.map((mark) => ({ ...(mark as SVGElement).dataset })));
    for (const { series, year } of marks) {
      expect({ series, year }).toEqual({ series: "telecommunications", year: String(latest("table-2")) });
    }
    await expect(page.locator("td.lit")).toHaveId(`table-2--telecommunications--${latest("table-2")}`);
    await page.mouse.move(2, 2);
    await expect(page.locator(".lit")).toHaveCount(0);
    await number(page, "imports.partner.CN").focus();
    await expect(page.locator('#chart-1 svg .lit[data-flow="imports"]')).not.toHaveCount(0);
    await expect(page.locator('#chart-1 svg .lit[data-flow="exports"]')).toHaveCount(0);
  });

  await test.step("what the view shown does not draw lights what it lies between, or the view that draws it", async () => {
    await number(page, "deficit.ratio.high").hover();
    await expect(page.locator("#table-1 svg:visible .lit")).toHaveCount(2);
    await expect(page.locator("#table-1 .view-links .lit")).toHaveText("Balance");
    await number(page, "exports.growth.merchandise").hover();
    await expect(page.locator("#table-1 .view-links .lit")).toHaveText("Against merchandise exports");
    await expect(page.locator("#table-1 svg .lit")).toHaveCount(0);
    await page.mouse.move(2, 2);
  });

  await test.step("a tap on a number opens its panel; a second one closes it", async () => {
    const growth = number(page, "exports.growth");
    await growth.click();
    await expect(panel(page)).toContainText("Last level ÷ first level");
    await expect(panel(page).locator("li")).toHaveCount(2);
    await expect(panel(page).locator("li > :not(svg)")).toHaveText([
      cellName(exports, data, "en"),
      cellText(exports, "en"),
      "Table 1: Total exports, 2002",
      "HK$409.0 billion",
    ]);
    await expect(panel(page)).toContainText(/Rounding allows [\d.]+% to [\d.]+%\./);
    await expect(panel(page).getByRole("link").first()).toHaveAttribute("href", (await growth.getAttribute("href"))!);
    // The series in small: the last bar is as much higher than the first as the number is larger.
    const bars = await panel(page).locator(".spark .cited").getAttribute("d");
    const [first, last] = [...bars!.matchAll(/M\S+ (\S+)V(\S+)h/g)].map(([, base, top]) => Number(base) - Number(top));
    expect(last! / first!).toBeCloseTo(1624.3 / 409, 2);
    // Its first year and its last stand under their bars, within the picture.
    const picture = (await panel(page).locator(".spark").boundingBox())!;
    const drawn = (await panel(page).locator(".spark path").first().boundingBox())!;
    for (const year of await panel(page).locator(".spark text").all()) {
      const box = (await year.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(drawn.y + drawn.height - 3);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.y + picture.height + 2);
    }
    await growth.click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/en\/$/);
  });

  await test.step("what only the source says opens its paragraph and page, and the years it could be seen in", async () => {
    await claim(page, "tbp.deficit.since").click();
    await expect(panel(page)).toContainText(/The source’s word, not tested here \(paragraph 5\.1, page FB6\)/);
    await expect(panel(page)).toContainText("Not in the source: 2002–2005.");
    await expect(panel(page).locator("li")).toHaveCount(yearsOf(data, "table-4").length);
    await page.keyboard.press("Escape");
    await number(page, "tbp.since").click();
    await expect(panel(page)).toContainText("From the text of the source (paragraph 5.1, page FB6)");
    await expect(panel(page).locator("li")).toHaveCount(0);
    await page.keyboard.press("Escape");
  });

  await test.step("Enter opens, Tab reaches the cells, Escape closes and gives the focus back", async () => {
    await number(page, "imports.latest").focus();
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(panel(page).getByRole("link")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
    await expect(number(page, "imports.latest")).toBeFocused();
  });

  await test.step("arrows lead from a number to the comparison beside it, which is no tab stop", async () => {
    await page.keyboard.press("ArrowRight");
    const multiplied = claim(page, "imports.multiplied");
    await expect(multiplied).toBeFocused();
    await expect(multiplied).toHaveRole("button");
    await page.keyboard.press(" ");
    await expect(panel(page)).toContainText("Holds: last level > 3 × first level");
    await page.keyboard.press("Escape");
    await expect(multiplied).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(number(page, "imports.first")).toBeFocused();
  });

  await test.step("in a panel opened by keyboard arrows lead from proof to proof, as it says", async () => {
    const hint = () => panel(page).evaluate((proof) => getComputedStyle(proof, "::after").content);
    await number(page, "imports.latest").focus();
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeFocused();
    expect(await hint()).toContain("arrow keys");
    const cut = () => panel(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await cut()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await expect(panel(page)).toContainText("Holds: last level > 3 × first level");
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(panel(page)).toContainText("As published");
    await page.keyboard.press("Escape");
    await expect(number(page, "imports.latest")).toBeFocused();
    await number(page, "exports.latest").click();
    expect(await hint(), "opened by pointer").toBe("none");
    await page.keyboard.press("Escape");
  });

  await test.step("a click with a modifier key, or with the middle button, follows the link", async () => {
    for (const how of [{ modifiers: ["ControlOrMeta" as const] }, { button: "middle" as const }]) {
      const opened = context.waitForEvent("page");
      await number(page, "exports.latest").click(how);
      const other = await opened;
      await expect(other).toHaveURL(new RegExp(`/en/figures/table-1/#${cellId(exports)}$`));
      await other.close();
      await expect(panel(page)).toHaveCount(0);
    }
  });

  await test.step("at 360 px panels lie within the window and move nothing", async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(open, 12)).toEqual([]);
  });

  await test.step("on paper there are no panels", async () => {
    await expect(panel(page)).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(panel(page)).toBeHidden();
  });
});

test("side by side, each language opens its own panel, one at a time", async ({ page }) => {
  await page.goto("");
  await arrived(page);
  await page.locator('.prose[lang="en"] [data-fact="domestic.share.latest"]').click();
  await expect(panel(page)).toContainText("Domestic exports ÷ total exports");
  await page.locator('.prose[lang="zh-Hant-HK"] [data-fact="domestic.share.latest"]').click();
  await expect(panel(page)).toHaveCount(1);
  await expect(panel(page)).toContainText("港產品出口÷整體出口");

  await test.step("a tap on a comparison opens what is compared with what, and that it holds", async () => {
    await page.locator('.prose[lang="zh-Hant-HK"] [data-fact="deficit.everyYear"]').first().click();
    await expect(panel(page)).toContainText("成立：刊載各年的差額均＜0");
    await expect(panel(page).locator("li")).toHaveCount(yearsOf(data, "table-1").length);
    await expect(panel(page).locator(".spark")).toHaveCount(1);
    await page.mouse.click(5, 300);
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step("at 280 px panels lie within the window and move nothing", async () => {
    await page.setViewportSize({ width: 280, height: 640 });
    expect(await page.evaluate(open, 5)).toEqual([]);
  });
});

/** In the page: opens every n-th number or comparison in turn; says which panels leave the window, or move the text. */
function open(every: number): string[] {
  const all = [...document.querySelectorAll<HTMLElement>(".fact,.claim")].filter((place) => place.checkVisibility());
  const places = all.filter((_, index) => index % every === 0);
  const { scrollWidth, scrollHeight } = document.documentElement;
  return places.flatMap((place) => {
    place.scrollIntoView({ block: "center", behavior: "instant" });
    const before = place.getBoundingClientRect();
    place.click();
    const shown = document.querySelector(".proof:popover-open");
    if (!shown) return [`${place.textContent}: nothing opens`];
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const after = place.getBoundingClientRect();
    const lines = [...place.getClientRects()];
    const gap = Math.min(Math.abs(top - lines.at(-1)!.bottom), Math.abs(lines[0]!.top - bottom));
    const page = document.documentElement;
    const faults = [
      (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) && "leaves the window",
      (after.top !== before.top || page.scrollWidth !== scrollWidth || page.scrollHeight !== scrollHeight) && "moves",
      gap > 10 && `is ${gap} px away`,
    ];
    return faults.filter(Boolean).map((fault) => `${place.textContent} ${fault}`);
  });
}
