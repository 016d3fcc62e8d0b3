import type { Page } from "@playwright/test";
import { monoElements } from "../../../src/fonts/faces.ts";

/**
 * What the browser draws in other fonts than the page's: the characters, by the face that they are asked for in. Monospaced
 * text is left out, which is in the reader's own font, and text that is only heard: the fonts need no glyphs for it.
 *
 * The browser tells the fonts of an element at a time, and a page has thousands: so it is asked about one for each face,
 * which has all the characters that the page draws in that face. These are added to the page.
 */
export async function foreignFonts(page: Page): Promise<Record<string, string>> {
  const drawn = await page.evaluate(charactersByFace, [...monoElements, ".visually-hidden"].join());
  const session = await page.context().newCDPSession(page);
  const isOurs = async (face: string, characters: string): Promise<boolean> => {
    const expression = `(${draw.toString()})(...${JSON.stringify([face, characters])})`;
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { nodeId } = await session.send("DOM.requestNode", { objectId: result.objectId! });
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    return fonts.every(({ isCustomFont }) => isCustomFont);
  };
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  await session.send("DOM.getDocument");
  const foreign: Record<string, string> = {};
  for (const [face, characters] of drawn) {
    if (await isOurs(face, characters)) continue;
    for (const character of characters) {
      if (!(await isOurs(face, character))) foreign[face] = (foreign[face] ?? "") + character;
    }
  }
  await session.detach();
  return foreign;
}

/** In the page: the characters of its text, by the styles, language included, that choose their font. */
function charactersByFace(except: string): [string, string][] {
  const found = new Map<string, Set<string>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!;
    const text = texts.currentNode.textContent!.replace(/\s/g, "");
    if (!text || element.closest(`${except},script,style,noscript`)) continue;
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
    const lang = element.closest("[lang]")!.getAttribute("lang")!;
    const face = JSON.stringify({ lang, style: { fontFamily, fontWeight, fontStyle } });
    const characters = found.get(face) ?? new Set();
    for (const character of text) characters.add(character);
    found.set(face, characters);
  }
  return [...found].map(([face, characters]) => [face, [...characters].join("")]);
}

/** In the page: an element with some text in a face. */
function draw(face: string, text: string): HTMLElement {
  const { lang, style } = JSON.parse(face) as { lang: string; style: Partial<CSSStyleDeclaration> };
  const element = document.body.appendChild(document.createElement("p"));
  Object.assign(element, { lang, textContent: text });
  Object.assign(element.style, style);
  return element;
}
