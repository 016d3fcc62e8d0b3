import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allCitations, citationsOf, proseFindings } from "../../src/prose/citations.ts";
import { keyFigures } from "../../src/prose/key-figures.ts";
import { paragraphOf } from "../../src/prose/load.ts";
import { proseText } from "../../src/prose/prose.ts";
import { fileOf, paragraphIds } from "../../src/prose/structure.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, locales } from "../../src/i18n/locales.ts";
import { isFirstEdition } from "../support/first-edition.ts";

const places = locales.flatMap((locale) => paragraphIds.map((paragraph) => [locale, paragraph] as const));
const files = locales.flatMap((locale) => readdirSync(`src/prose/${locale}`).map((file) => [locale, file] as const));

/** A file of prose without its tags and without the numbers of its lists: the words that somebody typed. */
function typedWords(locale: Locale, file: string): string {
  const text = readFileSync(`src/prose/${locale}/${file}`, "utf8");
  return text.replace(/<[^>]*>/g, "").replace(/^\d+\. /gm, "");
}

/** What readers see. */
const shown = (locale: Locale, paragraph: (typeof paragraphIds)[number]) =>
  proseText(paragraphOf(paragraph, locale), { ...site(), locale });

describe("every paragraph", () => {
  test.each(places)("%s %s is there and says something", (locale, paragraph) => {
    expect(shown(locale, paragraph).trim().length).toBeGreaterThan(30);
  });

  test.each(paragraphIds)("%s says the same facts in both languages", (paragraph) => {
    const ids = (locale: Locale) => [...new Set(citationsOf(paragraph, locale).map(({ id }) => id))].sort();
    expect(ids("zh-hant")).toEqual(ids("en"));
  });

  test("every file is a section in every language", () => {
    const expected = [...new Set(paragraphIds.map(fileOf))].map((file) => `${file}.mdx`).sort();
    for (const locale of locales) expect(readdirSync(`src/prose/${locale}`).sort()).toEqual(expected);
  });
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

test.each(places)("%s %s has single spaces", (locale, paragraph) => {
  expect(shown(locale, paragraph).match(/\S* (?: +\S*|[,.;:])/g)).toBeNull();
});

describe.each(paragraphIds)("the Chinese of %s", (paragraph) => {
  const text = shown("zh-hant", paragraph);

  test("has full-width punctuation, and no 兆 or 大陸", () => {
    expect(text.match(/\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}|[“”‘’]|兆|大陸|臺/gu)).toBeNull();
  });

  test("has a space between Han and digits or Latin letters, and none between Han", () => {
    expect(text.match(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/gu)).toBeNull();
    expect(text.match(/[\p{Script=Han}，。；：、「」（）] +[\p{Script=Han}，。；：、「」（）]/gu)).toBeNull();
  });
});

test.each(paragraphIds)("the English of %s has no Chinese punctuation and no American spelling", (paragraph) => {
  const text = shown("en", paragraph);
  expect(text.match(/[，。；：、「」（）]|\p{Script=Han}/gu)).toBeNull();
  expect(text.match(/\w*(?:ization|izing|ized|center|labor\b|favor|program\b)\w*/g)).toBeNull();
});

test("everything that the prose says is true of the data", () => {
  expect(proseFindings(allCitations(), site())).toEqual([]);
});

describe("facts", () => {
  /** Defined for figures, alternative texts and pages that may want them; said nowhere yet. */
  const reserved = [
    /^(?:exports|imports)\.(?:multiple|share\.change|share\.nearlyHalf|share\.neverFell)$/,
    /^(?:exports|imports)\.(?:office|telecoms)\.(?:(?:share\.)?(?:first|latest|rose|fell))$/,
    /^exports\.ict\.mostEveryYear$/,
    /^(?:domestic|reExports)\.(?:first|latest)$/,
    /^(?:balance|deficit)\.(?:ratio\.)?(?:first|latest)$/,
    /^tbp\.(?:receipts|payments|deficit)\.(?:ratio\.)?(?:first|latest|multiple|overReceipts|rose)$/,
    /^tbp\.(?:techniques|trademarks|services)\.first$/,
    /^tbp\.(?:firstYear|decade)$/,
  ];

  test.runIf(isFirstEdition)("each is said somewhere, or kept for a figure by name", () => {
    const { facts } = site();
    const used = new Set(allCitations().map(({ id }) => id));
    const watched = new Proxy(facts, {
      get: (target, id) => (used.add(String(id)), Reflect.get(target, id) as unknown),
    });
    keyFigures(watched);
    for (const { headline, views } of Object.values(figures)) {
      [headline, ...views.map(({ alt }) => alt)].forEach((say) => say(watched));
    }
    const idle = Object.keys(facts).filter((id) => !used.has(id) && !reserved.some((pattern) => pattern.test(id)));
    expect(idle).toEqual([]);
  });
});
