import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { locales } from "../../src/i18n/locales.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";

/** In the page: each language link, and why a finger would not get it; empty where it would. */
function links(): Record<string, string> {
  const why = (link: Element) => {
    const { left, top, right, bottom, width, height } = link.getBoundingClientRect();
    const corners = [
      [left + 1, top + 1],
      [right - 1, bottom - 1],
      [left + width / 2, top + height / 2],
    ] as const;
    if (width < 24 || height < 24) return `${width} × ${height}`;
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return `at ${left},${top}`;
    const over = corners.map(([x, y]) => document.elementFromPoint(x, y)).find((found) => !link.contains(found));
    return over ? `under ${over.outerHTML.slice(0, 40)}` : "";
  };
  return Object.fromEntries(
    [...document.querySelectorAll(".languages a")].map((link) => [link.textContent.trim(), why(link)]),
  );
}

/** In the page: how much of the window's height is taken by what stays while the page scrolls. */
const stuck = () =>
  Math.max(...[...document.querySelectorAll(".masthead,.bar")].map((part) => part.getBoundingClientRect().bottom));

async function scrollTo(page: Page, part: number): Promise<void> {
  await page.evaluate((part) => {
    window.scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * part, behavior: "instant" });
  }, part);
}

/** Each of the heads that differ: of the article side by side, of one in the language whose links are longest, of a figure. */
for (const address of [addresses.parallel(), addresses.article("zh-hant"), addresses.figure("en", "table-1")]) {
  test(`the language links of ${nameOf(address)} are within reach wherever one reads, on every phone`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const width of [320, 390, 640, 641]) {
      await page.setViewportSize({ width, height: 844 });
      for (const part of [0, 0.01, 0.5, 1]) {
        await scrollTo(page, part);
        const found = await page.evaluate(links);
        expect(Object.keys(found)).toHaveLength(locales.length + 1);
        expect.soft(Object.values(found).join(""), `${width} px, ${part} down`).toBe("");
        if (part === 0.5) expect.soft(await page.evaluate(stuck), `${width} px`).toBeLessThan(60);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await scrollTo(page, 0.5);
    const link = page.locator(".languages a:not([aria-current])").first();
    const target = await link.evaluate((element: HTMLAnchorElement) => element.pathname);
    await link.click();
    await expect(page).toHaveURL((url) => url.pathname === target);
  });
}

test("from language to language one stays where one reads, with the view that is chosen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.goto(`${addresses.article("en")}?chart-1=partners#p-4-4`);
  for (const hreflang of ["zh-Hant-HK", undefined, "en"]) {
    await page.locator(`.languages a${hreflang ? `[hreflang=${hreflang}]` : ":not([hreflang])"}`).click();
    await expect(page).toHaveURL(/\/(en|zh-hant|hk|)\/\?chart-1=partners#p-4-4$/);
    await expect(page.locator("#p-4-4")).toBeInViewport();
  }
});

test("the contents open on any page, lead into the article, and mark the section one reads", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(addresses.checks("en"));
  await page.getByText("Contents").click();
  await page.getByRole("link", { name: "Chart 2", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/#chart-2$/);
  await expect(page.locator("#chart-2")).toBeInViewport();
  await page.getByText("Contents").click();
  await expect(page.locator(".contents [aria-current]")).toHaveText("Chart 2");
  await page.getByRole("link", { name: "Concluding remarks" }).click();
  await expect(page.locator(".contents nav")).toBeHidden();
  await expect(page.locator("#conclusion")).toBeInViewport();
});

test("what one is led to stands clear of the head, and nothing shines through it", async ({ page }) => {
  await page.goto(addresses.article("en"));
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const place of ["p-4-1", "chart-1", "p-5-2"]) {
      await page.goto(`${addresses.article("en")}#${place}`);
      const { top, over } = await page.evaluate((id) => {
        const [head] = [...document.querySelectorAll(".masthead,.bar")].filter(
          (part) => part.getBoundingClientRect().bottom > 0,
        );
        const { bottom, left, right } = head!.getBoundingClientRect();
        const spots = [0.05, 0.1, 0.2, 0.3, 0.5, 0.9].map((part) => left + (right - left) * part);
        return {
          top: document.getElementById(id)!.getBoundingClientRect().top - bottom,
          over: spots.filter((x) => !document.elementFromPoint(x, bottom - 4)?.closest(".masthead,.bar")),
        };
      }, place);
      expect.soft(top, `${place} at ${width} px`).toBeGreaterThanOrEqual(0);
      expect.soft(over, `${place} at ${width} px`).toEqual([]);
    }
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the contents open, too", async ({ page }) => {
    await page.goto(addresses.article("zh-hant"));
    await page.getByText("目錄").click();
    await page.getByRole("navigation", { name: "目錄" }).getByRole("link", { name: "圖 3" }).click();
    await expect(page.locator("#chart-3")).toBeInViewport();
  });
});
