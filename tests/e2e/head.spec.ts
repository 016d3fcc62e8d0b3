import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { locales } from "../../src/i18n/locales.ts";
import { arrived } from "./support/arrived.ts";
import { foreignText } from "./support/drawn-fonts.ts";
import { expect, test } from "./support/fixtures.ts";
import { nameOf } from "./support/pages.ts";

/**
 * In the page: what is wrong with its head at several places, from the top of the page to its end: the language links that a
 * finger would not get, and, in the middle, a head that takes too much of the window.
 */
function headFaults(languages: number): string[] {
  const why = (link: Element): string => {
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
  return [0, 0.01, 1, 0.5].flatMap((part) => {
    const top = (document.documentElement.scrollHeight - innerHeight) * part;
    window.scrollTo({ top, behavior: "instant" });
    const links = [...document.querySelectorAll(".languages a")];
    const heads = [...document.querySelectorAll(".masthead,.bar")].map((head) => head.getBoundingClientRect().bottom);
    const faults = [
      links.length !== languages && `${links.length} links`,
      ...links.map((link) => why(link) && `${link.textContent.trim()} ${why(link)}`),
      part === 0.5 && Math.max(...heads) >= 60 && `the head is ${Math.max(...heads)} px high`,
    ];
    return faults.filter(Boolean).map((fault) => `${part} down: ${fault}`);
  });
}

/** Each of the heads that differ: of the article side by side, of one in the language whose links are longest, of a figure. */
for (const address of [addresses.parallel(), addresses.article("zh-hant"), addresses.figure("en", "table-1")]) {
  test(`the language links of ${nameOf(address)} are within reach wherever one reads, on every phone`, async ({
    page,
  }) => {
    await page.goto(address);
    // The narrowest of each way that a head is laid out.
    for (const width of [641, 320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect.soft(await page.evaluate(headFaults, locales.length + 1), `${width} px`).toEqual([]);
    }
    const link = page.locator(".languages a:not([aria-current])").first();
    const target = await link.evaluate((element: HTMLAnchorElement) => element.pathname);
    await link.click();
    await expect(page).toHaveURL((url) => url.pathname === target);
  });
}

const language = (page: Page, name: string) => page.locator(".languages").getByRole("link", { name, exact: true });

test("from language to language one stays where one reads, and at the top is led to the top", async ({ page }) => {
  await page.goto(addresses.article("zh-hant"));
  await language(page, "English").click();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.waitForLoadState();
  await page.evaluate(() => document.getElementById("p-5-1")!.scrollIntoView({ block: "start" }));
  for (const [name, address] of [
    ["Side by side", new RegExp(`${process.env.BASE_PATH!}#p-5-1$`)],
    ["繁體中文", /\/zh-hant\/#p-5-1$/],
  ] as const) {
    await language(page, name).click();
    await expect(page).toHaveURL(address);
    // What keeps the place comes last.
    await page.waitForLoadState();
    await expect(page.locator("#p-5-1")).toBeInViewport();
  }
});

test("the contents open on any page, lead into the article, clear of its head, and mark the section one reads", async ({
  page,
}) => {
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
  for (const [name, id] of [
    ["Glossary", "glossary"],
    ["Source and method", "source-and-method"],
  ] as const) {
    await page.getByText("Contents").click();
    await page.locator(".contents").getByRole("link", { name }).click();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await page.getByText("Contents").click();
    await expect(page.locator(".contents [aria-current]")).toHaveText(name);
    await page.keyboard.press("Escape");
  }

  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const place of ["p-4-1", "chart-1", "p-5-2"]) {
      await page.goto(`${addresses.article("en")}#${place}`);
      const { top, over } = await page.evaluate(underHead, place);
      expect.soft(top, `${place} at ${width} px is clear of the head`).toBeGreaterThanOrEqual(0);
      expect.soft(over, `${place} at ${width} px: what shines through the head`).toEqual([]);
    }
  }
});

test("the section that one reads is named in our own fonts in the contents, in every language", async ({ page }) => {
  for (const address of [addresses.article("zh-hant"), addresses.parallel()]) {
    await page.goto(`${address}#conclusion`);
    await arrived(page);
    await page.locator(".contents summary").click();
    await expect(page.locator(".contents [aria-current]")).toHaveAttribute("href", "#conclusion");
    expect(await foreignText(page), address).toEqual({});
  }
});

/** In the page: how far below the head an element begins, and where across the head something else is seen. */
function underHead(id: string): { top: number; over: number[] } {
  const heads = [...document.querySelectorAll(".masthead,.bar")].map((part) => part.getBoundingClientRect());
  const { bottom, left, right } = heads.find((head) => head.bottom > 0)!;
  const spots = [0.05, 0.1, 0.2, 0.3, 0.5, 0.9].map((part) => left + (right - left) * part);
  return {
    top: document.getElementById(id)!.getBoundingClientRect().top - bottom,
    over: spots.filter((x) => !document.elementFromPoint(x, bottom - 4)?.closest(".masthead,.bar")),
  };
}

test("the language switch leads to what fills the window, not to a figure of which little is left", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const id of ["table-3", "chart-2"]) {
    await page.goto(addresses.article("en"));
    await arrived(page);
    await page.locator(`#${id}`).evaluate((figure) => scrollBy(0, figure.getBoundingClientRect().top - 300));
    const link = page.locator(".languages").getByRole("link", { name: "繁體中文" });
    await link.click();
    await expect(page).toHaveURL(/zh-hant\//);
    await arrived(page);
    await expect(page.locator(`#${id}`), id).toBeInViewport();
  }
});
