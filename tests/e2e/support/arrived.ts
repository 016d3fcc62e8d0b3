import type { Page } from "@playwright/test";

/** Until all of a page is there, with the fonts that come once it has been painted, and what is out of sight is laid out. */
export async function arrived(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (self as { lateFonts?: Promise<unknown> }).lateFonts;
    await document.fonts.ready;
    while (document.documentElement.dataset.far !== undefined) await new Promise((done) => setTimeout(done));
  });
}
