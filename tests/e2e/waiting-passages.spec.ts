import type { Page } from "@playwright/test";
import { addresses } from "../../src/data/addresses.ts";
import { arrived } from "./support/arrived.ts";
import { expect, test } from "./support/fixtures.ts";
import { countWaiting, drawn, holdFonts } from "./support/late-fonts.ts";
import { look, moved } from "./support/places.ts";

/** Until a scroll has begun, and has come to its end: browsers draw it out. */
async function scrolled(page: Page): Promise<void> {
  await page.waitForFunction(() => scrollY > 0);
  const place = () => page.evaluate(() => scrollY);
  for (let last = -1, now = await place(); now !== last;) {
    await drawn(page);
    [last, now] = [now, await place()];
  }
}

/** Opens an article, some passages of which wait for its fonts, until the function that it returns is called. */
async function openWaiting(page: Page, address: string, width: number): Promise<() => void> {
  await page.setViewportSize({ width, height: 844 });
  const release = await holdFonts(page);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await drawn(page);
  expect(await page.evaluate(countWaiting)).toBeGreaterThan(0);
  return release;
}

/** What a reader does first, where, and what is to be in the window then. */
const firsts: readonly (readonly [name: string, string, number, act: (page: Page) => Promise<void>, shown: string])[] =
  [
    ["scrolls far in one go", addresses.article("zh-hant"), 1280, (page) => page.mouse.wheel(0, 9000), ".passage"],
    ["presses End", addresses.parallel(), 390, (page) => page.keyboard.press("End"), ".footer"],
    [
      "follows a link to a section",
      addresses.parallel(),
      390,
      async (page) => {
        await page.locator("article-contents summary").click();
        await page.locator("article-contents li a[href$='#conclusion']").click();
      },
      "#conclusion",
    ],
    [
      "opens a number with the keyboard",
      addresses.parallel(),
      390,
      async (page) => {
        await page.keyboard.press("Tab");
        await page.locator(".passage .fact:visible").last().focus();
        await page.keyboard.press("Enter");
      },
      ".proof:popover-open",
    ],
    [
      "points at a chart further down",
      addresses.article("zh-hant"),
      1280,
      (page) => page.locator(".passage .chart:visible [data-series]").last().hover(),
      ".reading:popover-open",
    ],
  ];

for (const [first, address, width, act, shown] of firsts) {
  test(`where a reader ${first}, no passage waits any more, and what is seen stays there`, async ({ page }) => {
    const release = await openWaiting(page, address, width);
    await act(page);
    await scrolled(page);
    expect.soft(await page.evaluate(countWaiting), "waiting").toBe(0);
    const before = await look(page, "window");
    const inWindow = () =>
      page.locator(shown).evaluateAll((all) =>
        all.flatMap((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight ? [Math.round(top)] : [];
        }),
      );
    const tops = await inWindow();
    expect(tops.length, shown).toBeGreaterThan(0);
    release();
    await page.waitForLoadState();
    await arrived(page);
    expect.soft(moved(before, await look(page, "window"), 1), "elsewhere in the window").toEqual([]);
    expect.soft(await inWindow(), shown).toEqual(tops);
  });
}

/** In the page: lays out what waits before the passages that hold these, as if its turn had come. */
function layOutBefore(ids: readonly string[]): void {
  const stay = ids.map((id) => document.getElementById(id)!.closest(".passage")!);
  for (const element of document.querySelectorAll<HTMLElement>(".article *")) {
    const waits = getComputedStyle(element).contentVisibility === "auto";
    if (waits && !stay.some((passage) => passage.contains(element))) element.style.contentVisibility = "visible";
  }
}

for (const [waiting, ids] of [
  ["all passages wait", undefined],
  ["the two in the window wait", ["table-4", "chart-2"]],
] as const) {
  test(`a view chosen in the same frame as the scroll to it stays in the window, and so it does after "back": ${waiting}`, async ({
    page,
  }) => {
    const release = await openWaiting(page, addresses.article("zh-hant"), 1280);
    if (ids) await page.evaluate(layOutBefore, ids);
    expect(await page.evaluate(countWaiting)).toBeGreaterThan(0);
    const link = page.locator("#chart-2 .view-links a").nth(1);
    await link.evaluate((link: HTMLAnchorElement) => {
      link.scrollIntoView({ block: "center" });
      link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      link.click();
    });
    for (const [act, taken] of [
      [() => undefined, "true"],
      [() => history.back(), null],
      [() => history.forward(), "true"],
    ] as const) {
      await page.evaluate(act);
      await expect.poll(() => link.getAttribute("aria-current")).toBe(taken);
      await drawn(page);
      await expect.soft(link).toBeInViewport();
    }
    release();
  });
}

for (const [width, place, block] of [
  [390, "#table-2 .view-links a", "center"],
  [390, "#chart-3 .headline", "start"],
  [1280, "#p-5-2", "center"],
  [1280, "#table-3 .figure-rest", "start"],
] as const) {
  test(`what is scrolled to before any sign of a reader stays where it was brought: ${place}, ${width} px`, async ({
    page,
  }) => {
    const release = await openWaiting(page, addresses.article("en"), width);
    const sought = page.locator(place).first();
    const cameTo = await sought.evaluate((element, block) => {
      element.scrollIntoView({ block });
      return element.getBoundingClientRect().top;
    }, block);
    await drawn(page);
    expect(await page.evaluate(countWaiting)).toBe(0);
    const top = await sought.evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top - cameTo)).toBeLessThan(2);
    release();
  });
}
