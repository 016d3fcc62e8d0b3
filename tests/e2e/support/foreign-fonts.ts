import type { Page } from "@playwright/test";
import { monoElements } from "../../../src/fonts/faces.ts";

/**
 * What the browser drew with other fonts than the page's: their names, each with the text of one place. Monospaced text is
 * left out, which is in the reader's own font, and text that is only heard: it is never drawn, so the fonts need no glyphs
 * for it. Marks what it asks about with `data-text`: the browser answers for an element and what is in it, two levels down.
 */
export async function foreignFonts(page: Page): Promise<Record<string, string>> {
  await page.evaluate(markText, [...monoElements, ".visually-hidden"].join());
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[data-text]" });
  const drawn = await Promise.all(nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })));
  await session.detach();
  const texts = await page.locator("[data-text]").allTextContents();
  const foreign = drawn.flatMap(({ fonts }, index) =>
    fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => [familyName, texts[index]] as const),
  );
  return Object.fromEntries(foreign) as Record<string, string>;
}

/** In the page: the parents of elements with text, which are fewer; where they hold what is left out, the elements. */
function markText(except: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!;
    if (!texts.currentNode.textContent?.trim() || element.closest(except)) continue;
    const parent = element.parentElement!;
    (parent.querySelector(except) ? element : parent).dataset.text = "";
  }
}
