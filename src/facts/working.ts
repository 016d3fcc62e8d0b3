import { decimalsOf, digitsOf, type Observation } from "../data/observation.ts";
import { printedOf } from "../data/status.ts";
import { moneyScales } from "../data/vocabulary.ts";
import { formatDigits, formatQuantity, type Quantity } from "../i18n/format.ts";
import { everyLocale, type Locale, type Localized } from "../i18n/locales.ts";
import type { NumberFact } from "./fact.ts";
import { baseValue } from "./range.ts";

/** The terms of a sum, as a language writes their numbers, to the sum: `(${to} ÷ ${from}) − 1`. */
export type Sum<Terms extends readonly unknown[] = readonly string[]> = (...terms: Terms) => string;

/** What a sum says of the cells it is given: numbers, without currency and unit, which the cells beside it have. */
export function termOf(cell: Observation, locale: Locale): string {
  const { value, unit } = cell;
  if (value.kind !== "number") return printedOf(cell);
  const digits = digitsOf(cell);
  if (unit === "percent") return `${formatDigits(digits)}%`;
  const quantity = { kind: "money", scale: moneyScales[unit] } as const;
  return numeral(formatQuantity(baseValue(cell), quantity, decimalsOf(digits), locale));
}

/** A computed number as a term of a further sum. */
export function termOfFact({ value, quantity, decimals }: Omit<NumberFact, "id">, locale: Locale): string {
  return numeral(formatQuantity(value, quantity, decimals, locale));
}

/** A sum with what comes out of it: `1,624.3 ÷ 409.0 = 3.97`, and, where the text rounds that, `→ 4`. */
export function working(
  sum: Localized,
  { value, quantity, decimals }: { readonly value: number; readonly quantity: Quantity; readonly decimals: number },
): Localized {
  const written = (places: number, locale: Locale) => formatQuantity(value, quantity, places, locale);
  return everyLocale((locale) => `${sum[locale]} = ${written(decimals + 1, locale)} → ${written(decimals, locale)}`);
}

/** Percentages in a sum whose outcome is percentage points: without their signs, since the outcome has none. */
export const bare = (percent: string): string => percent.replace(/%$/, "");

/** Each of some balances below zero. */
export const allBelowZero = (balances: readonly string[]) => balances.map((balance) => `${balance} < 0`).join("; ");

/** Digits, their marks, a percent sign. */
const numeral = (text: string) => (text.match(/[−\d.,%]/g) ?? []).join("");
