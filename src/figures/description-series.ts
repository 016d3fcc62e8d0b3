import { type Dataset, namesOf } from "../data/dataset.ts";
import type { Observation } from "../data/observation.ts";
import { shareOf } from "../data/measures.ts";
import { baseValue } from "../facts/build.ts";
import { formatQuantity } from "../i18n/format.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { listOf } from "../i18n/sentences.ts";
import { type Course, courseOf, yearsAt } from "./description-course.ts";
import { courseSentence, gapSentence } from "./description-sentences.ts";
import { nameOf, paragraph, said, type Sentence } from "./description-words.ts";

/** A part and its whole by name, and what share of it it was at either end. */
interface Part {
  readonly part: string;
  readonly whole: string;
  readonly first: { readonly year: number; readonly share: string };
  readonly latest: { readonly year: number; readonly share: string };
}

/** A balance, what its being negative is called, and where that was smallest and largest. */
interface Balance {
  readonly balance: string;
  readonly deficit: string;
  readonly low: { readonly year: number; readonly amount: string };
  readonly high: { readonly year: number; readonly amount: string };
}

/** A ratio, the subject of its sentence, where it was largest and smallest, and what it is now. */
interface Ratio {
  readonly subject: string;
  readonly high: { readonly years: string; readonly ratio: string };
  readonly low: { readonly years: string; readonly ratio: string };
  readonly latest: { readonly years: string; readonly ratio: string };
}

const words = defineMessages("figures/description-series", {
  /** What a part, named in the sentence before, is of its whole. */
  part: {
    en: ({ whole, first, latest }: Part) =>
      `They made up ${first.share} of ${whole.toLowerCase()} in ${first.year} and ${latest.share} in ${latest.year}; the rest are re-exports.`,
    "zh-hant": ({ part, whole, first, latest }) =>
      `${part}佔${whole}的比重，${first.year} 年為 ${first.share}，${latest.year} 年為 ${latest.share}，其餘屬轉口。`,
  },
  /** What a sentence of a balance is about. */
  tradeBalance: { en: "trade balance", "zh-hant": "貿易平衡" },
  technologyBalance: { en: "balance", "zh-hant": "結餘" },
  /** What its being negative is called. */
  tradeDeficit: { en: "deficit", "zh-hant": "逆差" },
  technologyDeficit: { en: "deficit", "zh-hant": "赤字" },
  surplus: {
    en: (balance: string, years: string) => `The ${balance} was not negative in ${years}.`,
    "zh-hant": (balance, years) => `${balance}在 ${years} 年並非負值。`,
  },
  alwaysNegative: {
    en: ({ balance, deficit, low, high }: Balance) =>
      `The ${balance} was negative in every year, the ${deficit} smallest in ${low.year} (${low.amount}) and largest in ${high.year} (${high.amount}).`,
    "zh-hant": ({ balance, deficit, low, high }) =>
      `${balance}各年均為負值，${deficit}以 ${low.year} 年的 ${low.amount}最小，${high.year} 年的 ${high.amount}最大。`,
  },
  /** What a ratio measures, as the subject of a sentence. */
  tradeRatio: { en: "Measured against imports, the deficit", "zh-hant": "逆差與進口之比" },
  technologyRatio: { en: "Measured against GDP, the deficit", "zh-hant": "赤字與本地生產總值之比" },
  ratio: {
    en: ({ subject, high, low, latest }: Ratio) =>
      `${subject} was largest in ${high.years} (${high.ratio}), smallest in ${low.years} (${low.ratio}) and ${latest.ratio} in ${latest.years}.`,
    "zh-hant": ({ subject, high, low, latest }) =>
      `${subject}以 ${high.years} 年的 ${high.ratio}最高，${low.years} 年的 ${low.ratio}最低，${latest.years} 年為 ${latest.ratio}。`,
  },
  /** A share of all merchandise trade, as the subject of a sentence. */
  imports: { en: "the high-tech share of merchandise imports", "zh-hant": "高科技產品佔商品進口總貨值的比重" },
  total_exports: { en: "the high-tech share of merchandise exports", "zh-hant": "高科技產品佔商品出口總貨值的比重" },
});

/** Table 1: both flows, what they are made of, the balance, and what share of all trade they are. */
export function describeTrade(data: Dataset): Localized {
  const course = (series: string) => courseOf(data, "table-1", series);
  const ratio = courseOf(data, "table-1", "trade_balance", { measure: "deficit_to_imports" });
  return paragraph([
    ...["imports", "total_exports", "domestic_exports"].map((series) =>
      courseSentence(course(series), nameOf(data, series)),
    ),
    partSentence(data, course("domestic_exports"), course("total_exports")),
    balanceSentence(course("trade_balance"), words.tradeBalance, words.tradeDeficit),
    ratioSentence(ratio, words.tradeRatio),
    ...(["imports", "total_exports"] as const).map((series) => merchandiseSentence(data, series)),
    gapSentence(course("imports")),
  ]);
}

/** Table 4: receipts, payments, the balance, and its ratio to GDP. */
export function describeTechnology(data: Dataset): Localized {
  const course = (series: string) => courseOf(data, "table-4", series);
  const ratio = courseOf(data, "table-4", "balance", { measure: "ratio_to_gdp" });
  return paragraph([
    ...["payments", "receipts"].map((series) => courseSentence(course(series), nameOf(data, series))),
    balanceSentence(course("balance"), words.technologyBalance, words.technologyDeficit),
    ratioSentence(ratio, words.technologyRatio),
    gapSentence(course("payments")),
  ]);
}

/** What a part is of its whole in the first and the latest year. */
function partSentence(data: Dataset, part: Course, whole: Course): Localized {
  const at = (end: "first" | "latest") => {
    const own = part[end];
    const cell = whole.all.find(({ year }) => year === own.year) ?? whole[end];
    const value = shareOf(baseValue(own), baseValue(cell)) ?? 0;
    return {
      year: own.year,
      share: everyLocale((locale) => formatQuantity(value, { kind: "percent" }, 1, locale)),
    };
  };
  const name = ({ first }: Course) => namesOf(data, first.series).short;
  return say(words.part, { part: name(part), whole: name(whole), first: at("first"), latest: at("latest") });
}

/** Whether a balance is negative throughout, and when the deficit was largest and smallest. */
function balanceSentence({ all, high, low, isWhole }: Course, balance: Localized, deficit: Localized): Sentence {
  if (!isWhole) return undefined;
  const surpluses = all.filter((cell) => baseValue(cell) >= 0);
  if (surpluses.length > 0) {
    const years = surpluses.map(({ year }) => String(year));
    return say(words.surplus, balance, listOf(years));
  }
  const at = (cell: Observation) => ({ year: cell.year, amount: said(cell) });
  return say(words.alwaysNegative, { balance, deficit, low: at(low), high: at(high) });
}

/** Between what a ratio moved, and when. */
function ratioSentence(course: Course, subject: Localized): Sentence {
  if (!course.isWhole) return undefined;
  const { high, low, latest } = course;
  const at = (cell: Observation) => ({ years: listOf(yearsAt(course, cell)), ratio: said(cell) });
  const now = { years: String(latest.year), ratio: said(latest) };
  return say(words.ratio, { subject, high: at(high), low: at(low), latest: now });
}

/** The share of a flow of high-tech products in the same flow of all merchandise. */
function merchandiseSentence(data: Dataset, series: "imports" | "total_exports"): Sentence {
  return courseSentence(courseOf(data, "table-1", series, { measure: "share_of_merchandise" }), words[series]);
}
