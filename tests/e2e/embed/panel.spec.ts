import type { Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { type CodeKind, codeKinds } from "../../../src/embed/codes.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";
import { here, type Host, published, startHost } from "../support/host.ts";

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** What a reader takes along by pressing each button. */
async function copied(page: Page): Promise<Record<CodeKind, string>> {
  const codes: [CodeKind, string][] = [];
  for (const kind of codeKinds) {
    await page.locator(`copy-button[data-of=code-${kind}] button`).click();
    const code = await page.locator(`#code-${kind}`).innerText();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    const words = page.locator(`copy-button[data-of=code-${kind}] [role=status] > :visible`);
    await expect(words).toHaveText(/^(Copied|已複製)$/);
    codes.push([kind, code]);
  }
  return Object.fromEntries(codes) as Record<CodeKind, string>;
}

/** What a reader of oEmbed shows for an address. */
async function discovered(address: string): Promise<string> {
  const html = await (await fetch(here(address))).text();
  const [, link] = /<link[^>]+application\/json\+oembed[^>]+href="([^"]+)"/.exec(html)!;
  return ((await (await fetch(here(link!))).json()) as { html: string }).html;
}

/** A linked image of Markdown as HTML. */
function rendered(markdown: string): string {
  const [, alt, src, href] = /^\[!\[(.*)\]\((\S+)\)\]\((\S+) ".*"\)$/.exec(markdown)!;
  return `<a href="${href!}"><img alt="${alt!}" src="${src!}"></a>`;
}

test("what is copied shows the figure where it is pasted, and as it was chosen", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = addresses.figure("en", "table-2");
  await page.goto(address);
  const codes = await copied(page);
  const panel = page.locator("embed-panel");
  await panel.getByLabel("Language").selectOption("zh-hant");
  await panel.getByLabel("Colours").selectOption("dark");
  await panel.locator("[name=view]").selectOption("years");
  await panel.getByLabel("Width").fill("480");
  const chosen = await copied(page);

  await test.step("as it is", async () => {
    const frames = [codes.iframe, codes.element, await discovered(codes.oembed)];
    await host.paste(page, [...frames, codes.image, rendered(codes.markdown)].join("<p>"));
    for (const index of frames.keys()) {
      await expect(page.locator("iframe").nth(index).contentFrame().locator(".figure-number")).toBeVisible();
    }
    // The image is a drawing where drawings are shown, and 1600 pixels wide elsewhere.
    const images = page.getByRole("link").filter({ has: page.getByRole("img") });
    for (const [index, width] of [800, 1600].entries()) {
      const image = images.nth(index).getByRole("img");
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(width);
      expect(await image.getAttribute("alt")).toBeTruthy();
      await expect(images.nth(index)).toHaveAttribute("href", here(published + address));
    }
  });

  await test.step("as chosen", async () => {
    await host.paste(page, [chosen.iframe, chosen.element].join("<p>"));
    for (const index of [0, 1]) {
      const iframe = page.locator("iframe").nth(index);
      const frame = iframe.contentFrame();
      await expect(frame.locator("html")).toHaveAttribute("lang", "zh-Hant-HK");
      await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(frame.locator("svg:visible")).toHaveCount(1);
      await expect(frame.locator(".view:visible")).toHaveId("years");
      expect((await iframe.boundingBox())!.width).toBe(480);
    }
  });
});

test("the preview shows, once opened, what the code for a frame gives, as wide as it says, and moves nothing", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(addresses.figure("zh-hant", "chart-2"));
  const loaded = page
    .frames()
    .slice(1)
    .filter((frame) => frame.url() !== "about:blank");
  expect(loaded).toEqual([]);
  await page.locator(".preview summary").focus();
  await page.keyboard.press("Enter");
  const [phone, desk] = [page.frameLocator(".phone iframe"), page.frameLocator(".desk iframe")];
  const after = page.locator(".all-figures");
  const top = () => after.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await top();
  await expect(phone.locator(".chart-narrow").first()).toBeVisible();
  await expect(desk.locator(".chart-wide").first()).toBeVisible();
  expect((await page.locator(".phone iframe").boundingBox())!.width).toBe(360);
  expect(await top()).toBe(before);
  await page.getByLabel("色彩").selectOption("dark");
  const chosen = await top();
  await expect(phone.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await top()).toBe(chosen);

  await page.locator("embed-panel [name=view]").selectOption("table");
  const pasted = JSDOM.fragment(here(await page.locator("#code-iframe").innerText()));
  const attributesOf = (frame: Element) =>
    Object.fromEntries(
      [...frame.attributes].map(({ name, value }) => [name, value] as const).filter(([name]) => name !== "style"),
    );
  const expected = attributesOf(pasted.querySelector("iframe")!);
  for (const column of [".phone", ".desk"]) {
    const frame = page.locator(`${column} iframe`);
    const shown = JSDOM.fragment(await frame.evaluate((element) => element.outerHTML)).firstElementChild!;
    expect(attributesOf(shown)).toEqual(expected);
    await frame.scrollIntoViewIfNeeded();
    await expect(frame.contentFrame().locator("table")).toBeVisible();
    const gap = async () => {
      const content = await frame
        .contentFrame()
        .locator("html")
        .evaluate((element) => element.getBoundingClientRect().height);
      return Math.abs((await frame.evaluate((element) => element.clientHeight)) - content);
    };
    await expect.poll(gap).toBeLessThan(1);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every code is seen, and nothing that would not work", async ({ page }) => {
    await page.goto(addresses.figure("en", "chart-3"));
    for (const kind of codeKinds) await expect(page.locator(`#code-${kind}`)).toContainText(published);
    for (const part of ["form", "button", ".preview"])
      await expect(page.locator(`embed-panel ${part}`).first()).toBeHidden();
  });
});
