import { existsSync, readFileSync } from "node:fs";
import { figureIds } from "../../src/data/observation.ts";
import { locales } from "../../src/i18n/locales.ts";
import { readReleases } from "../../src/publish/releases/load.ts";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { documentOf, elementsOf, headOf, htmlOf } from "./support/site.ts";

const releases = readReleases();
const newest = releases.at(-1)!;

for (const { version, addresses: promised, languages, said } of releases) {
  test(`every address that release ${version} promised is there`, () => {
    expect(promised.length).toBeGreaterThan(100);
    const isThere = (address: string) => existsSync(`dist${address}${address.endsWith("/") ? "index.html" : ""}`);
    expect(promised.filter((address) => !isThere(address))).toEqual([]);
  });

  test(`every figure of release ${version} has its own embed, which no search engine lists`, () => {
    for (const locale of languages) {
      for (const figure of figureIds.filter((id) => id in said)) {
        const pinned = addresses.pinnedEmbed(version, locale, figure);
        const head = headOf(pinned);
        expect(head.querySelector<HTMLMetaElement>("meta[name=robots]")?.content).toBe("noindex");
        const canonical = head.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
        expect(canonical.endsWith(`/${addresses.figure(locale, figure)}`), canonical).toBe(true);
        const oembed = head.querySelector("link[type='application/json+oembed']")?.getAttribute("href") ?? "";
        const answer = new URL(oembed).pathname.replace(process.env.BASE_PATH ?? "/", "");
        const { html } = JSON.parse(readFileSync(`dist/${answer}`, "utf8")) as { html: string };
        expect(html).toContain(`/${pinned}"`);
        expect(htmlOf(pinned)).toMatch(/<td [^>]*data-value=/);
      }
    }
  });
}

test("a pinned embed of the newest release is the embed as it stands, and needs nothing else", async ({ page }) => {
  const parts = ["figcaption", ".view-list", ".reading", ".source", ".notes"];
  // A release keeps the headlines and alternative texts that it had; those of today may be better.
  const words = /<h\d class="headline">.*?<\/h\d>| aria-label="[^"]*"/gs;
  const figureOf = (address: string) =>
    parts.map((part) => documentOf(address).querySelector(part)!.outerHTML.replaceAll(words, ""));
  const numbersOf = (address: string) =>
    [...documentOf(address).querySelectorAll<HTMLElement>("main [data-value]")].map(
      ({ tagName, id, dataset, textContent }) => [tagName, id, { ...dataset }, textContent],
    );
  for (const locale of locales) {
    for (const figure of figureIds) {
      const [pinned, now] = [addresses.pinnedEmbed(newest.version, locale, figure), addresses.embed(locale, figure)];
      expect(figureOf(pinned), `${locale} ${figure}`).toEqual(figureOf(now));
      expect(numbersOf(pinned), `${locale} ${figure}`).toEqual(numbersOf(now));
    }
  }
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(addresses.pinnedEmbed(newest.version, "zh-hant", "chart-1"));
  await expect(page.locator("svg.chart:visible")).toHaveCount(1);
  expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
});

test("a figure's page has the line that pins it", () => {
  const lines = elementsOf(addresses.figure("en", "table-2"), "section[aria-labelledby=embed] code");
  expect(lines.at(-1)?.textContent).toContain(`/${addresses.pinnedEmbed(newest.version, "en", "table-2")}"`);
});
