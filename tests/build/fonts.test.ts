import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { faceOf } from "../../src/fonts/faces.ts";
import { addFonts } from "../../src/build/fonts.ts";
import { ranges } from "../../src/fonts/parts.ts";
import { sourceFont } from "../../src/fonts/sources.ts";

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

/** More Chinese than a page holds in itself. */
const chinese = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x4e00 + index))
  .filter(sourceFont(faceOf("serif", false)).has)
  .join("");
const fontUrls = (html: string) => [...html.matchAll(/src:url\(([^;)]+)/g)].map(([, url]) => url!.slice(0, 15));

test("declares the faces that a page shows: Chinese in files that come after the page, the rest within", async () => {
  write("en/index.html", marker, `<p>ab<span data-face="sans">港${chinese}</span></p>`);
  write("index.html", marker, `<p>${chinese}</p>`);
  expect(await add()).toBe("1 groups of pages, 2 font files");
  const [licence, sans, serif] = readdirSync(`${site}fonts`).sort();
  expect(licence).toBe("OFL.txt");
  expect([sans, serif]).toEqual([
    expect.stringMatching(/^sans-400\.[0-9a-f]{8}\.woff2$/),
    expect.stringMatching(/^serif-400\.[0-9a-f]{8}\.woff2$/),
  ]);
  const [both, alone] = ["en/index.html", "index.html"].map((path) => readFileSync(site + path, "utf8"));
  for (const html of [both!, alone!]) {
    const [, withoutScripts, withScripts] = /<noscript><style>(.*?)<\/style><\/noscript><script>(.*?)<\/script>/.exec(
      html,
    )!;
    expect(withoutScripts).toContain(`src:url(/base/fonts/${serif!});unicode-range:${ranges.chinese!}`);
    expect(withScripts).toContain(
      `["Noto Serif HK","url(/base/fonts/${serif!})",{"weight":"400","unicodeRange":"${ranges.chinese!}"}]`,
    );
    expect(html.slice(0, html.indexOf("<noscript>"))).not.toContain("/base/fonts/");
  }
  expect(fontUrls(both!)).toEqual([
    "data:font/woff2",
    "data:font/woff2",
    ...["ser", "san"].map((name) => `/base/fonts/${name}`),
  ]);
  expect(fontUrls(alone!)).toEqual(["data:font/woff2", "/base/fonts/ser"]);
});

test("a little Chinese is not worth a file", async () => {
  write("index.html", marker, "<p>香港</p>");
  await add();
  expect(readdirSync(`${site}fonts`)).toEqual(["OFL.txt"]);
  expect(readFileSync(`${site}index.html`, "utf8")).not.toContain("unicode-range");
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
