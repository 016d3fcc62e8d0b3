import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectRightHeight, heard, host, isAnswer, told } from "./support/listening-host.ts";
import { embedPages } from "./support/pages.ts";

/** The address of an embed, with what hosts add to it. */
const src = (more = "") => new URL(addresses.embed("en", "table-4"), process.env.SITE_UNDER_TEST).href + more;

test("the script that reports is below 1.5 kB compressed, and in every embed", () => {
  for (const address of embedPages) {
    const html = readFileSync(`dist/${address}index.html`, "utf8");
    const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text!);
    const report = scripts.find((text) => text.includes("[iFrameSizer]"));
    expect(brotliCompressSync(report!).length, address).toBeLessThanOrEqual(1500);
  }
});

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`a frame tells its height in every dialect ${sandbox}`, async ({ page }) => {
    const address = src(
      "?childId=f1&initialWidth=600&parentTitle=A&parentUrl=http%3A%2F%2Fa.test%2F#?secret=aB3dE5fG7h",
    );
    await host(page, `<iframe ${sandbox} width="600" height="200" src="${address}"></iframe>`);
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
}

test("the height follows views, width and print, not the frame; a hidden frame says nothing", async ({ page }) => {
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

  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: "screen" });
  await frame.locator("main").evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await expectRightHeight(page)).toBe(table);
});

test("a page whose scrollbar comes and goes with the frame's height comes to rest", async ({ page }) => {
  await host(page, `<iframe width="600" height="150" src="${src()}"></iframe>`);
  await expectRightHeight(page);
  // A host that answers every height with another width: no height would ever be the last.
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!;
    addEventListener("message", ({ data }: MessageEvent<{ type?: string } | undefined>) => {
      if (data?.type === "embed-size") frame.width = frame.width === "320" ? "330" : "320";
    });
    frame.width = "320";
  });
  let last = 0;
  const more = async () => {
    const { times } = await told(page);
    const since = times - last;
    last = times;
    return since;
  };
  await expect.poll(more, { intervals: [200] }).toBe(0);
  expect((await told(page)).times).toBeLessThan(30);
});
