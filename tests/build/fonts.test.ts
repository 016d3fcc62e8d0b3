import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addFonts } from "../../src/build/fonts.ts";

/** What pages draw in their fonts, and when these come, the browser tests see. */
let site: string;
beforeEach(() => {
  site = `${mkdtempSync(`${tmpdir()}/site-`)}/`;
});
afterEach(() => rmSync(site, { recursive: true }));

const add = () => addFonts(site, "/base/", `${site}cache`);

test("a page with fonts but no place for them is an error", async () => {
  writeFileSync(`${site}index.html`, `<!doctype html><html data-fonts="g"><body><p>a</p></body></html>`);
  await expect(add()).rejects.toThrow("index.html: has data-fonts but no <Fonts /> in its head");
});

test("a page without data-fonts is left alone", async () => {
  writeFileSync(`${site}index.html`, "<p>a");
  await add();
  expect(readFileSync(`${site}index.html`, "utf8")).toBe("<p>a");
});
