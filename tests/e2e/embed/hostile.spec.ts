import type { Frame, Page } from "@playwright/test";
import { serveHosts } from "../../support/hosts/server.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";

/** Where a page that means harm lies: another origin than the site's. */
let host: Server;
const site = process.env.SITE_UNDER_TEST!;

/** A page with a frame for an embed, and one that is a stranger to it; `/script` has the host script too. */
const pageAt = (path: string) =>
  `<!doctype html><title>host</title><link rel="icon" href="data:,">${
    path === "/script" ? `<hk-figure figure="chart-2">link</hk-figure><script src="${site}embed.js"></script>` : ""
  }${path === "/stranger" ? "" : '<iframe width="600" height="300"></iframe><iframe src="/stranger"></iframe>'}`;

test.beforeAll(async () => {
  host = await serveHosts(({ pathname }) => ({ body: pageAt(pathname) }));
});
test.afterAll(() => host.close());

/** Text that would run, end an attribute, reach a prototype, or speak a dialect badly. */
const nasty = [
  ...['"><img src=x onerror=pwned=1>', "</script><script>pwned=1</script>", "javascript:pwned=1", "__proto__"],
  ...["constructor", "\u0000\uFFFF\u202E", "[iFrameSizer]", "[iFrameSizer]a:8:false:true:32\u0000"],
  ...["[iFrameSizer]::::::", "[iFrameResizerChild]Ready", "pymxPYMxaxPYMxwidthxPYMx1e999", "x".repeat(20_000)],
  "pymxPYMxaxPYMxnavigateToxPYMxjavascript:pwned=1",
  '{"context":"iframe.resize","height":-1,"src":"javascript:pwned=1"}',
];

/** In a page: sends a window all of that, by itself and in every place of a message, and what no JSON can say. */
function attack({ nasty, target }: { nasty: readonly string[]; target: "top" | "frame" }): void {
  const window = target === "top" ? top! : top!.frames[0]!;
  const amp = { sentinel: "amp", type: "embed-size", message: "ready" };
  const ring: Record<string, unknown> = { ...amp };
  ring.self = ring;
  let chain: unknown = "end";
  for (let depth = 0; depth < 500; depth++) chain = { message: chain };
  const long = "9".repeat(2_000_000);
  const heights = [NaN, Infinity, -0, 1e308, 10n, new Number(700), [700], new Date(0), { valueOf: 700 }];
  const oddities = [
    ...[ring, chain, null, undefined, 10n, new Map([["sentinel", "amp"]]), new Error("amp"), /amp/],
    ...[new Uint8Array(100_000), long, `[iFrameSizer]${long}`, `[iFrameSizer]${"a:".repeat(100_000)}`],
    ...[`pymxPYMx${long}`, Array.from({ length: 50_000 }, () => "frames-init")],
    ...[...heights, ...nasty].map((height) => ({ ...amp, height })),
    ...nasty.flatMap((text) => [text, { ...amp, type: text }, { message: text, value: text, secret: text }]),
    ...nasty.map((text) => ({ "datawrapper-height": { [text]: text }, type: "navigate", url: text })),
  ];
  for (const oddity of oddities) window.postMessage(oddity, "*");
  window.postMessage("[iFrameSizer]", "*", [new MessageChannel().port1]);
}

/** Loads an address in the page's plain frame. */
async function load(page: Page, src: string): Promise<Frame> {
  const element = page.locator("body > iframe").first();
  await element.evaluate((frame: HTMLIFrameElement, src) => {
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    frame.src = src;
    return loaded;
  }, src);
  return (await (await element.elementHandle()).contentFrame())!;
}

/** In a page or frame: what an attack would have changed. */
const state = () => ({
  pwned: "pwned" in window,
  polluted: "pwned" in {} || Object.keys(Object.prototype).length > 0,
  path: location.origin + location.pathname,
  elements: document.querySelectorAll("*").length,
  scripts: document.scripts.length,
});

/** Lets all messages that are on their way arrive. */
const settle = (place: Page | Frame) => place.evaluate(() => new Promise((resolve) => setTimeout(resolve)));

const strangerOf = (page: Page) => page.frames().find((frame) => frame.url().endsWith("/stranger"))!;

/** How much the page has been told, and how often the answer to AMP's question. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const { heard, answers } = window as unknown as Record<string, number>;
    return { heard: heard!, answers: answers! };
  });

test("no message makes an embed run, go, throw or grow, and it answers the page around it alone", async ({ page }) => {
  await page.goto(host.url);
  await page.evaluate(() => {
    const counted = Object.assign(window, { heard: 0, answers: 0 });
    addEventListener("message", ({ data }: MessageEvent<{ sentinel?: string }>) => {
      counted.heard += 1;
      if (data.sentinel === "amp") counted.answers += 1;
    });
  });
  // Lines, bars and pies, and both languages: all embeds run the same scripts.
  for (const [locale, figure] of [
    ["en", "table-1"] as const,
    ["zh-hant", "chart-1"] as const,
    ["en", "chart-2"] as const,
  ]) {
    const frame = await load(page, site + addresses.embed(locale, figure));
    const before = await frame.evaluate(state);
    const told = await heard(page);
    await strangerOf(page).evaluate(attack, { nasty, target: "frame" as const });
    await strangerOf(page).evaluate(() => {
      for (const question of [{ sentinel: "amp", type: "frames-init" }, "[iFrameSizer]f:8:false:false:32"])
        top!.frames[0]!.postMessage(question, "*");
    });
    await settle(frame);
    await page.evaluate(() => frames[0]!.postMessage({ sentinel: "amp", type: "frames-init" }, "*"));
    await expect.poll(async () => (await heard(page)).answers - told.answers).toBe(1);
    await page.evaluate(attack, { nasty, target: "frame" as const });
    await settle(frame);
    expect(await frame.evaluate(state)).toEqual(before);
    expect((await heard(page)).heard).toBeLessThan(told.heard + 50);
    expect(page.url()).toBe(host.url);
  }
});

test("no message and no attribute makes a page with /embed.js run, go, throw or grow", async ({ page }) => {
  await page.goto(`${host.url}script`);
  await expect(page.locator("hk-figure iframe")).toBeVisible();
  const ours = await load(page, `${site}embed/en/chart-1/`);
  const before = await page.evaluate(state);
  for (const sender of [ours, strangerOf(page), page.mainFrame()]) {
    await sender.evaluate(attack, { nasty, target: "top" as const });
    await settle(page);
  }
  await page.locator("hk-figure").evaluate((element, nasty) => {
    for (const value of nasty) {
      const names = ["src", "figure", "lang", "theme", "view", "title"];
      for (const name of names) element.setAttribute(name, value);
      for (const name of names) element.removeAttribute(name);
    }
    element.setAttribute("figure", "chart-2");
  }, nasty);
  await settle(page);
  expect(await page.evaluate(state)).toEqual(before);
  const heights = await page.locator("iframe").evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(heights).toHaveLength(3);
  for (const height of heights) expect(height).toBeLessThanOrEqual(20_000);
});
