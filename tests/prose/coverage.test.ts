import { describe, expect, test } from "vitest";
import { gapsOf, yearsOf } from "../../src/data/dataset.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { type Facts, getFact } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, type Localized, locales } from "../../src/i18n/locales.ts";
import { articleHeadline } from "../../src/prose/headline.ts";
import { keyFigures } from "../../src/prose/key-figures.ts";
import { type Child, childrenOf, elementsNamed, tags, treeOf } from "../../src/prose/mdx.ts";
import { idOf, proseText } from "../../src/prose/render.ts";
import { passageIds } from "../../src/prose/structure.ts";
import { overclaims, quantityWords, relativeTime } from "./words.ts";

const { data, facts } = site();
const places = locales.flatMap((locale) => passageIds.map((passage) => [locale, passage] as const));
const covered: readonly string[] = [tags.Fact, tags.Claim, tags.Said, tags.Name];

/** The words that stand outside of every number, comparison, word of the source and official name. */
function bare(child: Child): string {
  return childrenOf(child)
    .map((part) => {
      if (typeof part === "string") return part;
      return covered.includes(String(part.type)) ? "¤" : bare(part.props.children);
    })
    .join("");
}

describe.each(places)("%s %s", (locale, passage) => {
  const tree = treeOf(passage, locale);

  test("counts, ranks and compares in facts only", () => {
    expect(bare(tree).match(/\p{Nd}/gu)).toBeNull();
    expect(quantityWords(bare(tree), locale)).toEqual([]);
  });

  test("says of every year no more than the years shown can bear", () => {
    const sentences = proseText(tree, { data, facts, locale }).split(/(?<=[.。])\s*|\n/u);
    const claims = elementsNamed(tree, tags.Claim).filter((element) => hasGaps(getFact(facts, idOf(element) as never)));
    const wide = claims
      .map((element) => proseText(element, { data, facts, locale }))
      .filter((words) => {
        const around = sentences.filter((sentence) => sentence.includes(words));
        return around.every((sentence) => overclaims(words, sentence, locale));
      });
    expect(wide).toEqual([]);
  });

  test("tells no time from the day of writing", () => {
    expect(relativeTime(proseText(tree, { data, facts, locale }), locale)).toEqual([]);
  });
});

/** Whether a claim has seen all years of a figure that leaves some out between its first and its last. */
function hasGaps(fact: Fact): boolean {
  return fact.cells.some(({ figure }) => {
    const years = yearsOf(data, figure);
    return (
      gapsOf(data, figure).length > 0 &&
      years.length > 2 &&
      years.every((year) => fact.cells.some((cell) => cell.year === year))
    );
  });
}

test.each<readonly [Locale, string, readonly string[]]>([
  ["en", "Trade more than doubled, the largest rise of the two", ["more", "doubled", "largest", "rise", "two"]],
  ["en", "other traders rather matter together, whether under paper or not", []],
  ["en", "It fell to half, third behind a faster one", ["fell", "half", "third", "behind", "faster", "one"]],
  ["zh-hant", "進口遠高於出口，升幅最大，約佔三分之二", ["遠", "高", "升", "最", "大", "約", "三", "二"]],
  ["zh-hant", "高科技產品的數據由各組成部分而來", []],
])("%s: %s", (locale, text, words) => {
  expect(quantityWords(text, locale)).toEqual(words);
});

test.each<readonly [Locale, string, string, boolean]>([
  ["en", "in every year", "It ran a deficit in every year.", true],
  ["en", "in every year shown", "It ran a deficit in every year shown.", false],
  ["en", "fell only", "Of the years shown, it fell only in 2009.", false],
  ["zh-hant", "年年逆差", "貿易年年逆差。", true],
  ["zh-hant", "刊載各年均為逆差", "刊載各年均為逆差。", false],
])("%s, %s: %s", (locale, claim, sentence, isTooWide) => {
  expect(overclaims(claim, sentence, locale)).toBe(isTooWide);
});

/** Facts whose numbers are written as a sign: a digit that is left somebody typed. */
const signs = Object.fromEntries(
  Object.entries<Fact>(facts).map(([id, fact]) => [
    id,
    fact.kind === "number" ? { ...fact, quantity: { kind: "year" }, value: "◆" } : fact,
  ]),
) as unknown as Facts;

const sentences: readonly (readonly [string, Localized])[] = [
  ["headline of the article", articleHeadline(signs)],
  ...Object.values(figures).flatMap(({ id, views }) =>
    views.flatMap((view) => [
      [`headline of ${id}, view ${view.id}`, view.headline(signs)] as const,
      [`text of ${id}, view ${view.id}`, view.alt(signs)] as const,
    ]),
  ),
  ...keyFigures(signs).flatMap(({ id, label, change }) => [
    [`key figure ${id}`, label] as const,
    [`change of key figure ${id}`, change.label] as const,
  ]),
];

/** Every headline and text of a view, and the article's headline, as readers have them. */
const alone: readonly (readonly [string, Localized])[] = [
  ["headline of the article", articleHeadline(facts)],
  ...Object.values(figures).flatMap(({ id, views }) =>
    views.flatMap((view) => [
      [`headline of ${id}, view ${view.id}`, view.headline(facts)] as const,
      [`text of ${id}, view ${view.id}`, view.alt(facts)] as const,
    ]),
  ),
];

describe.each(alone)("the %s, wherever it is passed on alone", (_, text) => {
  test.each(locales)("has its year, and tells no time from the day of writing: %s", (locale) => {
    expect(text[locale]).toMatch(/(?<!\d)(?:19|20)\d\d(?!\d)/u);
    expect(relativeTime(text[locale], locale)).toEqual([]);
  });

  test.each(locales)("says of every year no more than the years shown can bear: %s", (locale) => {
    const wide = text[locale]
      .split(/(?<=[.;。；])\s*/u)
      .filter((part) => everyYear(part, locale) && overclaims(part, part, locale));
    expect(wide).toEqual([]);
  });
});

/** Whether a sentence speaks of years as of all there are. */
const everyYear = (part: string, locale: Locale) =>
  (locale === "en"
    ? /\b(?:every|each|all|any) (?:of the )?years?\b|\balways\b|\bnever\b/iu
    : /年年|各年|歷年|每年都|一直|從未/u
  ).test(part);

test.each(sentences)("every number of the %s is a fact", (_, text) => {
  for (const locale of locales) expect(text[locale].match(/\p{Nd}/gu)).toBeNull();
});
