import type { Page } from "@playwright/test";

/** Keeps back the fonts that come in files until the function that it returns is called. */
export async function holdFonts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await page.route("**/fonts/*.woff2", async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

/** Until all that was changed has been drawn. */
export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
