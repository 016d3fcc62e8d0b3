import { readFileSync } from "node:fs";
import { headersFile } from "../../scripts/deploy/formats.ts";
import { headersOf, typeOf } from "../../scripts/deploy/rules.ts";
import { figureIds } from "../../src/data/observation.ts";
import { locales } from "../../src/i18n/locales.ts";
import { filesBelow } from "../../scripts/lib/files-below.ts";
import { siteFaults } from "../support/links/site-faults.ts";
import { expect, test } from "./support/fixtures.ts";
import { published } from "./support/host.ts";
import { builtPages, dist, htmlOf } from "./support/site.ts";

const each = (write: (figure: string) => readonly string[]) => figureIds.flatMap(write);
const eachLocale = (write: (locale: string) => readonly string[]) => locales.flatMap(write);

/** What others rely on, letter by letter: written here as it was promised, not taken from the code that makes it. */
const promised: readonly string[] = [
  "index.html",
  "404.html",
  "sitemap-index.xml",
  "robots.txt",
  "embed.js",
  "fonts/OFL.txt",
  ...eachLocale((l) => [`${l}/index.html`, `${l}/data/index.html`, `${l}/checks/index.html`]),
  ...eachLocale((l) => each((f) => [`${l}/figures/${f}/index.html`, `embed/${l}/${f}/index.html`])),
  ...each((f) => ["csv", "excel.csv", "json", "csv-metadata.json"].map((end) => `data/${f}.${end}`)),
  ...["xlsx", "zip"].map((end) => `data/hk-high-tech-trade.${end}`),
  ...["datapackage.json", "checks.csv", "SHA256SUMS"].map((name) => `data/${name}`),
  ...eachLocale((l) => each((f) => ["svg", "png", "og.png"].map((end) => `images/${l}/${f}.${end}`))),
  ...eachLocale((l) => [`images/${l}/article.og.png`]),
  ...eachLocale((l) => each((f) => ["json", "xml"].map((end) => `oembed/${l}/${f}.${end}`))),
];

test("only files with a hash in their names are kept for ever", () => {
  const kept = filesBelow(dist).filter((file) => headersOf(file)["Cache-Control"]?.includes("immutable"));
  expect(kept.filter((file) => !/\.[\w-]{8,}\.\w+$/.test(file))).toEqual([]);
});

test("every address promised is there, and every file's type and caching has been decided", () => {
  const files = filesBelow(dist);
  expect(promised.filter((file) => !files.includes(file))).toEqual([]);
  const isRuled = (file: string) => headersOf(file.replace(/^index\.html$/, ""))["Cache-Control"] !== undefined;
  const unruled = files.filter((file) => typeOf(file) === undefined || !isRuled(file));
  expect(unruled).toEqual([".nojekyll", "_headers"]);
});

test("every link of the site leads somewhere, and all addresses are where the site was built for", () => {
  const url = new URL(published);
  expect(siteFaults({ dir: dist, url })).toEqual([]);
  expect(readFileSync(`${dist}_headers`, "utf8")).toBe(headersFile(url.pathname, filesBelow(dist)));
  const pagesOfHere = builtPages.filter((address) => htmlOf(address).includes("localhost"));
  expect(pagesOfHere).toEqual(url.hostname === "localhost" ? expect.anything() : []);
});

/** Where Cloudflare looks for addresses: in text and links of the body, but for what is marked as not to be touched. */
function searchedByCloudflare(html: string): string {
  return html
    .replace(/<!--email_off-->[^]*?<!--\/email_off-->/g, "")
    .replace(/<(head|script|noscript|textarea)\b[^]*?<\/\1>/g, "")
    .replace(/<(?!a\s)[^>]*>/g, "");
}

test("Cloudflare finds no address to hide behind a script of its own", () => {
  const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;
  const pages = filesBelow(dist).filter((file) => file.endsWith(".html"));
  const texts = pages.map((page) => [page, readFileSync(dist + page, "utf8")] as const);
  expect(texts.filter(([, html]) => /mailto:/.test(html)).length).toBeGreaterThan(0);
  expect(texts.filter(([, html]) => address.test(searchedByCloudflare(html))).map(([page]) => page)).toEqual([]);
});

test("Cloudflare reads all our headers: it stops after a hundred addresses", () => {
  const addresses = readFileSync(`${dist}_headers`, "utf8").match(/^\/.*$/gm)!;
  expect(addresses.length).toBeLessThanOrEqual(100);
});
