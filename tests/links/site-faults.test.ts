import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { siteFaults } from "../support/links/site-faults.ts";

const url = new URL("https://example.org/hk/");
let dir: string;

beforeEach(() => (dir = `${mkdtempSync(`${tmpdir()}/links-`)}/`));
afterEach(() => rmSync(dir, { recursive: true }));

function faultsOf(files: Readonly<Record<string, string>>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(dir + file), { recursive: true });
    writeFileSync(dir + file, text);
  }
  return siteFaults({ dir, url });
}

const page = '<p id="here">';

test.each([
  ["a link", '<a href="/hk/en/">', []],
  ["a relative link", '<a href="en/#here">', []],
  ["an address elsewhere", '<a href="https://example.com/x">', []],
  ["a link to nothing", '<a href="/hk/nowhere/">', ["is not there"]],
  ["a link without its slash", '<a href="/hk/en">', ["is not there"]],
  ["a link that forgets the base path", '<a href="/en/">', ["is outside the base path"]],
  ["a link to no place", '<a href="/hk/en/#there">', ["has no such place"]],
  ["an image", '<img srcset="a.svg 1x, b.svg 2x">', ["is not there"]],
  ["a font", "<style>a{src:url('/hk/f.woff2')}</style>", ["is not there"]],
  ["an address in text", "<code>&lt;iframe src=&quot;https://example.org/hk/x/&quot;></code>", ["is not there"]],
  [
    "a thing that is described",
    '<script type="application/ld+json">{"@id":"https://example.org/hk/#a","b":1}</script>',
    [],
  ],
  [
    "a thing that is only named",
    '<script type="application/ld+json">{"@id":"https://example.org/hk/#a"}</script>',
    ["has no such place"],
  ],
  ["two of an id", '<p id="a"><p id="a">', ["the id a"]],
  [
    "a twin that names nobody",
    '<link rel="alternate" hreflang="en" href="https://example.org/hk/en/">',
    ["not itself", "canonical", "do not name"],
  ],
])("%s", (_, html, expected) => {
  const faults = faultsOf({ "index.html": html, "en/index.html": page, "a.svg": "<svg/>" });
  expect(faults).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(faults[index]).toContain(words);
});

test("addresses in data files count too", () => {
  const faults = faultsOf({ "index.html": page, "data/a.json": '{"a":"https://example.org/hk/data/b.csv."}' });
  expect(faults).toEqual(["data/a.json → https://example.org/hk/data/b.csv: is not there"]);
});
