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

/** In the page: how much of an article is not laid out, in elements. */
export function countWaiting(): number {
  const visible = { contentVisibilityAuto: true } as CheckVisibilityOptions;
  const elements = [...document.querySelectorAll(".article *")];
  return elements.filter((element) => element.checkVisibility() && !element.checkVisibility(visible)).length;
}
