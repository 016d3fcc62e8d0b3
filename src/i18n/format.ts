import { formatNumber, minus, shift } from "./digits.ts";
import { everyLocale, type Locale, type Localized } from "./locales.ts";
import { defineMessages } from "./messages.ts";
import { punctuation } from "./punctuation.ts";
import { counted } from "./writing.ts";

export { formatDigits, formatNumber, formatSigned, roundHalfAway } from "./digits.ts";

/**
 * Values to text. Our own rules, not `Intl` compact notation: Hong Kong writes 億 where English writes tenths of
 * a billion, and a minus is a minus (U+2212), not a hyphen.
 */

/** What a number in prose means; decides how it is written. */
export type Quantity =
  /** Hong Kong dollars; `decimals` are those of HK$ billion. */
  | {
      readonly kind: "money";
      /** Name the currency in full, where readers first meet an amount. */
      readonly currency?: boolean;
    }
  /** A fraction written as percent. */
  | { readonly kind: "percent" }
  /** A difference of two fractions written as percentage points. */
  | { readonly kind: "points" }
  | { readonly kind: "year" }
  /** A count, or how many times. */
  | { readonly kind: "number" }
  /** A small count, written as a word. */
  | { readonly kind: "count" };

/** An amount: its sign, and its number in what the language counts in. */
export interface Money {
  readonly sign: string;
  readonly number: string;
  /** Whether the currency is named in full: 億港元 for 億元. */
  readonly currency: boolean;
}

/** Parts of a date; the month and the day as numbers, the day only where it is known. */
export interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day?: number | undefined;
}

const monthNames = "January February March April May June July August September October November December".split(" ");

const messages = defineMessages("i18n/format", {
  /** Small counts from none on; larger ones are written in digits. */
  counts: {
    en: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
    "zh-hant": [..."零一兩三四五六七八九十", "十一", "十二"],
  },
  money: {
    en: ({ sign, number }: Money) => `${sign}HK$${number} billion`,
    "zh-hant": ({ sign, number, currency }) => `${sign}${number} 億${currency ? "港元" : "元"}`,
  },
  /** What amounts are counted in, as a power of ten of dollars. */
  moneyExponent: { en: 9, "zh-hant": 8 },
  points: {
    en: (number: string) => counted(number, "percentage point"),
    "zh-hant": (number) => `${number} 個百分點`,
  },
  /** A year where it stands by itself. */
  year: { en: (year: string) => year, "zh-hant": (year) => `${year} 年` },
  date: {
    en: ({ year, month, day }: DateParts) => [day, monthNames[month - 1], year].filter(Boolean).join(" "),
    "zh-hant": ({ year, month, day }) => `${year} 年 ${month} 月${day ? ` ${day} 日` : ""}`,
  },
});

/** The power of ten of dollars in which each language counts amounts: HK$ billion, 億元. */
export const { moneyExponent } = messages;

/** A value in its base unit (dollars, fractions) as a reader of the language expects it. */
export function formatQuantity(value: number, quantity: Quantity, decimals: number, locale: Locale): string {
  switch (quantity.kind) {
    case "money": {
      const [sign, dollars] = [value < 0 ? minus : "", Math.abs(value)];
      // HK$409.0 billion is 4,090 億元: one more digit before the point, so one decimal less.
      const places = Math.max(0, decimals + moneyExponent[locale] - moneyExponent.en);
      const number = formatNumber(shift(dollars, -moneyExponent[locale]), places);
      return messages.money[locale]({ sign, number, currency: quantity.currency ?? false });
    }
    case "percent":
      return `${formatNumber(shift(value, 2), decimals)}%`;
    case "points":
      return messages.points[locale](formatNumber(shift(value, 2), decimals));
    case "year":
      return String(value);
    case "number":
      return formatNumber(value, decimals);
    case "count":
      return messages.counts[locale][value] ?? formatNumber(value, decimals);
  }
}

/** A year that stands by itself: `2013` / 2013 年. Years in a row, already joined, are written alike. */
export function formatYear(year: number | string, locale: Locale): string {
  return messages.year[locale](String(year));
}

/** A year and month, or a date, from ISO text: `2013-08` → August 2013 / 2013 年 8 月. */
export function formatDate(iso: string, locale: Locale): string {
  const [year = "", month = "1", day] = iso.split("-");
  return messages.date[locale]({ year, month: Number(month), day: day ? Number(day) : undefined });
}

/** `formatDate` in every language. */
export function dateIn(iso: string): Localized {
  return everyLocale((locale) => formatDate(iso, locale));
}

/** Ascending years with those that follow each other drawn together: `2002, 2007–2012`. */
export function yearRuns(years: readonly number[], locale: Locale): string {
  return runsOf(years).join(punctuation.listComma[locale]);
}

/** Ascending years, each run of them in a text of its own: `2001`, `2006–2011`. */
export function runsOf(years: readonly number[]): string[] {
  return rangesOf(years).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}

/** Years from one to another, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Ascending years, those that follow each other as ranges. */
export function rangesOf(years: readonly number[]): YearRange[] {
  const starts = years.filter((year) => !years.includes(year - 1));
  const ends = years.filter((year) => !years.includes(year + 1));
  return starts.map((from, index) => ({ from, to: ends[index]! }));
}

/** The ranges between those of ascending years. */
export function rangesBetween(years: readonly number[]): YearRange[] {
  const ranges = rangesOf(years);
  return ranges.slice(1).map(({ from }, index) => ({ from: ranges[index]!.to + 1, to: from - 1 }));
}
