import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

/** The codes of the tidy columns, and what they mean: the one place that lists them. */

/** Said of goods and of technology alike. */
export const tradeFlows = ["imports", "exports"] as const;
export type TradeFlow = (typeof tradeFlows)[number];

/** What flows in and out. */
export type Trade = "goods" | "technology";
/** Empty where a figure has no flow. */
export const flows = ["", ...tradeFlows] as const;
export type Flow = (typeof flows)[number];

/** What an observation measures; `value` is a level, all others are percentages. */
export const measures = [
  "value",
  "change_on_year",
  "share",
  "deficit_to_imports",
  "share_of_merchandise",
  "ratio_to_gdp",
] as const;
export type Measure = (typeof measures)[number];

export const units = ["HKD_billions", "HKD_millions", "percent"] as const;
export type Unit = (typeof units)[number];

/** Each unit as a power of ten of its base unit: dollars, or a fraction of one. */
export const unitExponents: Readonly<Record<Unit, number>> = { HKD_billions: 9, HKD_millions: 6, percent: -2 };

/** Why a cell has no number at all: confidential, nothing to measure, counted under “others”. */
export const missingStatuses = ["suppressed", "not_applicable", "in_others"] as const;

/**
 * The status of a cell. `lt_0.5` is the source's `§`: greater than zero, less than 0.5 %. A number may be `revised` since an
 * earlier edition, or the first after a `break` in its series, not comparable with those before it.
 */
export const valueStatuses = ["", "lt_0.5", "revised", "break", ...missingStatuses] as const;
export type ValueStatus = (typeof valueStatuses)[number];

/** The statuses whose signs this site explains in notes of its own: all but `§`, which the figures’ own notes explain. */
export const notedStatuses = valueStatuses.filter((status) => status !== "" && status !== "lt_0.5");

/** The upper bound of `§`, in percent. */
export const belowLimit = 0.5;

/**
 * The sign of each status, printed in place of a missing number or beside a number. `§` is the source's own; the letters are
 * those that statistical offices commonly use.
 */
export const statusSigns: Readonly<Record<ValueStatus, string>> = {
  "": "",
  "lt_0.5": "§",
  revised: "r",
  break: "b",
  suppressed: "c",
  not_applicable: "z",
  in_others: "o",
};

const messages = defineMessages("data/vocabulary", {
  imports: { en: "Imports", "zh-hant": "進口／輸入" },
  exports: { en: "Exports", "zh-hant": "出口／輸出" },

  /** Of goods alone, and of technology alone, for which Chinese has words of their own. */
  goodsImports: { en: "Imports", "zh-hant": "進口" },
  goodsExports: { en: "Exports", "zh-hant": "出口" },
  technologyImports: { en: "Imports", "zh-hant": "輸入" },
  technologyExports: { en: "Exports", "zh-hant": "輸出" },

  value: { en: "Value or amount", "zh-hant": "貨值或金額" },
  change_on_year: { en: "Change over the preceding year", "zh-hant": "與上年比較的變動百分率" },
  share: { en: "Share of the total", "zh-hant": "佔總計的百分比" },
  deficit_to_imports: {
    en: "Trade deficit of high-tech products as a percentage of the value of their imports",
    "zh-hant": "高科技產品貿易逆差比對高科技產品進口貨值的百分比",
  },
  share_of_merchandise: {
    en: "Share of total merchandise exports (for exports) or of total merchandise imports (for imports)",
    "zh-hant": "佔商品出口總貨值（出口）或商品進口總貨值（進口）的百分比",
  },
  ratio_to_gdp: { en: "Percentage to GDP", "zh-hant": "相當於本地生產總值的百分比" },

  HKD_billions: { en: "HK$ billion", "zh-hant": "十億港元" },
  HKD_millions: { en: "HK$ million", "zh-hant": "百萬港元" },
  percent: { en: "%", "zh-hant": "%" },

  "lt_0.5": {
    en: "§ in the source: more than zero, less than 0.5%",
    "zh-hant": "原文的 §：大於零但少於 0.5%",
  },
  revised: { en: "Revised since an earlier edition", "zh-hant": "數字較先前公布者已有修訂" },
  break: {
    en: "Break in series; not comparable with the years before",
    "zh-hant": "數列中斷，與之前各年的數字不能比較",
  },
  suppressed: {
    en: "Not published, so that nobody can be identified",
    "zh-hant": "為對個別機構單位的資料保密而不予公布",
  },
  not_applicable: {
    en: "Not applicable; the series did not exist then",
    "zh-hant": "不適用，當年沒有這個項目",
  },
  in_others: { en: "Counted within “Others”", "zh-hant": "已計入「其他」" },
});

/** The codes with their labels, in the given order. */
function labels<Code extends keyof typeof messages>(codes: readonly Code[]): Readonly<Record<Code, Localized>> {
  return Object.fromEntries(codes.map((code) => [code, messages[code]])) as Record<Code, Localized>;
}

export const flowLabels = labels(tradeFlows);
/** What comes in and goes out, where it is known which trade it is. */
export const tradeLabels: Readonly<Record<Trade, Readonly<Record<TradeFlow, Localized>>>> = {
  goods: { imports: messages.goodsImports, exports: messages.goodsExports },
  technology: { imports: messages.technologyImports, exports: messages.technologyExports },
};
export const measureLabels = labels(measures);
export const unitLabels = labels(units);
export const statusLabels = labels(valueStatuses.filter((status) => status !== ""));
