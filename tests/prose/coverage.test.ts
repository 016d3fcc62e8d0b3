import { describe, expect, test } from "vitest";
import { citationsOf } from "../../src/prose/citations.ts";
import { keyFigures } from "../../src/prose/key-figures.ts";
import { paragraphOf } from "../../src/prose/load.ts";
import { type ParagraphId, paragraphIds } from "../../src/prose/structure.ts";
import { type Child, childrenOf, tags } from "../../src/prose/tree.ts";
import type { Fact } from "../../src/facts/fact.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { site } from "../../src/facts/site.ts";
import { figures } from "../../src/figures/index.ts";
import { type Locale, type Localized, locales } from "../../src/i18n/locales.ts";
import { isFirstEdition } from "../support/first-edition.ts";
import { exceptions } from "./exceptions.ts";
import { quantityWords } from "./quantity-words.ts";

const places = locales.flatMap((locale) => paragraphIds.map((paragraph) => [locale, paragraph] as const));
const said: readonly string[] = [tags.Fact, tags.Claim, tags.Name];

/** The words that stand outside of every number, comparison and official name. */
function bare(child: Child): string {
  return childrenOf(child)
    .map((part) => {
      if (typeof part === "string") return part;
      return said.includes(String(part.type)) ? "¤" : bare(part.props.children);
    })
    .join("");
}

/** The same, without the words that are excepted by name. */
function asked(paragraph: ParagraphId, locale: Locale): string {
  const allowed = exceptions[locale]?.[paragraph] ?? [];
  return allowed.reduce((text, [words]) => text.replace(words, "＿"), bare(paragraphOf(paragraph, locale)));
}

describe.each(places)("%s %s", (locale, paragraph) => {
  test("counts, ranks and compares in facts only", () => {
    expect(asked(paragraph, locale).match(/\p{Nd}/gu)).toBeNull();
    expect(quantityWords(asked(paragraph, locale), locale)).toEqual([]);
  });

  test.each(exceptions[locale]?.[paragraph] ?? [])("needs its exception “%s”: %s", (words) => {
    expect(bare(paragraphOf(paragraph, locale))).toContain(words);
    expect(quantityWords(words, locale)).not.toEqual([]);
  });
});

/** Every comparison that each paragraph makes. */
const claims: Readonly<Partial<Record<ParagraphId, readonly string[]>>> = {
  "0": ["exports.rose", "exports.share.nearlyHalf", "tbp.deficit.everyYear"],
  "2.1": ["categories.areNine"],
  "2.3": ["tbp.components.areFour"],
  "4.1": [
    "domestic.fell",
    "domestic.share.fell",
    "exports.outpacedMerchandise",
    "exports.rose",
    "exports.share.neverFell",
    "exports.share.rose",
    "reExports.replacedDomestic",
  ],
  "4.2": ["imports.outpacedMerchandise", "imports.rose", "imports.share.rose", "trade.flowsMovedAlike"],
  "4.3": ["deficit.everyYear", "deficit.ratio.narrow"],
  "4.4": ["imports.partner.CN.largest", "imports.partner.TW-SG.next"],
  "4.5": ["exports.partner.CN.largest", "exports.partner.US.second"],
  "4.6": ["imports.ict.mostEveryYear", "imports.office.second", "imports.telecoms.largest", "imports.telecoms.rose"],
  "4.7": ["categories.sameTopTwo", "reExports.mostOfImports"],
  "5.1": ["tbp.deficit.everyYear"],
  "5.2": ["tbp.components.sameOrder", "tbp.techniques.largest", "tbp.trademarks.rose", "tbp.trademarks.second"],
  "5.3": ["tbp.imports.partner.US-JP.lead", "tbp.imports.partner.US-JP.overHalf"],
  "5.4": ["tbp.exports.partner.CN.largest"],
  "6.1": ["deficit.everyYear", "tbp.deficit.everyYear"],
};

test.runIf(isFirstEdition).each(places)("%s %s makes the comparisons listed", (locale, paragraph) => {
  const found = citationsOf(paragraph, locale).filter(({ kind }) => kind === "claim");
  expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(claims[paragraph] ?? []);
});

test.each<readonly [Locale, string, readonly string[]]>([
  ["en", "Trade more than doubled, the largest rise of the two", ["more", "doubled", "largest", "rise", "two"]],
  ["en", "other traders rather matter together, whether under paper or not", []],
  ["en", "It fell to half, third behind a faster one", ["fell", "half", "third", "behind", "faster", "one"]],
  ["zh-hant", "進口遠高於出口，升幅最大，約佔三分之二", ["遠", "高", "升", "最", "大", "約", "三", "二"]],
  ["zh-hant", "高科技產品的數據由各組成部分而來", []],
])("%s: %s", (locale, text, words) => {
  expect(quantityWords(text, locale)).toEqual(words);
});

/** Facts whose numbers are written as a sign: a digit that is left somebody typed. */
const signs = Object.fromEntries(
  Object.entries<Fact>(site().facts).map(([id, fact]) => [
    id,
    fact.kind === "claim" ? fact : { ...fact, quantity: { kind: "year" }, value: "◆" },
  ]),
) as unknown as Facts;

const sentences: readonly (readonly [string, Localized])[] = [
  ...Object.values(figures).flatMap(({ id, headline, views }) => [
    [`headline of ${id}`, headline(signs)] as const,
    ...views.map((view) => [`view ${view.id} of ${id}`, view.alt(signs)] as const),
  ]),
  ...keyFigures(signs).flatMap(({ id, label, change }) => [
    [`key figure ${id}`, label] as const,
    [`change of key figure ${id}`, change.label] as const,
  ]),
];

test.each(sentences)("every number of the %s is a fact", (_, text) => {
  for (const locale of locales) expect(text[locale].match(/\p{Nd}/gu)).toBeNull();
});
