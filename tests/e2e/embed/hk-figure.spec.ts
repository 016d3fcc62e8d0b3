import type { Page } from "@playwright/test";
import { type Answer, serveHosts } from "../../support/hosts/server.ts";
import { readCodes } from "../../support/hosts/codes.ts";
import type { Server } from "../../../scripts/lib/serve.ts";
import { expect, test } from "../support/fixtures.ts";

/** A page of somebody else, on another origin, that may be told what to be. */
let host: Server;
let answer: Answer = { body: "" };
const site = process.env.SITE_UNDER_TEST!;

test.beforeAll(async () => {
  host = await serveHosts((url) => (url.pathname === "/" ? answer : { body: "" }));
});
test.afterAll(() => host.close());

const script = `<script src="${site}embed.js"></script>`;
const link = (name: string) => `<a href="${site}en/figures/${name}/">${name}</a>`;

async function open(page: Page, body: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  answer = { body: `<!doctype html><title>host</title>${body}`, headers };
  await page.goto(host.url);
}

/** By how much the page's first frames, those of elements too, are higher than what stands in each. */
async function gaps(page: Page, count: number): Promise<number[]> {
  const frames = (await page.locator("iframe").all()).slice(0, count);
  return Promise.all(
    frames.map(async (frame) => {
      const content = frame.contentFrame().locator("html");
      const height = await frame.evaluate(({ clientHeight }) => clientHeight);
      return height - Math.ceil(await content.evaluate((html) => html.getBoundingClientRect().height));
    }),
  );
}

test("shows figures at their heights, wherever the element stands and however it came there", async ({ page }) => {
  await open(
    page,
    `<style>body{margin:0;padding-top:2000px}</style>
    <hk-figure figure="chart-2">${link("chart-2")}</hk-figure>
    <iframe src="${site}embed/en/table-4/" width="600" height="300" style="box-sizing:border-box"></iframe>
    <div id="shadow" lang="zh-HK"></div>${script}${script}`,
  );
  await page.evaluate(() => {
    const root = document.querySelector("#shadow")!.attachShadow({ mode: "open" });
    root.innerHTML = `<hk-figure figure="chart-2" theme="dark" view="table"></hk-figure>
      ${document.querySelector("iframe")!.outerHTML}`;
    const added = document.createElement("hk-figure");
    added.setAttribute("figure", "chart-1");
    document.body.append(added);
  });
  const addresses = [
    "en/chart-1/?theme=light",
    "en/chart-2/?theme=light",
    "en/table-4/",
    "en/table-4/",
    "zh-hant/chart-2.table/?theme=dark",
  ];
  const sources = await page
    .locator("iframe")
    .evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).src));
  expect(sources.sort()).toEqual(addresses.map((address) => `${site}embed/${address}`));
  await page.evaluate(() => scrollTo(0, 1500));
  await expect.poll(() => gaps(page, 5)).toEqual([0, 0, 0, 0, 0]);
  await expect(page.getByRole("link", { name: "chart-2" })).toBeHidden();
  await expect(page.locator("hk-figure iframe").first()).toHaveAttribute("title", "chart-2");
  const ownNames = () => Object.keys(window).filter((name) => !/^\d+$/.test(name));
  const names = await page.evaluate(ownNames);
  await open(page, "");
  expect(names).toEqual(await page.evaluate(ownNames));
});

test("follows its attributes under a strict policy too; what cannot be shown leaves the link", async ({ page }) => {
  const { origin } = new URL(site);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`;
  await open(page, `<hk-figure figure="chart-2">${link("chart-2")}</hk-figure>${script}`, {
    "Content-Security-Policy": policy,
  });
  const element = page.locator("hk-figure");
  const frame = page.locator("iframe");
  const set = (name: string, value: string) =>
    element.evaluate((figure, [name, value]) => figure.setAttribute(name!, value!), [name, value]);
  await expect(page.getByRole("link")).toBeHidden();
  expect((await frame.boundingBox())!.height).toBeGreaterThan(300);
  await set("lang", "zh-hant");
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("lang", "zh-Hant-HK");
  await set("view", "table");
  await expect(page.frameLocator("iframe").locator("table").first()).toBeVisible();
  await set("title", "A chart");
  await expect(frame).toHaveAttribute("title", "A chart");
  await expect(page.getByRole("link")).toBeHidden();
  await set("figure", "chart-9");
  await expect(frame).toHaveCount(0);
  await expect(page.getByRole("link")).toBeVisible();
  await set("src", `${site}embed/en/chart-3/`);
  await expect(page.frameLocator("iframe").locator("#chart-3")).toBeVisible();
});

test("as copied, keeps its place before its script has come; frames out of sight are not loaded", async ({ page }) => {
  const figures = (["chart-2", "table-1"] as const).map((figure) => readCodes("dist", site, "en", figure).element);
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await page.route("**/embed.js", async (route) => {
    await page.evaluate(painted);
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.setViewportSize({ width: 600, height: 1400 });
  await open(page, `${figures.join("<p>between</p>")}<p style="margin-top:9000px">${figures[0]!}`);
  const frames = page.locator("hk-figure iframe");
  for (const index of [0, 1]) {
    await expect(page.locator("hk-figure a").nth(index)).toBeHidden();
    await frames
      .nth(index)
      .contentFrame()
      .locator("main")
      .evaluate(() => document.fonts.ready);
  }
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await expect(page.locator("hk-figure a").nth(2)).toBeVisible();
  expect(Math.max(...(await gaps(page, 2)))).toBeLessThan(80);
  await frames.first().contentFrame().getByText("Table", { exact: true }).click();
  await expect.poll(async () => (await gaps(page, 1))[0]).toBe(0);
});

test("fills its column, and is as light or dark as the page, then and later", async ({ page }) => {
  const element = '<hk-figure figure="chart-1"></hk-figure>';
  // Far down, frames are not loaded, and as wide.
  const columns = ["display:flex", "display:grid;margin-top:9000px", "float:left"];
  await open(
    page,
    `<style>body{margin:0;width:800px}.dark{color:#eee;background:#111}</style>
    ${columns.map((style) => `<div style="${style}">${element}</div>`).join("")}${script}`,
  );
  const frames = page.locator("hk-figure iframe");
  expect(await frames.evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().width))).toEqual([
    800, 800, 800,
  ]);
  const root = page.locator("iframe").first().contentFrame().locator("html");
  await expect(root).toHaveAttribute("data-theme", "light");
  await page.evaluate(() => document.body.classList.add("dark"));
  await expect(root).toHaveAttribute("data-theme", "dark");
  await page.evaluate(() => document.body.removeAttribute("class"));
  await expect(root).toHaveAttribute("data-theme", "light");
  await page.evaluate(() => (document.documentElement.style.colorScheme = "dark"));
  await expect(root).toHaveAttribute("data-theme", "dark");
});

test("a wrong address leaves the link in its place and says so; a frame that tells nothing is not written over", async ({
  page,
}) => {
  const warned = page.waitForEvent("console", (message) => message.type() === "warning");
  await page.route("**/chart-3/**", (route) => route.fulfill({ contentType: "text/html", body: "<p>Gone" }));
  await open(
    page,
    `<hk-figure figure="chart-9">${link("chart-9")}</hk-figure><p>after</p>
    <hk-figure figure="chart-3">${link("chart-3")}</hk-figure>${script}`,
  );
  expect((await warned).text()).toContain("hk-figure");
  const wrong = page.getByRole("link", { name: "chart-9" });
  const after = await page.getByText("after").boundingBox();
  expect((await wrong.boundingBox())!.y + (await wrong.boundingBox())!.height).toBeLessThanOrEqual(after!.y);
  await expect(page.frameLocator("iframe").getByText("Gone")).toBeVisible();
  await expect(page.getByRole("link", { name: "chart-3" })).toBeHidden();
});

test("hears embeds of its own site only, and of those the height only", async ({ page }) => {
  await open(
    page,
    `<hk-figure figure="chart-2">${link("chart-2")}</hk-figure>
    <iframe id="ours" src="${site}embed/en/chart-1/" height="100"></iframe>
    <iframe id="other" src="${host.url}other" height="100"></iframe>${script}`,
  );
  await expect(page.getByRole("link")).toBeHidden();
  await expect(page.locator("#ours")).not.toHaveCSS("height", "100px");
  const heights = () => page.locator("iframe").evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
  const before = await heights();
  const stranger = page.frames().find((frame) => frame.url().endsWith("/other"))!;
  await stranger.evaluate(() => parent.postMessage({ sentinel: "amp", type: "embed-size", height: 5555 }, "*"));
  await page.evaluate(() => postMessage({ sentinel: "amp", type: "embed-size", height: 5555 }, "*"));
  const ours = page.frames().find((frame) => frame.url().includes("embed/en/chart-1"))!;
  await ours.evaluate(() => parent.postMessage({ sentinel: "amp", type: "embed-size", height: 1e9 }, "*"));
  await ours.evaluate(() => parent.postMessage({ type: "navigate", url: "about:blank" }, "*"));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await heights()).toEqual(before);
});
