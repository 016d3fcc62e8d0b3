import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** A page around one frame that notes what it hears, and gives the frame no height. */
export async function host(page: Page, frame: string): Promise<void> {
  await page.goto("robots.txt");
  await page.setContent('<!doctype html><html style="height:100%"><body></body></html>');
  await page.evaluate((html) => {
    const heard: unknown[] = [];
    addEventListener("message", ({ data }: MessageEvent<unknown>) => heard.push(data));
    Object.assign(window, { heard });
    document.body.innerHTML = html;
  }, frame);
}

/** All that the page has been told so far. */
export const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** Whether a message may have been asked for; in other dialects an embed tells its height again of its own. */
export const isAnswer = (message: unknown): boolean =>
  !/datawrapper-height|iframe\.resize/.test(JSON.stringify(message));

/** The height told last, in the dialect of AMP; and how often it was told. */
export async function told(page: Page): Promise<{ height: number; times: number }> {
  const heights = (await heard(page)).flatMap((message) => {
    const { type, height } = (message ?? {}) as { type?: string; height?: number };
    return type === "embed-size" ? [height!] : [];
  });
  expect(heights).not.toContain(0);
  return { height: heights.at(-1) ?? 0, times: heights.length };
}

/** The height of what stands in the frame: where its last element ends, plus the space under it. */
function contentHeight(page: Page): Promise<number> {
  return page
    .frameLocator("iframe")
    .locator("main")
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().bottom + scrollY));
}

/** Waits until what was told last is how high the content is. */
export async function expectRightHeight(page: Page): Promise<number> {
  await expect(async () => expect((await told(page)).height).toBe(await contentHeight(page))).toPass();
  return (await told(page)).height;
}
