import type { Frame, Page } from "@playwright/test";
import fc from "fast-check";
import { serveHosts } from "../../support/hosts/server.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { attack, messages, nasty, sendOddities } from "../support/attacks.ts";
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

const runs = { numRuns: 12, seed: 20130815 };

/** Lines, bars and pies, and both languages: all embeds run the same scripts. */
const embeds = [
  addresses.embed("en", "table-1"),
  addresses.embed("zh-hant", "chart-1"),
  addresses.embed("en", "chart-2"),
];

/** Loads an address in the page's plain frame. */
async function load(page: Page, src: string): Promise<Frame> {
  const element = page.locator("body > iframe").first();
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

const strangerOf = (page: Page) => page.frames().find((frame) => frame.url().endsWith("/stranger"))!;

/** How much the page has been told, and how often the answer to AMP's question. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const { heard, answers } = window as unknown as Record<string, number>;
    return { heard: heard!, answers: answers! };
  });

/** Opens the page and lets it count what it is told. */
async function open(page: Page): Promise<void> {
  await page.goto(host.url);
  await page.evaluate(() => {
    const counted = Object.assign(window, { heard: 0, answers: 0 });
    addEventListener("message", ({ data }: MessageEvent<{ sentinel?: string }>) => {
      counted.heard += 1;
      if (data.sentinel === "amp") counted.answers += 1;
    });
  });
}

test("no address and no message makes an embed run, go, throw or grow", async ({ page }) => {
  await open(page);
  const states: unknown[] = [];
  for (const embed of embeds) states.push(await (await load(page, site + embed)).evaluate(state));
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(attack, async ({ query, rawQuery, fragment, messages }) => {
      const which = turn++ % embeds.length;
      const search = new URLSearchParams(query.map(([name, value]) => [name.slice(0, 200), value.slice(0, 2000)]));
      const address = `${site}${embeds[which]}?${search.toString()}${rawQuery}#${fragment.slice(0, 2000)}`;
      const frame = await load(page, address);
      for (const sender of [page.mainFrame(), strangerOf(page)]) {
        await sender.evaluate((messages) => {
          for (const message of messages) top!.frames[0]!.postMessage(message, "*");
        }, messages);
        await settle(sender);
      }
      await settle(frame);
      expect(await frame.evaluate(state)).toEqual(states[which]);
      expect(page.url()).toBe(host.url);
    }),
    runs,
  );
  expect((await heard(page)).heard).toBeLessThan((embeds.length + runs.numRuns) * 50);

  await test.step("it bears what no JSON can say, and answers the page around it alone", async () => {
    const frame = await load(page, site + embeds[0]!);
    const whole = await frame.evaluate(state);
    const told = await heard(page);
    const answers = async () => (await heard(page)).answers - told.answers;
    await strangerOf(page).evaluate(`(${sendOddities.toString()})(top.frames[0])`);
    await strangerOf(page).evaluate(() => {
      for (const question of [{ sentinel: "amp", type: "frames-init" }, "[iFrameSizer]f:8:false:false:32"])
        top!.frames[0]!.postMessage(question, "*");
    });
    await settle(frame);
    await page.evaluate(() => frames[0]!.postMessage({ sentinel: "amp", type: "frames-init" }, "*"));
    await expect.poll(answers).toBe(1);
    await page.evaluate(`(${sendOddities.toString()})(frames[0])`);
    await settle(frame);
    expect(await frame.evaluate(state)).toEqual(whole);
    expect((await heard(page)).heard).toBeLessThan(told.heard + 20);
  });
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
      for (const sender of [ours, strangerOf(page), page.mainFrame()]) {
        await sender.evaluate((messages) => {
          for (const message of messages) top!.postMessage(message, "*");
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
      expect(heights).toHaveLength(3);
      for (const height of heights) expect(height).toBeLessThanOrEqual(20_000);
    }),
    runs,
  );
  for (const sender of [ours, strangerOf(page)]) {
    await sender.evaluate(`(${sendOddities.toString()})(top)`);
    await settle(page);
  }
  expect(await page.evaluate(state)).toEqual(before);
});
