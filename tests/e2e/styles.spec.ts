import { loadReleases } from "../../src/publish/releases/load.ts";
import { addresses } from "../../src/data/addresses.ts";
import { figureIds } from "../../src/data/observation.ts";
import { locales } from "../../src/i18n/locales.ts";
import { expect, test } from "./support/fixtures.ts";
import { htmlOf } from "./support/site.ts";

const { version } = loadReleases().at(-1)!;
const figureKinds = figureIds.flatMap((id) => locales.map((locale) => [locale, id] as const));

/** The kinds of pages. Pages of a kind differ in their words and numbers, and share their styles. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  "the article": locales.map(addresses.article),
  "the article in both languages": [addresses.parallel()],
  "a figure's page": figureKinds.map(([locale, id]) => addresses.figure(locale, id)),
  "an embed": figureKinds.map(([locale, id]) => addresses.embed(locale, id)),
  "an embed of a release": figureKinds.map(([locale, id]) => addresses.pinnedEmbed(version, locale, id)),
  "the data page": locales.map(addresses.dataPage),
  "the page about the checks": locales.map(addresses.checks),
  "the page about embedding": locales.map(addresses.embedding),
  "the page that is missing": ["404.html"],
};

/** What stands on no page of a kind today, and will with other words or data, or when a script fills it in. */
const laterOn = [
  ".page > .wide",
  ".phrases .whole",
  ".data-page h3",
  ".data-page h2 + h3",
  ".reading .peer",
  ".embed-preview iframe",
  ".views a",
  ".views a:hover",
  ".newer",
  ".change-log details ul",
  ".change-log details li",
  ".spark",
  ".spark .cited",
  ".spark text",
  ".spark .cited, .spark text",
];

/**
 * In a browser, which knows selectors best: which of some selectors match nothing in a page, whatever state its elements are
 * in; of those in its own styles, if none are given. The page is read, not shown. Rules that name elements alone are for
 * whatever a page may come to hold.
 */
function unused({ html, asked }: { html: string; asked: readonly string[] | undefined }): string[] {
  const state = [
    "::[\\w-]+",
    ":(?:hover|focus-visible|focus-within|focus|target|checked|defined|invalid|popover-open)",
    "\\.(?:shown|lit|chosen)",
    "\\[(?:open|hidden|role|data-(?:plain|compact|framed|far)|data-theme=[^\\]]+)\\]",
  ].join("|");
  const alone = new RegExp(`(^|[\\s>+~,(])(?:${state})`, "g");
  const stateless = (selector: string) =>
    selector
      .replace(/(^|[\s>+~,(]):not\((?:[^()]|\([^()]*\))*\)/g, "$1*")
      .replace(/:not\((?:[^()]|\([^()]*\))*\)/g, "")
      .replace(alone, "$1*")
      .replace(new RegExp(state, "g"), "")
      // What the script shows there stands hidden beside it.
      .replaceAll(".proof ", "fact-proofs ");
  const selectors = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
      ...(rule instanceof CSSGroupingRule ? selectors(rule.cssRules) : []),
    ]);
  const page = new DOMParser().parseFromString(html, "text/html");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...page.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n"));
  const isUsed = (selector: string) => /^[\w\s,]+$/.test(selector) || page.querySelector(stateless(selector)) !== null;
  return (asked ?? selectors(sheet.cssRules)).filter((selector) => !isUsed(selector));
}

test("no kind of page has styles that it does not use", async ({ page }) => {
  for (const [kind, pages] of Object.entries(kinds)) {
    let left: string[] | undefined;
    for (const address of pages) {
      const found = await page.evaluate(unused, { html: htmlOf(address), asked: left });
      left = found.filter((selector) => !laterOn.includes(selector));
      if (left.length === 0) break;
    }
    expect.soft(left, kind).toEqual([]);
  }
});

test("a line under the link to what is shown is as long as its words", async ({ page }) => {
  for (const address of [addresses.figure("en", "table-2"), addresses.article("en"), addresses.parallel()]) {
    await page.goto(address);
    const longer = await page.locator("[aria-current]").evaluateAll((links) => {
      const widthOf = (link: Element) => {
        const words = document.createRange();
        words.selectNodeContents(link);
        return words.getBoundingClientRect().width;
      };
      return links
        .filter((link) => link.checkVisibility() && getComputedStyle(link).borderBottomStyle !== "none")
        .filter((link) => link.getBoundingClientRect().width > widthOf(link) + 1)
        .map((link) => link.textContent);
    });
    expect(longer, address).toEqual([]);
  }
});

test("titles of pages are of one kind, and articles have a larger headline", async ({ page }) => {
  const kinds = new Map<string, string[]>();
  for (const address of [
    "en/",
    "en/figures/table-1/",
    "en/figures/chart-3/",
    "en/data/",
    "en/checks/",
    "en/embedding/",
    "404.html",
  ]) {
    await page.goto(address);
    const title = page.locator("h1:lang(en)").first();
    const kind = await title.evaluate((title) => {
      const { fontFamily, fontWeight, fontSize, lineHeight } = getComputedStyle(title);
      return [fontFamily.split(",", 1)[0], fontWeight, fontSize, lineHeight].join(" ");
    });
    kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  expect(
    [...kinds.values()].map((pages) => pages.length),
    JSON.stringify([...kinds]),
  ).toEqual([1, 6]);
});
