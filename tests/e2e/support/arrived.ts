import type { Page } from "@playwright/test";

/** Until all of a page is there, with the fonts that come once it has been painted. */
export async function arrived(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (self as { lateFonts?: Promise<unknown> }).lateFonts;
    await document.fonts.ready;
  });
}
