import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

/** Every page of the built site. */
const pages = readdirSync("dist", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => file.replaceAll("\\", "/").replace(/index\.html$/, ""));

/** The fonts with which the browser really drew the text of a page, each with an example of where. */
async function fontsOf(page: Page): Promise<Map<string, string>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body, body *" });
  const used = new Map<string, string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName, isCustomFont } of fonts) {
      const name = isCustomFont ? "ours" : familyName;
      if (!used.has(name)) used.set(name, (await session.send("DOM.getOuterHTML", { nodeId })).outerHTML.slice(0, 200));
    }
  }
  return used;
}

for (const address of pages) {
  test(`/${address} is drawn with the site's own fonts`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const used = await fontsOf(page);
    used.delete("ours");
    expect(Object.fromEntries(used)).toEqual({});
  });
}
