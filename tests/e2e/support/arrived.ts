import type { Page } from "@playwright/test";

/** Until all of a page is there, with the fonts that come once it has been painted. */
async function fontsArrived(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (self as { lateFonts?: Promise<unknown> }).lateFonts;
    await document.fonts.ready;
  });
}

/** Until all of a page is there, and what is out of sight is laid out: at once, as by the first sign of a reader. */
export async function arrived(page: Page): Promise<void> {
  await fontsArrived(page);
  await page.evaluate(() => dispatchEvent(new Event("scroll")));
}

/** Until all of a page is there, and what is out of sight has been laid out part by part, as nobody was seen to read. */
export async function arrivedUnseen(page: Page): Promise<void> {
  await fontsArrived(page);
  await page.waitForFunction(() => document.documentElement.dataset.far === undefined);
}
