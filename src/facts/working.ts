import { digitsOf, type Observation } from "../data/observation.ts";
import { printedOf } from "../data/status.ts";
import { formatDigits, formatQuantity, type Quantity } from "../i18n/format.ts";
import { everyLocale, type Locale, type Localized } from "../i18n/locales.ts";
import type { NumberFact } from "./fact.ts";
import { baseValue, writtenDecimals } from "./range.ts";

/** Writes a calculation from its terms, which are numbers as a language writes them: `(${to} ÷ ${from}) − 1`. */
export type Sum<Terms extends readonly unknown[] = readonly string[]> = (...terms: Terms) => string;

/** A cell as a term of a sum: an amount without currency and unit, which the list of cells beside it has, or a percentage. */
export function termOf(cell: Observation, locale: Locale): string {
  const { value, unit } = cell;
  if (value.kind !== "number") return printedOf(cell);
  if (unit === "percent") return `${formatDigits(digitsOf(cell))}%`;
  return numeral(formatQuantity(baseValue(cell), { kind: "money" }, writtenDecimals(cell), locale));
}

/** A computed number as a term of a further sum. */
export function termOfFact({ value, quantity, decimals }: Omit<NumberFact, "id">, locale: Locale): string {
  return numeral(formatQuantity(value, quantity, decimals, locale));
}

/** A sum with its result to one more decimal than in the text, and as in the text: `1,624.3 ÷ 409.0 = 3.97 → 4.0`. */
export function working(
  sum: Localized,
  { value, quantity, decimals }: { readonly value: number; readonly quantity: Quantity; readonly decimals: number },
): Localized {
  const written = (places: number, locale: Locale) => formatQuantity(value, quantity, places, locale);
  return everyLocale((locale) => `${sum[locale]} = ${written(decimals + 1, locale)} → ${written(decimals, locale)}`);
}

/** Digits, their marks, a percent sign. */
const numeral = (text: string) => (text.match(/[−\d.,%]/g) ?? []).join("");
