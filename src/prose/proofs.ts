import type { Observation } from "../data/observation.ts";
import type { Fact, NumberFact } from "../facts/fact.ts";
import { baseValue } from "../facts/build.ts";
import { type Facts, getFact } from "../facts/facts.ts";
import { formatQuantity, type Quantity } from "../i18n/format.ts";
import type { Locale } from "../i18n/locales.ts";
import { punctuation } from "../i18n/punctuation.ts";
import { sentences } from "../i18n/sentences.ts";
import { citationsOf } from "./citations.ts";
import { keyFigures } from "./key-figures.ts";
import { proofWords as words } from "./proof-words.ts";
import { paragraphIds } from "./structure.ts";

/** What a reader is told who asks where a number or a comparison comes from. */
export interface Proof {
  readonly id: string;
  /** The formula in words, or that the number is as published. */
  readonly formula: string;
  readonly cells: readonly Observation[];
  /** What rounding allows; nothing for comparisons, years and counts. */
  readonly rounding?: string;
}

/** The proofs of everything that the article says in a language, each once, in the order of reading. */
export function proofsOf(facts: Facts, locale: Locale): Proof[] {
  const strip = keyFigures(facts).flatMap(({ fact, change }) => [fact.id, change.fact.id]);
  const cited = paragraphIds.flatMap((paragraph) => citationsOf(paragraph, locale).map(({ id }) => id));
  return [...new Set([...strip, ...cited])].map((id) => proofOf(getFact(facts, id as keyof Facts), locale));
}

/** One fact's proof. */
export function proofOf(fact: Fact, locale: Locale): Proof {
  const { id, cells } = fact;
  if (fact.kind === "claim") {
    return { id, cells, formula: words.holds[locale](fact.formula[locale]) };
  }
  const formula = fact.formula ? sentences.beginning[locale](fact.formula[locale]) : asPublished(fact, locale);
  const { low, high } = fact.interval;
  return low === high ? { id, cells, formula } : { id, cells, formula, rounding: rounding(fact, locale) };
}

/** As published, and what the text leaves out of it. */
function asPublished({ value, quantity, decimals, cells: [cell] }: NumberFact, locale: Locale): string {
  const shown = scaled(value, quantity) * 10 ** decimals;
  const isRounded = Math.abs(shown - Math.round(shown)) > 1e-6;
  const isUnsigned = value !== baseValue(cell);
  const parts = [words.published, ...(isRounded ? [words.rounded] : []), ...(isUnsigned ? [words.unsigned] : [])];
  return parts.map((part) => part[locale]).join(punctuation.comma[locale]);
}

/** The ends of a number's interval with as many decimals as tell them apart, rounded outwards. */
function rounding({ interval, quantity, decimals }: NumberFact, locale: Locale): string {
  const width = scaled(interval.high - interval.low, quantity);
  let places = decimals + 1;
  while (10 ** -places > width / 2) places += 1;
  const steps = 10 ** places * scaled(1, quantity);
  // Twelve digits are enough for all there is, and few enough to lose what binary fractions add.
  const write = (end: number, round: (value: number) => number) =>
    formatQuantity(round(Number((end * steps).toPrecision(12))) / steps, quantity, places, locale);
  return words.rounding[locale](write(interval.low, Math.floor), write(interval.high, Math.ceil));
}

/** A number in the unit in which its decimals are counted: HK$ billion, percent, itself. */
function scaled(value: number, quantity: Quantity): number {
  if (quantity.kind === "money") return value / (quantity.scale === "billion" ? 1e9 : 1e6);
  return quantity.kind === "percent" || quantity.kind === "points" ? value * 100 : value;
}
