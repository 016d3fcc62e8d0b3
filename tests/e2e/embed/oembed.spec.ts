import { readFileSync } from "node:fs";
import { extract } from "@extractus/oembed-extractor";
import openGraph from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { locales } from "../../../src/i18n/locales.ts";
import { addresses } from "../../../src/data/addresses.ts";
import { expect, test } from "../support/fixtures.ts";
import { here, published, startHost } from "../support/host.ts";
import { articlePages, embedPages, figurePages } from "../support/pages.ts";
import { embedAsWordPress } from "../support/wordpress.ts";

const fetchHere = (url: string) => fetch(here(url));

const read = (file: string) => readFileSync(`dist/${file}`, "utf8");

interface Answer {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly html: string;
  readonly thumbnail_url: string;
}

const answerOf = (address: string) => JSON.parse(read(address)) as Answer;

test("figure pages and embeds say early in their head where the answer is", () => {
  for (const page of [...figurePages, ...embedPages]) {
    const html = read(`${page}index.html`);
    const [, locale, figure] = /(en|zh-hant)\/(?:figures\/)?([^/]+)\/$/.exec(page)!;
    const link = `href="${published}oembed/${locale!}/${figure!}.json"`;
    expect(html, page).toContain(link);
    expect(html.indexOf(link), page).toBeLessThan(3000);
    expect(html, page).toContain(`href="${published}oembed/${locale!}/${figure!}.xml"`);
  }
});

test("those who read cards and answers find title, image and frame", async () => {
  for (const locale of locales) {
    const page = addresses.figure(locale, "table-3");
    const answer = answerOf(addresses.oembed(locale, "table-3", "json"));
    const found = await extract(published + page, { maxwidth: 480 }, fetchHere);
    expect(found).toMatchObject({ ...answer, method: "auto-discovery" });
    const unfurled = await unfurl(published + page, { fetch: fetchHere });
    expect(unfurled.oEmbed).toMatchObject({ type: "rich", title: answer.title, html: answer.html });
    expect(unfurled.open_graph).toMatchObject({ title: answer.title, images: [{ url: answer.thumbnail_url }] });
  }
});

test("pages that are passed on have a card", async () => {
  // Every figure's own card is there: see below.
  for (const page of [...articlePages, ...locales.map((locale) => addresses.figure(locale, "chart-2"))]) {
    const { result } = await openGraph({ html: read(`${page}index.html`) });
    const [image] = result.ogImage!;
    expect(image, page).toMatchObject({ width: "1200", height: "630", type: "image/png" });
    expect(image!.alt, page).toBeTruthy();
    expect(result, page).toMatchObject({ twitterCard: "summary_large_image", ogUrl: published + page });
    expect(result.ogDescription!.length, page).toBeGreaterThan(40);
    expect(new Set([result.ogLocale, result.ogLocaleAlternate].flat()), page).toEqual(new Set(["en_HK", "zh_HK"]));
    const png = readFileSync(image!.url.replace(published, "dist/"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual([1200, 630]);
  }
});

test("every figure is an image as wide as promised, and a card", () => {
  for (const page of figurePages) {
    const html = read(`${page}index.html`);
    const [, locale, figure] = /(en|zh-hant)\/figures\/([^/]+)\/$/.exec(page)!;
    expect(html, page).toContain(`property="og:image" content="${published}images/${locale!}/${figure!}.og.png"`);
    for (const [kind, width] of [
      ["png", 1600],
      ["og.png", 1200],
    ] as const) {
      const file = `images/${locale!}/${figure!}.${kind}`;
      expect(readFileSync(`dist/${file}`).readUInt32BE(16), file).toBe(width);
      expect(html).toContain(`/${file}"`);
    }
    expect(html).toContain(`/images/${locale!}/${figure!}.svg"`);
  }
});

/** That the sizes declared are right, `declared-size.spec.ts` asks. */
test("in WordPress, which leaves no style and lets no link out, frames have the size declared, and links are handed to the page", async ({
  page,
}) => {
  const host = await startHost();
  const { html, width, height } = answerOf(addresses.oembed("en", "chart-1", "json"));
  await host.paste(page, embedAsWordPress(html, "0123456789")!.replaceAll(/ style="[^"]*"/g, ""));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("h1")).toBeVisible();
  expect(await frame.locator("html").evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data, source }: MessageEvent<{ message?: string }>) => {
          const frame = document.querySelector("iframe")!;
          if (data.message === "link")
            resolve({ ...data, isOurs: source === frame.contentWindow, isInUse: document.activeElement === frame });
        });
      }),
  );
  await frame.getByRole("link").last().click();
  const value = `${published}${addresses.article("en")}#chart-1`;
  expect(await told).toEqual({ message: "link", value, secret: "0123456789", isOurs: true, isInUse: true });
  await host.close();
});

test("images stand within another page as they are alone, whatever it is, and change nothing of it", async ({
  page,
}) => {
  const inline = (["chart-1", "chart-3", "table-1"] as const).map((figure, index) =>
    read(addresses.image(index === 0 ? "zh-hant" : "en", figure, "svg")),
  );
  const own = `<svg id="own" width="300" height="60" role="img" aria-labelledby="title"><title id="title">Own</title>
    <text x="10" y="40" class="strong">Own text</text></svg>`;
  const places = () =>
    [...document.querySelectorAll("svg[lang]")].map((svg) => {
      const { left, top } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].map((text) => {
        const box = text.getBoundingClientRect();
        return [box.left - left, box.top - top, box.width].map(Math.round);
      });
    });
  const style = () => {
    const { fontFamily, fontWeight } = getComputedStyle(document.querySelector("#own text")!);
    return [fontFamily, fontWeight];
  };
  const host = await startHost();
  const address = addresses.image("zh-hant", "chart-1", "svg");
  await host.paste(page, `${own}<img alt="" src="${published}${address}">`);
  const size = await page.locator("img").evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth]);
  expect(size).toEqual([true, 800]);
  const before = await page.evaluate(style);
  await host.paste(page, inline.join("\n"));
  await page.evaluate(() => document.fonts.ready);
  const alone = await page.evaluate(places);
  await host.paste(page, `<div dir="rtl" style="text-align:right">${own}${inline.join("\n")}</div>`);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(places)).toEqual(alone);
  expect(await page.evaluate(style)).toEqual(before);
  const titles = figuresIn(inline);
  expect(new Set(titles).size).toBe(3);
  for (const title of ["Own", ...titles])
    await expect(page.getByRole("img", { name: title, exact: true })).toHaveCount(1);
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await host.close();
});

const figuresIn = (images: readonly string[]) => images.map((svg) => /<title[^>]*>([^<]*)/.exec(svg)![1]!);

test("an image brings its own fonts", async ({ page }) => {
  await page.goto(addresses.image("zh-hant", "chart-1", "svg"));
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(Array(3).fill("loaded"));
});
