import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";
import { expectRightHeight, heard, host, isAnswer, told } from "../support/listening-host.ts";

/** The address of an embed, with what hosts add to it. */
const src = (more = "") => new URL(addresses.embed("en", "table-4"), process.env.SITE_UNDER_TEST).href + more;

test("a frame tells its height in every dialect, in a sandbox too", async ({ page }) => {
  const address = src("?childId=f1&initialWidth=600&parentTitle=A&parentUrl=http%3A%2F%2Fa.test%2F#?secret=aB3dE5fG7h");
  await host(page, `<iframe sandbox="allow-scripts" width="600" height="200" src="${address}"></iframe>`);
  const height = await expectRightHeight(page);
  expect(await heard(page)).toEqual(
    expect.arrayContaining([
      { "datawrapper-height": { [new URL(src()).pathname]: height } },
      `pymxPYMxf1xPYMxheightxPYMx${height}`,
      { sentinel: "amp", type: "embed-size", height },
      JSON.stringify({ src: address, context: "iframe.resize", height }),
      { message: "height", value: height, secret: "aB3dE5fG7h" },
      "[iFrameResizerChild]Ready",
    ]),
  );
  const before = (await heard(page)).length;
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!.contentWindow!;
    for (const message of ["[iFrameSizer]f:8:false:false:32", { sentinel: "amp", type: "frames-init" }, "hello"])
      frame.postMessage(message, "*");
  });
  await expect(async () =>
    expect((await heard(page)).slice(before).filter(isAnswer)).toEqual([
      `[iFrameSizer]f:${height}:600:init`,
      { sentinel: "amp", type: "embed-size", height },
    ]),
  ).toPass();
});

test("the height follows views, width and print, not the frame or the page around it; a hidden frame says nothing", async ({
  page,
}) => {
  await host(page, `<iframe width="600" height="150" src="${src()}"></iframe>`);
  const frame = page.frameLocator("iframe");
  const style = (change: Partial<CSSStyleDeclaration>) =>
    page.locator("iframe").evaluate((element, change) => void Object.assign(element.style, change), change);
  const chart = await expectRightHeight(page);
  await frame.getByText("Table", { exact: true }).click();
  const table = await expectRightHeight(page);
  expect(table).not.toBe(chart);
  await style({ width: "300px" });
  await expect.poll(async () => (await told(page)).height).not.toBe(table);
  const narrow = await expectRightHeight(page);

  const { times } = await told(page);
  for (const height of ["3000px", "40px", `${narrow}px`]) {
    await style({ height });
    await frame.locator("main").evaluate(() => new Promise(requestAnimationFrame));
  }
  await style({ display: "none" });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect((await told(page)).times).toBe(times);
  await style({ display: "", width: "600px" });
  await expect.poll(async () => (await told(page)).height).toBe(table);

  await test.step("whatever the page around does with its own box, and however it is printed", async () => {
    const { times } = await told(page);
    await page.evaluate(() => {
      document.body.style.cssText = "height:100%;margin:50px 0;display:flow-root";
      document.querySelector("iframe")!.style.cssText = "width:600px;height:100%;margin:-20px 0;border:0";
    });
    await page.pdf();
    await frame.locator("main").evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await expectRightHeight(page)).toBe(table);
    expect((await told(page)).times).toBeLessThanOrEqual(times + 2);
  });
});

test("a frame that is hidden when it loads, shown, and turned is as high as what it shows", async ({ page }) => {
  const [phone, turned] = [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ];
  await page.setViewportSize(phone);
  await host(page, `<div hidden><iframe width="100%" height="150" src="${src()}"></iframe></div>`);
  const hide = (isHidden: boolean) =>
    page.locator("div").evaluate((div: HTMLElement, isHidden) => void (div.hidden = isHidden), isHidden);
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
  await page.setContent(`<iframe width="600" height="150" src="${src()}"></iframe>`);
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
  expect(await last).toEqual({ [new URL(src()).pathname]: height });
});
