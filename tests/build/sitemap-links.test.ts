import { expect, test } from "vitest";
import { languageLinks } from "../../src/build/sitemap-links.ts";

const root = "https://example.org/base/";
const links = (path: string) => languageLinks({ url: root + path }, root).map(({ lang, url }) => `${lang} ${url}`);

test.each(["", "en/", "zh-hant/"])("the articles name each other: /%s", (path) => {
  expect(links(path)).toEqual([`zh-Hant-HK ${root}zh-hant/`, `en ${root}en/`, `x-default ${root}`]);
});

test("a page names its twin", () => {
  expect(links("en/figures/table-1/")).toEqual([
    `zh-Hant-HK ${root}zh-hant/figures/table-1/`,
    `en ${root}en/figures/table-1/`,
  ]);
});

test("a page without a language has no twin", () => {
  expect(links("other/")).toEqual([]);
});
