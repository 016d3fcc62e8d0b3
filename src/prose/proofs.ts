import { range } from "d3";
import { type Dataset, gapsOf, yearsOf } from "../data/dataset.ts";
import { type Observation, yearsIn } from "../data/observation.ts";
import { type Fact, factText, hasValue, isPreview, type NumberFact } from "../facts/fact.ts";
import { type Facts, findFact, getFact } from "../facts/facts.ts";
import { baseValue } from "../facts/range.ts";
import type { Site } from "../facts/site.ts";
import { formatQuantity, moneyExponent, type Quantity, yearRuns } from "../i18n/format.ts";
import type { Locale, Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { unspaced } from "../i18n/writing.ts";
import { citationsOf } from "./check.ts";
import { keyFigures } from "./key-figures.ts";
import { paragraphIds, passageIds } from "./structure.ts";

/** `page FB4`, `pages FB4–FB5`. */
const pages = (page: string): string => `${page.includes("–") ? "pages" : "page"} ${page}`;

/** Words of the panel that a number or a comparison of the text opens. */
export const proofWords = defineMessages("prose/proofs", {
  /** Label of the panel, read aloud only. */
  label: { en: "How this is known", "zh-hant": "數字的根據" },
  /** Under the summary, once: what the underlines are. */
  hint: {
    en: "Tap what is underlined to see where it comes from and how it was worked out.",
    "zh-hant": "點按有底線的數字和字句，可看出處和算式。",
  },
  /** Of a number that the source prints. */
  published: { en: "As published", "zh-hant": "公布數字" },
  /** Said besides where the text gives fewer digits. */
  rounded: { en: "rounded in the text", "zh-hant": "文中四捨五入" },
  /** Said besides where the text drops a minus. */
  unsigned: { en: "given without its minus sign", "zh-hant": "文中略去負號" },
  /** Of a comparison: what is compared with what. */
  holds: { en: (formula: string) => `Holds: ${formula}`, "zh-hant": (formula) => `成立：${formula}` },
  /** Of a comparison: the years that it has seen. */
  years: {
    en: (years: string, several: boolean) => (several ? `Years used: ${years}.` : `Year: ${years}.`),
    "zh-hant": (years, several) => (several ? `所據年份：${years} 年。` : `年份：${years} 年。`),
  },
  /** After that: years between the first and the last that the source leaves out. */
  leftOut: {
    en: (years: string) => `Not in the source: ${years}.`,
    "zh-hant": (years) => `原文未載：${years} 年。`,
  },
  /** Of what the text of the source says and no number can test; what it says follows. */
  sourceWord: {
    en: (paragraph: string, page: string) =>
      `The source’s word, not tested here (paragraph ${paragraph}, ${pages(page)}).`,
    "zh-hant": (paragraph, page) => `原文之說，本站未能驗證（第 ${paragraph} 段，${page} 頁）。`,
  },
  /** Of a number that stands in the text of the source alone. */
  inText: {
    en: (paragraph: string, page: string) =>
      `From the text of the source (paragraph ${paragraph}, ${pages(page)}); its tables do not have it.`,
    "zh-hant": (paragraph, page) => `取自原文文字（第 ${paragraph} 段，${page} 頁），圖表並無刊載。`,
  },
  /** The part of the page on the checks that lists all of these. */
  sourceWords: { en: "What is the source’s word", "zh-hant": "只據原文之說" },
  sourceWordsIntro: {
    en: "These statements come from the text of the source. No published number can test them, so the article marks them as the source’s word.",
    "zh-hant": "以下說法取自原文文字，沒有公布的數字可作驗證；文中凡引用，均註明是原文之說。",
  },
  paragraph: { en: (paragraph: string) => `Paragraph ${paragraph}`, "zh-hant": (paragraph) => `第 ${paragraph} 段` },
  page: { en: pages, "zh-hant": (page) => `${page} 頁` },
  /** Of a year that the text of the source gives. */
  yearInText: {
    en: (year: string) => `The year ${year}; no table or chart has it.`,
    "zh-hant": (year) => `${year} 年這個年份；圖表並無刊載。`,
  },
  /** After the cells: the ends between which the number must lie. */
  rounding: {
    en: (low: string, high: string) => `Rounding allows ${low} to ${high}.`,
    "zh-hant": (low, high) => unspaced(`計及四捨五入，可介乎 ${low} 至 ${high}。`),
  },
});

/** A statement that rests on the text of the source alone. */
export interface SourceWord {
  readonly id: string;
  readonly paragraph: string;
  readonly page: string;
  readonly text: string;
  /** Published numbers that bear on it. */
  readonly cells: readonly Observation[];
}

/** Everything that the article takes from the source’s text and cannot test, in the order of the source’s paragraphs. */
export function sourceWords(facts: Facts, locale: Locale): SourceWord[] {
  const cited = new Set(passageIds.flatMap((passage) => citationsOf(passage, locale).map(({ id }) => id)));
  const all = [...cited].flatMap((id) => {
    const fact = known(facts, id);
    if (!fact || fact.kind === "claim" || fact.paragraph === undefined) return [];
    const text = fact.kind === "said" ? fact.text[locale] : proofWords.yearInText[locale](factText(fact, locale));
    return [{ id, paragraph: fact.paragraph, page: pageOf(fact), text, cells: fact.cells }];
  });
  return all.toSorted((a, b) => a.paragraph.localeCompare(b.paragraph));
}

/** The page of the source that a fact is from. A build refuses one that nobody has found. */
const pageOf = ({ page = "?" }: Pick<NumberFact, "page">): string => page;

/** What a reader sees who taps a number or a comparison: where it comes from. */
export interface Proof {
  readonly id: string;
  /** The sum or the comparison with its numbers. */
  readonly working?: string;
  /** The formula in words, that the number is as published, or what the source says. */
  readonly basis: string;
  readonly cells: readonly Observation[];
  /** What rounding allows a number to be, or which years a comparison has seen; nothing for years and counts. */
  readonly limits?: string;
}

/** The proofs of everything that the article says in a language, each once, in the order of reading. */
export function proofsOf({ data, facts }: Pick<Site, "data" | "facts">, locale: Locale): Proof[] {
  const strip = keyFigures({ data, facts }).flatMap(({ fact, change }) => [fact.id, change.fact.id]);
  const cited = paragraphIds.flatMap((paragraph) => citationsOf(paragraph, locale).map(({ id }) => id));
  return [...new Set([...strip, ...cited])].flatMap((id) => {
    const fact = known(facts, id);
    return fact ? [proofOf(fact, data, locale)] : [];
  });
}

/** A fact by its name. A preview, which marks what is not known, does without. */
function known(facts: Facts, id: string): Fact | undefined {
  if (!isPreview) return getFact(facts, id);
  const fact = findFact(facts, id);
  return fact?.kind === "number" && !hasValue(fact) ? undefined : fact;
}

/** One fact's proof. */
export function proofOf(fact: Fact, data: Dataset, locale: Locale): Proof {
  const { id, cells } = fact;
  if (fact.kind === "said") {
    const { paragraph, text } = fact;
    const said = proofWords.sourceWord[locale](paragraph, pageOf(fact));
    const basis = punctuation.paragraph[locale]([said, text[locale]]);
    return cells.length > 2 ? { id, cells, basis, limits: scope(cells, data, locale) } : { id, cells, basis };
  }
  if (fact.kind === "claim") {
    const basis = proofWords.holds[locale](fact.formula[locale]);
    return { id, cells, basis, limits: scope(cells, data, locale), ...workingOf(fact, locale) };
  }
  const { low, high } = fact.interval;
  const basis = basisOf(fact, locale);
  const known = { id, cells, basis, ...workingOf(fact, locale) };
  return low === high ? known : { ...known, limits: rounding(fact, locale) };
}

function workingOf({ working }: { readonly working?: Localized | undefined }, locale: Locale): Pick<Proof, "working"> {
  return working ? { working: working[locale] } : {};
}

function basisOf(fact: NumberFact, locale: Locale): string {
  if (fact.paragraph) return proofWords.inText[locale](fact.paragraph, pageOf(fact));
  return fact.formula ? punctuation.beginning[locale](fact.formula[locale]) : asPublished(fact, locale);
}

/** As published, and what the text leaves out of it. */
function asPublished({ value, quantity, decimals, cells: [cell] }: NumberFact, locale: Locale): string {
  const shown = scaled(value, quantity) * 10 ** decimals;
  const isRounded = Math.abs(shown - Math.round(shown)) > 1e-6;
  const isUnsigned = cell !== undefined && value !== baseValue(cell);
  const { published, rounded, unsigned } = proofWords;
  const parts = [published, ...(isRounded ? [rounded] : []), ...(isUnsigned ? [unsigned] : [])];
  return parts.map((part) => part[locale]).join(punctuation.comma[locale]);
}

/** The years that a comparison has seen, and, where it has seen all there are, those that the source leaves out between. */
function scope(cells: readonly Observation[], data: Dataset, locale: Locale): string {
  const years = yearsIn(cells);
  const figures = [...new Set(cells.map(({ figure }) => figure))];
  const isEveryYear = (figure: Observation["figure"]) =>
    years.length > 2 && yearsOf(data, figure).every((year) => years.includes(year));
  const gaps = figures.filter(isEveryYear).flatMap((figure) => gapsOf(data, figure));
  const seen = proofWords.years[locale](yearRuns(years, locale), years.length > 1);
  const missing = new Set(gaps.flatMap(({ from, to }) => range(from, to + 1)));
  const leftOut = [...missing].filter((year) => !years.includes(year));
  const told = leftOut.length > 0 ? [seen, proofWords.leftOut[locale](yearRuns(leftOut, locale))] : [seen];
  return punctuation.paragraph[locale](told);
}

/** The ends of a number's interval, with enough decimals to tell them apart, rounded outwards. */
function rounding({ interval, quantity, decimals }: NumberFact, locale: Locale): string {
  const width = scaled(interval.high - interval.low, quantity);
  let places = decimals + 1;
  while (10 ** -places > width / 2) places += 1;
  const steps = 10 ** places * scaled(1, quantity);
  // Twelve digits are enough for all there is, and few enough to lose what binary fractions add.
  const write = (end: number, round: (value: number) => number) =>
    formatQuantity(round(Number((end * steps).toPrecision(12))) / steps, quantity, places, locale);
  return proofWords.rounding[locale](write(interval.low, Math.floor), write(interval.high, Math.ceil));
}

/** A number in the unit in which its decimals are counted: HK$ billion, percent, itself. */
function scaled(value: number, quantity: Quantity): number {
  if (quantity.kind === "money") return value / 10 ** moneyExponent.en;
  return quantity.kind === "percent" || quantity.kind === "points" ? value * 100 : value;
}
