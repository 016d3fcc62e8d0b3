import type { Page } from "@playwright/test";

/** Until all of a page is there: the fonts that come once it has been painted, and the parts that wait for them. */
export async function arrived(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (self as { lateFonts?: Promise<unknown> }).lateFonts;
    await document.fonts.ready;
  });
  await page.locator("html:not([data-far])").waitFor({ state: "attached" });
}
