import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectRightHeight, heard, host, told } from "./support/listening-host.ts";

const src = new URL(addresses.embed("zh-hant", "table-3"), process.env.SITE_UNDER_TEST).href;
const phone = { width: 390, height: 844 };
const turned = { width: 844, height: 390 };

test("a frame that is hidden when it loads, shown, and turned is as high as what it shows", async ({ page }) => {
  await page.setViewportSize(phone);
  await host(page, `<div hidden><iframe width="100%" height="150" src="${src}"></iframe></div>`);
  const hide = (isHidden: boolean) =>
    page.locator("div").evaluate((one: HTMLElement, isHidden) => void (one.hidden = isHidden), isHidden);
  await expect.poll(() => heard(page)).toContain("[iFrameResizerChild]Ready");
  await page.evaluate(() => {
    for (const question of [{ sentinel: "amp", type: "frames-init" }, "[iFrameSizer]f:8:false:false:32"])
      frames[0]!.postMessage(question, "*");
  });
  await page
    .frameLocator("iframe")
    .locator("html")
    .evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await heard(page), "a frame that is not shown has no height").toEqual(["[iFrameResizerChild]Ready"]);

  await hide(false);
  await expect.poll(async () => (await told(page)).times).toBeGreaterThan(0);
  const upright = await expectRightHeight(page);
  expect(await heard(page)).toContainEqual(expect.stringMatching(/^\[iFrameSizer\]f:\d+:\d+:init$/));

  await page.setViewportSize(turned);
  await expect.poll(async () => (await told(page)).height).not.toBe(upright);
  const across = await expectRightHeight(page);
  await hide(true);
  await page.setViewportSize(phone);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect((await told(page)).height).toBe(across);
  await hide(false);
  await expect.poll(async () => (await told(page)).height).toBe(upright);
});

test("a page that listens late, and cannot ask, is told all the same", async ({ page }) => {
  await page.goto("robots.txt");
  await page.setContent(`<iframe width="600" height="150" src="${src}"></iframe>`);
  const html = page.frameLocator("iframe").locator("html");
  await html.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const last = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }: MessageEvent<Record<string, unknown>>) => {
          if (data["datawrapper-height"]) resolve(data["datawrapper-height"]);
        });
      }),
  );
  const height = await html.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  expect(await last).toEqual({ [new URL(src).pathname]: height });
});

test("whatever the page around does with its own box, and however it is printed, the height stays", async ({
  page,
}) => {
  await host(page, `<iframe width="600" height="150" src="${src}"></iframe>`);
  const height = await expectRightHeight(page);
  const { times } = await told(page);
  await page.evaluate(() => {
    document.body.style.cssText = "height:100%;margin:50px 0;display:flow-root";
    document.querySelector("iframe")!.style.cssText = "height:100%;margin:-20px 0;border:0";
  });
  await page.pdf();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await expectRightHeight(page)).toBe(height);
  expect((await told(page)).times).toBeLessThanOrEqual(times + 2);
});
