import { describe, expect, test } from "vitest";
import { site } from "../../src/facts/site.ts";
import type { Locale } from "../../src/i18n/locales.ts";
import { writingFindings } from "../../src/prose/check.ts";
import { type Child, type Element, tags } from "../../src/prose/mdx.ts";
import { everyYearWords, quantityWords } from "../../src/prose/quantity-words.ts";
import type { PassageId } from "../../src/prose/structure.ts";
import { wordingFaults } from "../../src/prose/wording.ts";

const { data, facts } = site();

test("all that the site says is written as it writes", () => {
  expect(writingFindings(site())).toEqual([]);
});

const element = (type: string, props: Element["props"]): Element => ({ type, props });
const year = element(tags.Fact, { id: "trade.latestYear" });
const claim = (id: string, children: Child) => element(tags.Claim, { id, children });

describe("what a build says of words that break a rule, and what to do", () => {
  test.each<readonly [string, Locale, Child, RegExp | undefined]>([
    ["a rank", "zh-hant", "進口其次來自日本。", /^「次」 counts, ranks or compares: put it inside a <Claim>/],
    ["a rank within a claim", "zh-hant", claim("imports.partner.order.CN-TW-SG-JP-US", "其次"), undefined],
    ["the name of a partner", "zh-hant", "新加坡、澳大利亞和韓國。", undefined],
    ["the name of a partner and a rise", "zh-hant", "新加坡增加。", /^「增」 counts/],
    ["the name of a category within a sentence", "en", "Sales of office machines and computers.", undefined],
    ["a typed number", "en", "It made up 50% of it.", /^“50%” is a number that somebody typed: write it as <Fact/],
    ["a typed number within a claim", "en", claim("exports.rose", "rose 4 times"), /^“4” is a number/],
    ["a number that is a fact", "en", element(tags.Fact, { id: "exports.latest" }), undefined],
    ["time of the day of writing", "en", "It is so today.", /^“today” is true on the day of writing alone/],
    ["typewriter quotes", "en", 'It is "so".', /^“"so"\.” is typewriter punctuation/],
    ["two spaces", "en", "It is  so.", /^“is {2}so\.” has a space too many/],
    ["half-width punctuation", "zh-hant", "如此,如此。", /^「此,.*」 is to be set with full-width punctuation/],
    ["no space beside Latin letters", "zh-hant", "稱為TBP。", /needs a space between Chinese and digits/],
    ["what Hong Kong does not write", "zh-hant", "一兆元", /「兆」 is not what Hong Kong writes/],
    ["American spelling", "en", "The globalized economy.", /^“globalized” is American spelling/],
    [
      "every year, where some are not published",
      "en",
      claim("deficit.everyYear", "in every year"),
      /^“every year” speaks of every year, but some are not published/,
    ],
  ])("%s (%s)", (_, locale, passage, message) => {
    const found = wordingFaults(passage, locale, { data, facts });
    if (message) expect(found.join("\n")).toMatch(message);
    else expect(found).toEqual([]);
  });

  test.each<readonly [string, PassageId, Child, RegExp | undefined]>([
    ["the article without a year", "headline", "Exports.", /^“Exports\.” has no year, and is passed on alone/],
    ["a view that ranks", "table-1/share/headline", [year, " the largest"], /^“largest” counts, ranks or compares/],
    ["a view with a year", "table-1/share/headline", ["Exports in ", year], undefined],
  ])("a headline of %s", (_, id, passage, message) => {
    const found = wordingFaults(passage, "en", { data, facts }, id).join("\n");
    if (message) expect(found).toMatch(message);
    else expect(found).toBe("");
  });

  test("an alternative text may say what a drawing looks like, but not what is so in every year, nor how near to what", () => {
    const said = (words: string) => wordingFaults([words, year], "en", { data, facts }, "table-1/share/alt");
    expect(said("Two lines, the upper one imports, ")).toEqual([]);
    expect(said("Three lines, one close to zero, ").join("\n")).toMatch(/^“close” compares/);
    expect(said("Imports lie above in every year to ").join("\n")).toMatch(/^“every year” speaks of every year/);
  });
});

test.each<readonly [Locale, string, readonly string[]]>([
  ["en", "Trade more than doubled, the largest rise of the two", ["more", "doubled", "largest", "rise", "two"]],
  ["en", "other traders rather matter together, whether under paper or not", []],
  ["en", "It fell to half, third behind a faster one", ["fell", "half", "third", "behind", "faster", "one"]],
  ["zh-hant", "進口遠高於出口，升幅最大，約佔三分之二", ["遠", "高", "升", "最", "大", "約", "三", "二"]],
  ["en", "The close of trade came near, close to zero, barely above", ["near", "close", "barely", "above"]],
  ["zh-hant", "貼近零線，與進口相若，幾乎不見", ["貼", "近", "相若", "幾乎"]],
  ["zh-hant", "高科技產品的數據由各組成部分而來", []],
])("%s: %s", (locale, text, words) => {
  expect(quantityWords(text, locale)).toEqual(words);
});

test.each<readonly [Locale, string, readonly string[]]>([
  ["en", "It ran a deficit in every year.", ["every year"]],
  ["en", "It ran a deficit in every year shown.", []],
  ["en", "It fell by 2.5% only in 2009.", ["only in"]],
  ["en", "Of the years shown, it fell only in 2009.", []],
  ["zh-hant", "貿易年年逆差。", ["年年"]],
  ["zh-hant", "刊載各年均為逆差。", []],
  ["zh-hant", "每年平均增長。", []],
])("%s, %s: %s", (locale, text, words) => {
  expect(everyYearWords(text, locale)).toEqual(words);
});
