import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { drawn, holdFonts } from "./support/late-fonts.ts";
import { articlePages, embedPages, figurePages, nameOf, otherPages } from "./support/pages.ts";
import { browserOfReader } from "./support/reader-fonts.ts";

test.use(browserOfReader());

/** The characters that words are made of. Punctuation may come from elsewhere: it must be there at once, to be as wide as it stays. */
const scripts = { Chinese: /\p{Script=Han}/u, Latin: /[\p{Script=Latin}\p{Nd}]/u };

/** In the page: leaves in it what matches, and marks its elements with the face that they ask for. */
function keepOnly({ source, flags }: { source: string; flags: string }): void {
  const isKept = new RegExp(source, flags);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const element = text.parentElement!;
    if (element.closest("script,style,.visually-hidden")) continue;
    text.data = [...text.data].filter((character) => isKept.test(character)).join("");
    const { fontFamily, fontWeight } = getComputedStyle(element);
    element.dataset.drawnIn = `${fontWeight} ${fontFamily}`;
  }
}

/** The fonts that draw the text of a page, by the face that it asks for. */
async function fontsByFace(page: Page): Promise<Map<string, Set<string>>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { nodes } = await session.send("DOM.getFlattenedDocument", { depth: -1 });
  const face = new Map(
    nodes.flatMap(({ nodeId, attributes = [] }) => {
      const at = attributes.indexOf("data-drawn-in");
      return at < 0 ? [] : [[nodeId, attributes[at + 1]!] as const];
    }),
  );
  const texts = nodes.filter(({ nodeType, nodeValue, parentId }) => nodeType === 3 && nodeValue && face.has(parentId!));
  const found = new Map<string, Set<string>>();
  const ask = async ({ nodeId, parentId }: (typeof texts)[number]) => {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const known = found.get(face.get(parentId!)!) ?? new Set();
    for (const { familyName, isCustomFont } of fonts) known.add(isCustomFont ? "ours" : familyName);
    if (known.size > 0) found.set(face.get(parentId!)!, known);
  };
  await Promise.all(texts.map(ask));
  await session.detach();
  return found;
}

/** Figures' pages and embeds: the first in each language stands for all of its kind, which ask for the same faces. */
const first = [...figurePages, ...embedPages].filter((address) => address.endsWith("/table-1/"));

for (const address of [...articlePages, ...otherPages, ...first]) {
  test(`no word of ${nameOf(address)} is in two fonts while ours are on their way`, async ({ page }) => {
    const release = await holdFonts(page);
    for (const [script, { source, flags }] of Object.entries(scripts)) {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await page.evaluate(keepOnly, { source, flags });
      await drawn(page);
      const faces = await fontsByFace(page);
      if (script === "Latin") expect(faces.size).toBeGreaterThan(0);
      for (const [face, fonts] of faces) expect.soft([...fonts], `${script} in ${face}`).toHaveLength(1);
    }
    release();
  });
}
