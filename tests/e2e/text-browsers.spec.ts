import { execFileSync, spawnSync } from "node:child_process";
import { addresses } from "../../src/data/addresses.ts";
import { expect, test } from "./support/fixtures.ts";
import { elementsOf } from "./support/site.ts";

/** How each browser prints a file as text, on lines so wide that a row of a table is one. */
const browsers: Readonly<Record<string, readonly string[]>> = {
  w3m: ["-dump", "-cols", "2000", "-I", "utf-8", "-O", "utf-8", "-T", "text/html"],
  lynx: ["-dump", "-nolist", "-width=1000", "-assume_charset=utf-8", "-display_charset=utf-8"],
};

const pages = [
  addresses.parallel(),
  addresses.article("zh-hant"),
  addresses.figure("en", "table-1"),
  addresses.embed("zh-hant", "table-4"),
];

/** Text without its white space, nor the sign that some put before what is raised. */
const bare = (text: string) => text.replace(/[\s^\u200B\u2060]/g, "");

/** What a page says, piece by piece, in the order of its markup: headings, paragraphs, rows of tables; no controls. */
function piecesOf(page: string): string[] {
  const pieces = elementsOf(page, "main :is(h1, h2, h3, h4, p, tr):not(:has(button, select, input))");
  return pieces.map(({ textContent }) => bare(textContent));
}

/** The first piece that does not follow the ones before it. */
function firstMissing(pieces: readonly string[], said: string): string | undefined {
  let from = 0;
  return pieces.find((piece) => {
    const at = said.indexOf(piece, from);
    from = at + piece.length;
    return at === -1;
  });
}

for (const [name, args] of Object.entries(browsers)) {
  test(`prose and tables read in order in ${name}`, () => {
    const isInstalled = spawnSync(name, ["-version"]).status === 0;
    if (!isInstalled) console.warn(`${name} is not installed: pages are NOT TESTED in it.`);
    test.skip(!isInstalled, `${name} is not installed`);
    for (const page of pages) {
      const pieces = piecesOf(page);
      const said = execFileSync(name, [...args, `dist/${page}index.html`], { encoding: "utf8", maxBuffer: 2 ** 26 });
      expect(pieces.length, page).toBeGreaterThan(10);
      expect(firstMissing(pieces, bare(said)), page).toBeUndefined();
      expect(said, `${page}: controls with no space between`).not.toMatch(/文English/);
    }
  });
}
