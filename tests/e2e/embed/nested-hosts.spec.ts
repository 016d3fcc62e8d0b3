import type { Page } from "@playwright/test";
import { serveHosts } from "../../support/hosts/server.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";

/** Pages in pages, each of which gives its frame what it is told, and tells its own height in turn. */
let hosts: Server;
const site = process.env.SITE_UNDER_TEST!;
const embed = `${site}${addresses.embed("en", "table-1")}`;

/** In a war, each answers every height with another width, which makes another height, without end if nobody gives way. */
const resizer = (isAtWar: boolean) => `<script>
  window.heard = 0;
  const frame = document.querySelector("iframe");
  let told = 0;
  new ResizeObserver(() => {
    const height = document.body.offsetHeight;
    if (height !== told) parent.postMessage({ sentinel: "amp", type: "embed-size", height: (told = height) }, "*");
  }).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || data.type !== "embed-size") return;
    heard += 1;
    frame.style.height = data.height + "px";
    if (${isAtWar}) frame.style.width = frame.style.width === "84%" ? "86%" : "84%";
  });
</script>`;

/** How deep the embed stands; the innermost page has the host script too. */
const depth = 3;

test.beforeAll(async () => {
  hosts = await serveHosts(({ pathname }) => {
    const [, way, level] = pathname.split("/");
    const isInnermost = Number(level) === 1;
    const src = isInnermost ? embed : `/${way}/${Number(level) - 1}`;
    const script = isInnermost ? `<script src="${site}embed.js"></script>` : "";
    return {
      body: `<!doctype html><html style="height:100%"><title>${level}</title><link rel="icon" href="data:,">
        <body style="margin:0;padding:7px 0"><iframe src="${src}" style="width:100%;border:3px solid"></iframe>${resizer(way === "war")}${script}`,
    };
  });
});
test.afterAll(() => hosts.close());

/**
 * How often the pages have been told a height, all together, once each has been drawn: a height is told when what changed it
 * is drawn, which a busy machine may do long after it has answered anything else.
 */
async function counted(page: Page): Promise<number> {
  let sum = 0;
  for (const frame of page.frames().toReversed()) {
    sum += await frame.evaluate(async () => {
      // Told after all observers that were there before; the page's clock stands, and with it its animation frames.
      await new Promise((done) => new ResizeObserver(done).observe(document.documentElement));
      return (window as unknown as { heard?: number }).heard ?? 0;
    });
  }
  return sum;
}

/** Waits until nobody tells anybody anything any more. */
async function rest(page: Page): Promise<void> {
  let last = -1;
  const isQuiet = async () => {
    const count = await counted(page);
    const wasQuiet = count > 0 && count === last;
    last = count;
    return wasQuiet;
  };
  await expect.poll(isQuiet, { intervals: [0] }).toBe(true);
}

/** The embed's frame, and by how much it is higher than what it shows. */
async function spare(page: Page): Promise<number> {
  const frame = page.frames().find((frame) => frame.url() === embed)!;
  return frame.evaluate(() => innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height));
}

for (const [way, most] of [
  ["peace", 30],
  ["war", 150],
] as const) {
  test(`pages in pages that resize what stands in them come to rest, in ${way}`, async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    // What is too often within a second is so on the slowest machine too, if that second never ends.
    if (way === "war") await page.clock.setFixedTime(0);
    await page.goto(`${hosts.url}${way}/${depth}`);
    for (const view of ["Table", "Values", "Table"]) {
      await rest(page);
      expect(await spare(page), view).toBeGreaterThanOrEqual(0);
      if (way === "peace") expect(await spare(page), view).toBe(0);
      const inner = page.frames().find((frame) => frame.url() === embed)!;
      await inner.getByText(view, { exact: true }).evaluate((label: HTMLElement) => label.click());
    }
    await rest(page);
    expect(await counted(page)).toBeLessThan(most);
    const heights = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => innerHeight)),
    );
    for (const height of heights) expect(height).toBeLessThan(4000);
  });
}
