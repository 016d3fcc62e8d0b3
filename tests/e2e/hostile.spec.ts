import type { Frame, Page } from "@playwright/test";
import fc from "fast-check";
import { serveHosts } from "../../scripts/bench/host-server.ts";
import type { Server } from "../../scripts/serve.ts";
import { expect, test } from "./support/fixtures.ts";

/** Where a page that means harm lies: another origin than the site's. */
let host: Server;
const site = process.env.SITE_UNDER_TEST!;

test.beforeAll(async () => {
  host = await serveHosts(({ pathname }) => ({
    body: `<!doctype html><title>host</title><link rel="icon" href="data:,">${
      pathname === "/script"
        ? `<hk-figure figure="chart-2">link</hk-figure><script src="${site}embed.js"></script>`
        : ""
    }<iframe width="600" height="300"></iframe>`,
  }));
});
test.afterAll(() => host.close());

/** Text that would run, end an attribute, reach a prototype, or speak a dialect badly. */
const nasty = fc.oneof(
  fc.constantFrom(
    '"><img src=x onerror=pwned=1>',
    "</script><script>pwned=1</script>",
    "javascript:pwned=1",
    "data:text/html,<script>pwned=1</script>",
    "__proto__",
    "constructor",
    "\u0000\uFFFF\u202E",
    "x".repeat(20_000),
    "[iFrameSizer]",
    "[iFrameSizer]a:8:false:true:32\u0000",
    "[iFrameSizer]::::::",
    "[iFrameResizerChild]Ready",
    "pymxPYMxaxPYMxwidthxPYMx1e999",
    "pymxPYMxaxPYMxnavigateToxPYMxjavascript:pwned=1",
    '{"context":"iframe.resize","height":-1,"src":"javascript:pwned=1"}',
  ),
  fc.string({ unit: "binary" }),
);

const messages: fc.Arbitrary<unknown[]> = fc.array<unknown>(
  fc.oneof(
    nasty,
    fc.jsonValue(),
    fc.record(
      {
        sentinel: fc.constantFrom("amp", "x"),
        type: fc.oneof(fc.constantFrom("embed-size", "frames-init", "navigate", "embed-state"), nasty),
        message: fc.oneof(fc.constantFrom("ready", "height", "link"), nasty),
        height: fc.oneof(fc.double(), fc.integer(), nasty, fc.jsonValue()),
        value: fc.oneof(nasty, fc.double()),
        secret: nasty,
        "datawrapper-height": fc.dictionary(nasty, fc.oneof(fc.integer(), nasty)),
      },
      { requiredKeys: [] },
    ),
  ),
  { minLength: 5, maxLength: 25 },
);

const names = fc.oneof(fc.constantFrom("theme", "view", "childId", "parentUrl", "initialWidth", "url"), nasty);
const attack = fc.record({
  query: fc.array(fc.tuple(names, nasty), { maxLength: 5 }),
  rawQuery: fc.constantFrom("", "&%", "&view=%E0%A4%A", "&&==&?"),
  fragment: fc.oneof(nasty, fc.constantFrom("?secret=aB1", "?secret=%", "table", "chart-2--x--2011", "%E0%A4%A")),
  messages,
});

const runs = { numRuns: 12, seed: 20130815 };

/** Loads an address in the page's plain frame. */
async function load(page: Page, src: string): Promise<Frame> {
  const element = page.locator("body > iframe");
  await element.evaluate(
    (frame: HTMLIFrameElement, src) =>
      new Promise((resolve) => {
        frame.onload = resolve;
        frame.src = src;
      }),
    src,
  );
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

test("no address and no message makes an embed run, go, throw or grow", async ({ page }) => {
  await page.goto(host.url);
  const address = `${site}embed/en/chart-2/`;
  const whole = await (await load(page, address)).evaluate(state);
  await page.evaluate(() => {
    const heard = { count: 0 };
    Object.assign(window, { heard });
    addEventListener("message", () => (heard.count += 1));
  });
  await fc.assert(
    fc.asyncProperty(attack, async ({ query, rawQuery, fragment, messages }) => {
      const search = new URLSearchParams(query.map(([name, value]) => [name.slice(0, 200), value.slice(0, 2000)]));
      const frame = await load(page, `${address}?${search.toString()}${rawQuery}#${fragment.slice(0, 2000)}`);
      await page.evaluate((messages) => {
        const frame = document.querySelector("iframe")!.contentWindow!;
        for (const message of messages) frame.postMessage(message, "*");
      }, messages);
      await settle(page);
      await settle(frame);
      expect(await frame.evaluate(state)).toEqual(whole);
      expect(page.url()).toBe(host.url);
    }),
    runs,
  );
  const { count } = await page.evaluate(() => (window as unknown as { heard: { count: number } }).heard);
  expect(count).toBeLessThan(runs.numRuns * 100);
});

test("no message and no attribute makes a page with /embed.js run, go, throw or grow", async ({ page }) => {
  await page.goto(`${host.url}script`);
  await expect(page.locator("hk-figure iframe")).toBeVisible();
  const ours = await load(page, `${site}embed/en/chart-1/`);
  const before = await page.evaluate(state);
  const attributes = fc.array(fc.tuple(fc.constantFrom("src", "figure", "lang", "theme", "view", "title"), nasty), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(messages, attributes, async (messages, attributes) => {
      for (const sender of [ours, page.mainFrame()]) {
        await sender.evaluate((messages) => {
          for (const message of messages) parent.postMessage(message, "*");
        }, messages);
        await settle(page);
      }
      await page.locator("hk-figure").evaluate((element, attributes) => {
        for (const [name, value] of attributes) element.setAttribute(name, value);
        for (const [name] of attributes) element.removeAttribute(name);
        element.setAttribute("figure", "chart-2");
      }, attributes);
      expect(await page.evaluate(state)).toEqual(before);
      const heights = await page.locator("iframe").evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
      expect(heights).toHaveLength(2);
      for (const height of heights) expect(height).toBeLessThanOrEqual(20_000);
    }),
    runs,
  );
});
