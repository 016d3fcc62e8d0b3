import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { fontsOf, textByFace } from "./support/drawn-fonts.ts";
import { holdFonts } from "./support/late-fonts.ts";
import { articlePages, embedPages, figurePages, nameOf, otherPages } from "./support/pages.ts";
import { browserOfReader } from "./support/reader-fonts.ts";

test.use(browserOfReader());

/** The characters that words are made of. Punctuation may come from elsewhere: it must be there at once, to be as wide as it stays. */
const scripts = { Chinese: /\p{Script=Han}/u, Latin: /[\p{Script=Latin}\p{Nd}]/u };

/** The first figure's pages and embeds stand for all of their kind, which ask for the same faces; Chinese ones ask for all there are. */
const first = [...figurePages, ...embedPages].filter((address) => address.endsWith("/table-1/"));
const inChinese = otherPages.filter((address) => address.startsWith("zh-hant/"));

for (const address of [...articlePages, ...inChinese, ...first]) {
  test(`no word of ${nameOf(address)} is in two fonts while ours are on their way`, async ({ page }) => {
    const release = await holdFonts(page);
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const faces = await textByFace(page);
    for (const [script, isOfScript] of Object.entries(scripts)) {
      const texts = faces.flatMap(({ face, characters }) => {
        const some = [...characters].filter((character) => isOfScript.test(character)).join("");
        return some ? [{ face, characters: some }] : [];
      });
      const fonts = await fontsOf(page, texts);
      if (script === "Latin") expect(fonts.flat()).not.toEqual([]);
      expect(texts.filter((_, index) => fonts[index]!.length > 1)).toEqual([]);
    }
    release();
  });
}

test("the newest value is strong in an embed too, whose only font is regular", async ({ page }) => {
  await page.goto(addresses.embed("en", "table-4"));
  await page.evaluate(() => document.fonts.ready);
  const value = page.locator(".chart:visible .strong").first();
  const drawn = async () => (await value.screenshot()).toString("base64");
  const strong = await drawn();
  await value.evaluate((text: SVGElement) => (text.style.fontWeight = "400"));
  expect(await drawn()).not.toBe(strong);
});
