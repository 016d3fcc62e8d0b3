import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { monoElements } from "../../src/fonts/faces.ts";
import { expect, test } from "./support/fixtures.ts";

/** Every page of the built site. */
const pages = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => file.replaceAll("\\", "/").replace(/index\.html$/, ""));

/**
 * Marks the elements that hold text of their own, but for monospaced text, which is in the reader's own font, and for text
 * that is only heard: it is never drawn, so the fonts need no glyphs for it.
 */
async function markText(page: Page): Promise<void> {
  await page.evaluate(
    (mono) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (texts.currentNode.textContent?.trim() && !element?.closest(mono)) element?.setAttribute("data-text", "");
      }
    },
    [...monoElements, ".visually-hidden"].join(),
  );
}

/** What the browser drew with other fonts than the page's: their names, each with the text of one place. */
async function foreignFonts(page: Page): Promise<Record<string, string>> {
  await markText(page);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[data-text]" });
  const drawn = await Promise.all(nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })));
  const texts = await page.locator("[data-text]").allTextContents();
  const foreign = drawn.flatMap(({ fonts }, index) =>
    fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => [familyName, texts[index]] as const),
  );
  return Object.fromEntries(foreign) as Record<string, string>;
}

for (const address of pages) {
  test(`/${address} is drawn with the site's own fonts`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    expect(await foreignFonts(page)).toEqual({});
  });
}
