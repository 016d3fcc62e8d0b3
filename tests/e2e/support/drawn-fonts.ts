import type { Page } from "@playwright/test";
import { monoElements } from "../../../src/fonts/faces.ts";
import { inspect } from "./inspect.ts";

/** What stands for the fonts of the page itself among the names of fonts. */
const ours = "ours";

/** Some text of a page in one face: what chooses its font, that is its language, family, weight and slant. */
interface FaceText {
  readonly face: string;
  /** Each once. */
  readonly characters: string;
}

/** The text of a page by its faces, without text that is only heard, and without that of some elements. */
export async function textByFace(page: Page, except: readonly string[] = []): Promise<FaceText[]> {
  return page.evaluate(charactersByFace, [...except, ".visually-hidden"].join());
}

/** Where texts are set in the page, and each of them there. */
const together = "#set-texts";
const each = `${together} p`;

/**
 * The fonts that draw each of some texts, in their order, or all of them; none for text that still waits for its font. The
 * browser tells the fonts of an element at a time, and a page has thousands: so the texts are set in the page, each in an
 * element.
 */
export async function fontsOf(page: Page, texts: readonly FaceText[], asked = each): Promise<string[][]> {
  await page.evaluate(setTexts, texts);
  const answers = await inspect(page, async (tools) => {
    await tools.send("DOM.enable");
    await tools.send("CSS.enable");
    const { root } = await tools.send("DOM.getDocument");
    const { nodeIds } = await tools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: asked });
    return Promise.all(nodeIds.map((nodeId) => tools.send("CSS.getPlatformFontsForNode", { nodeId })));
  });
  await page.evaluate(() => document.querySelector("#set-texts")!.remove());
  return answers.map(({ fonts }) => [
    ...new Set(fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? ours : familyName))),
  ]);
}

/** What a page draws in other fonts than its own: the characters, by their face. Monospaced text is in the reader's own font. */
export async function foreignText(page: Page): Promise<Record<string, string>> {
  const isOurs = (fonts: readonly string[]) => fonts.every((font) => font === ours);
  const foreign = async (texts: readonly FaceText[]) => {
    const fonts = await fontsOf(page, texts);
    return texts.filter((_, index) => !isOurs(fonts[index]!));
  };
  const texts = await textByFace(page, monoElements);
  const [fonts] = await fontsOf(page, texts, together);
  if (isOurs(fonts!)) return {};
  const mixed = await foreign(texts);
  const characters = mixed.flatMap(({ face, characters }) =>
    [...characters].map((character) => ({ face, characters: character })),
  );
  const byFace = Map.groupBy(await foreign(characters), ({ face }) => face);
  return Object.fromEntries([...byFace].map(([face, found]) => [face, found.map((text) => text.characters).join("")]));
}

/** In the page: the characters of its text, by the styles, language included, that choose their font. */
function charactersByFace(except: string): { face: string; characters: string }[] {
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
  return [...found].map(([face, characters]) => ({ face, characters: [...characters].join("") }));
}

/** In the page: an element for each of some texts, where they change the layout of nothing else; laid out, but not drawn. */
function setTexts(texts: readonly { face: string; characters: string }[]): void {
  const home = document.createElement("div");
  home.id = "set-texts";
  home.style.cssText = "position:fixed;inset:0;contain:strict";
  for (const { face, characters } of texts) {
    const { lang, style } = JSON.parse(face) as { lang: string; style: Partial<CSSStyleDeclaration> };
    const element = home.appendChild(document.createElement("p"));
    Object.assign(element, { lang, textContent: characters });
    Object.assign(element.style, style);
  }
  document.body.append(home);
  home.getBoundingClientRect();
}
