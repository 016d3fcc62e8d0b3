import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addFonts } from "../../src/fonts/integration.ts";

let directory: string;
let site: string;

beforeEach(() => {
  directory = mkdtempSync(`${tmpdir()}/site-`);
  site = `${directory}/dist/`;
  mkdirSync(`${site}en`, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (path: string, head: string, body: string) =>
  writeFileSync(site + path, `<!doctype html><html data-fonts="g"><head>${head}</head><body>${body}</body></html>`);
const add = () => addFonts(site, "/base/", `${directory}/cache`);
const marker = "<style data-font-faces></style>";

test("declares the faces that a page shows, and preloads its body face", async () => {
  write("en/index.html", marker, '<p>香<span data-face="sans">港</span></p>');
  write("index.html", marker, "<p>特</p>");
  expect(await add()).toBe("1 groups of pages, 2 font files");
  const [licence, sans, serif] = readdirSync(`${site}fonts`).sort();
  expect(licence).toBe("OFL.txt");
  expect([sans, serif]).toEqual([
    expect.stringMatching(/^sans-400\.[0-9a-f]{8}\.woff2$/),
    expect.stringMatching(/^serif-400\.[0-9a-f]{8}\.woff2$/),
  ]);
  const [both, one] = ["en/index.html", "index.html"].map((path) => readFileSync(site + path, "utf8"));
  for (const html of [both, one]) {
    expect(html).toContain(`<link rel="preload" href="/base/fonts/${serif!}" as="font" type="font/woff2" crossorigin>`);
    expect(html).toContain(`url("/base/fonts/${serif!}") format("woff2")`);
  }
  expect(both).toContain(`url("/base/fonts/${sans!}") format("woff2")`);
  expect(one).not.toContain(sans);
});

test("a page with fonts but no place for them is an error", async () => {
  write("index.html", "", "<p>a</p>");
  await expect(add()).rejects.toThrow("index.html: has data-fonts but no <Fonts /> in its head");
});

test("a page without data-fonts is left alone", async () => {
  writeFileSync(`${site}index.html`, "<p>a");
  await add();
  expect(readFileSync(`${site}index.html`, "utf8")).toBe("<p>a");
});
