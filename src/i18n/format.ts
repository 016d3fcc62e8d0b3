import type { Locale, Localized } from "./locales.ts";

/**
 * Values to text. Our own rules, not `Intl` compact notation: Hong Kong writes 億 where English writes tenths of
 * a billion, and a minus is a minus (U+2212), not a hyphen.
 */

/** What a number in prose means; decides how it is written. */
export type Quantity =
  /** Hong Kong dollars; `decimals` are those of HK$ billion (or million). */
  | { readonly kind: "money"; readonly scale: "billion" | "million" }
  /** A fraction written as percent. */
  | { readonly kind: "percent" }
  /** A difference of two fractions written as percentage points. */
  | { readonly kind: "points" }
  | { readonly kind: "year" }
  /** A count, or how many times. */
  | { readonly kind: "number" }
  /** A small count, written as a word. */
  | { readonly kind: "count" };

const minus = "\u2212";

/** Published digits with separators and a true minus: `1013.7` → `1,013.7`, `-66.0` → `−66.0`. */
export function formatDigits(digits: string): string {
  const [whole = "", fraction] = digits.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${digits.startsWith("-") ? minus : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A number at a fixed number of decimals, halves away from zero, with separators and a true minus. Never `−0`. */
export function formatNumber(value: number, decimals: number): string {
  return formatDigits(roundHalfAway(value, decimals));
}

/** With a sign where it is not zero: `+11.8`, `−4.8`. */
export function formatSigned(digits: string): string {
  return Number(digits) > 0 ? `+${formatDigits(digits)}` : formatDigits(digits);
}

/** Plain digits at a fixed number of decimals, halves away from zero: what a reader would round to by hand. */
export function roundHalfAway(value: number, decimals: number): string {
  // The shortest decimal of the number is rounded, not its binary expansion: 1.005 is 1.01, as on paper.
  const shifted = Math.round(shift(Math.abs(value), decimals));
  const text = shift(shifted, -decimals).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** A number times a power of ten, on its decimal text. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A value in its base unit (dollars, fractions) as a reader of the language expects it. */
export function formatQuantity(value: number, quantity: Quantity, decimals: number, locale: Locale): string {
  switch (quantity.kind) {
    case "money":
      return formatMoney(value, quantity.scale, decimals, locale);
    case "percent":
      return `${formatNumber(shift(value, 2), decimals)}%`;
    case "points":
      return formatPoints(formatNumber(shift(value, 2), decimals), locale);
    case "year":
      return String(value);
    case "number":
      return formatNumber(value, decimals);
    case "count":
      return countWords[locale][value] ?? formatNumber(value, decimals);
  }
}

/** Counts up to twelve; larger ones are written in digits. */
const countWords: Localized<readonly string[]> = {
  en: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
  "zh-hant": [..."零一兩三四五六七八九十", "十一", "十二"],
};

/** HK$409.0 billion is 4,090 億元: one more digit before the point, so one decimal less. */
function formatMoney(dollars: number, scale: "billion" | "million", decimals: number, locale: Locale): string {
  const sign = dollars < 0 ? minus : "";
  const amount = Math.abs(dollars);
  const places = scale === "billion" ? Math.max(0, decimals - 1) : decimals + 2;
  return {
    en: `${sign}HK$${formatNumber(shift(amount, scale === "billion" ? -9 : -6), decimals)} ${scale}`,
    "zh-hant": `${sign}${formatNumber(shift(amount, -8), places)} 億元`,
  }[locale];
}

function formatPoints(number: string, locale: Locale): string {
  const points = `percentage point${number === "1" ? "" : "s"}`;
  return { en: `${number} ${points}`, "zh-hant": `${number} 個百分點` }[locale];
}

/** A year and month, or a date, from ISO text: `2013-08` → August 2013 / 2013 年 8 月. */
export function formatDate(iso: string, locale: Locale): string {
  const [year = "", month = "1", day] = iso.split("-");
  const name = monthNames[Number(month) - 1] ?? "";
  return {
    en: [day && Number(day), name, year].filter(Boolean).join(" "),
    "zh-hant": `${year} 年 ${Number(month)} 月${day ? ` ${Number(day)} 日` : ""}`,
  }[locale];
}

const monthNames = "January February March April May June July August September October November December".split(" ");
