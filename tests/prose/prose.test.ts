import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { allCitations, citationsOf, proseFindings } from "../../src/prose/check.ts";
import { articleHeadline } from "../../src/prose/headline.ts";
import { keyFigures } from "../../src/prose/key-figures.ts";
import { treeOf } from "../../src/prose/mdx.ts";
import { proseText } from "../../src/prose/render.ts";
import { fileOf, type PassageId, passageIds } from "../../src/prose/structure.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const places = locales.flatMap((locale) => passageIds.map((passage) => [locale, passage] as const));
const filesOf = (locale: Locale) =>
  readdirSync(`src/prose/${locale}`, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".mdx"));
const files = locales.flatMap((locale) => filesOf(locale).map((file) => [locale, file] as const));

/** A file of prose without its tags and without the numbers of its lists: the words that somebody typed. */
function typedWords(locale: Locale, file: string): string {
  const text = readFileSync(`src/prose/${locale}/${file}`, "utf8");
  return text.replace(/<[^>]*>/g, "").replace(/^\d+\. /gm, "");
}

/** What readers see. */
const shown = (locale: Locale, passage: PassageId) => proseText(treeOf(passage, locale), { ...site(), locale });

test.each(passageIds)("%s says the same facts in all languages", (passage) => {
  const ids = (locale: Locale) => [...new Set(citationsOf(passage, locale).map(({ id }) => id))].sort();
  for (const locale of locales) expect(ids(locale)).toEqual(ids(locales[0]));
});

test("every file is a section of the article or the description of a figure", () => {
  const expected = [...new Set(passageIds.map(fileOf))].map((file) => `${file}.mdx`).sort();
  for (const locale of locales) expect(filesOf(locale).sort()).toEqual(expected);
});

describe.each(files)("the words of %s/%s", (locale, file) => {
  const words = typedWords(locale, file);

  test("hold no digit", () => {
    expect(words.match(/.{0,10}\p{Nd}.{0,10}/gu)).toBeNull();
  });

  test("hold no straight quote, no hyphen for a dash", () => {
    expect(words.match(/["']| - |--/g)).toBeNull();
  });
});

test.each(places)("%s %s has single spaces", (locale, passage) => {
  expect(shown(locale, passage).match(/\S* (?: +\S*|[,.;:])/g)).toBeNull();
});

describe.each(passageIds)("the Chinese of %s", (passage) => {
  const text = shown("zh-hant", passage);

  test("has full-width punctuation, and no 兆 or 大陸", () => {
    expect(text.match(/\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}|[“”‘’]|兆|大陸|臺/gu)).toBeNull();
  });

  test("has a space between Han and digits or Latin letters, and none between Han", () => {
    expect(text.match(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/gu)).toBeNull();
    expect(text.match(/[\p{Script=Han}，。；：、「」（）] +[\p{Script=Han}，。；：、「」（）]/gu)).toBeNull();
  });
});

test.each(passageIds)("the English of %s has no Chinese punctuation and no American spelling", (passage) => {
  const text = shown("en", passage);
  expect(text.match(/[，。；：、「」（）]|\p{Script=Han}/gu)).toBeNull();
  expect(text.match(/\w*(?:ization|izing|ized|center|labor\b|favor|program\b)\w*/g)).toBeNull();
});

test("everything that the prose says is true of the data", () => {
  expect(proseFindings(allCitations(), site())).toEqual([]);
});

test.runIf(isFirstEdition)("every fact is said somewhere", () => {
  const { facts } = site();
  const used = new Set(allCitations().map(({ id }) => id));
  const watched = new Proxy(facts, {
    get: (target, id) => (used.add(String(id)), Reflect.get(target, id) as unknown),
  });
  articleHeadline(watched);
  keyFigures(watched);
  for (const { views } of Object.values(figures)) {
    views.flatMap(({ headline, alt }) => [headline, alt]).forEach((say) => say(watched));
  }
  expect(Object.keys(facts).filter((id) => !used.has(id))).toEqual([]);
});
