import { expect, test } from "vitest";
import { headersFile } from "../../../scripts/deploy/formats.ts";
import { headersOf, matches, rules, typeOf } from "../../../scripts/deploy/rules.ts";
import { figureIds } from "../../../src/data/observation.ts";
import { locales } from "../../../src/i18n/locales.ts";
import { addresses } from "../../../src/data/addresses.ts";

const pages = ["", "404.html", ...locales.flatMap((l) => [addresses.article(l), addresses.figure(l, figureIds[0])])];
const embeds = locales.flatMap((locale) => figureIds.map((figure) => addresses.embed(locale, figure)));
const others = [
  addresses.tidyCsv("table-1"),
  "images/en/table-1.png",
  "oembed/en/table-1.json",
  "embed.js",
  "robots.txt",
];
const all = [...pages, ...embeds, ...others, "fonts/sans-400.0123abcd.woff2", "nowhere/"];

test("no address has the same header from two rules", () => {
  for (const path of all) {
    const names = rules
      .filter(({ paths }) => paths.some((pattern) => matches(pattern, path)))
      .flatMap(({ headers }) => Object.keys(headers));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test("embeds may be framed by any page, and nothing else by another site", () => {
  for (const path of embeds) {
    expect(headersOf(path)["Content-Security-Policy"]).toContain("frame-ancestors *");
    expect(headersOf(path)).not.toHaveProperty("X-Frame-Options");
  }
  for (const path of pages) {
    expect(headersOf(path)["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
  }
});

test("others may read everything that is theirs to take", () => {
  for (const path of [...embeds, ...others]) expect(headersOf(path)["Access-Control-Allow-Origin"]).toBe("*");
});

test.each([
  ["a/b.csv", "text/csv; charset=utf-8"],
  ["data/SHA256SUMS", "text/plain; charset=utf-8"],
  ["a.atom", "application/atom+xml; charset=utf-8"],
  ["a.woff2", "font/woff2"],
  ["a.svg", "image/svg+xml; charset=utf-8"],
  ["a.xyz", undefined],
])("%s is %s", (file, expected) => {
  expect(typeOf(file)).toBe(expected);
});

/** What a host that reads `_headers` sends: all that is said of an address, values of the same header with commas between. */
function sent(file: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let holds = false;
  for (const line of file.split("\n").filter((text) => text && !text.startsWith("#"))) {
    if (!line.startsWith(" ")) holds = matches(line, address);
    else if (holds) {
      const [name, value] = line.trim().split(/: (.*)/) as [string, string];
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

test.each(["/", "/hk/"])("_headers at %s says what the rules say, and of missing files nothing that lasts", (base) => {
  const file = headersFile(base, all);
  for (const path of all) expect(sent(file, base + path), path).toEqual(headersOf(path));
  const caching = sent(file, `${base}fonts/sans-400.ffffffff.woff2`)["Cache-Control"];
  expect(caching).toBeUndefined();
  expect(sent(file, `${base}data/SHA256SUMS`)["Content-Type"]).toBe(typeOf("SHA256SUMS"));
});
