import type { Dataset } from "../data/dataset.ts";
import { type Flow, measures, units, type ValueStatus, valueStatuses } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";

/** What the codes of the tidy columns mean: a message a code. */
const words = defineMessages("metadata/codes", {
  /** Flows. */
  imports: { en: "Imports", "zh-hant": "進口／輸入" },
  exports: { en: "Exports", "zh-hant": "出口／輸出" },
  /** Measures. */
  value: { en: "Level", "zh-hant": "貨值或金額" },
  change_on_year: { en: "Change over the preceding year", "zh-hant": "與上年比較的變動百分率" },
  share: { en: "Share of the total", "zh-hant": "佔總計的百分比" },
  deficit_to_imports: { en: "Trade deficit as a percentage of imports", "zh-hant": "貿易逆差比對進口貨值的百分比" },
  share_of_merchandise: { en: "Share of all merchandise trade", "zh-hant": "佔商品貿易總貨值的百分比" },
  ratio_to_gdp: { en: "Percentage to GDP", "zh-hant": "相當於本地生產總值的百分比" },
  /** Units. */
  HKD_billions: { en: "HK$ billion", "zh-hant": "十億港元" },
  HKD_millions: { en: "HK$ million", "zh-hant": "百萬港元" },
  percent: { en: "%", "zh-hant": "%" },
  /** Statuses of values. */
  "lt_0.5": {
    en: "§ in the source: more than zero, less than 0.5%",
    "zh-hant": "原文的 §：大於零但少於 0.5%",
  },
  revised: { en: "Revised since an earlier edition", "zh-hant": "數字較先前公布者已有修訂" },
  break: {
    en: "Break in series: not comparable with the years before",
    "zh-hant": "數列中斷：與之前各年的數字不能比較",
  },
  suppressed: {
    en: "Not published, so that nobody can be identified",
    "zh-hant": "為對個別機構單位的資料保密而不予公布",
  },
  not_applicable: {
    en: "Not applicable: the series did not exist in that year",
    "zh-hant": "不適用：該年沒有這個項目",
  },
  in_others: { en: "Counted within “Others”", "zh-hant": "已計入「其他」" },
});

/** Codes with what they mean. */
function labels<Code extends keyof typeof words>(codes: readonly Code[]): Readonly<Record<Code, Localized>> {
  return Object.fromEntries(codes.map((code) => [code, words[code]])) as Record<Code, Localized>;
}

export const flowLabels = labels(["imports", "exports"] satisfies Exclude<Flow, "">[]);
export const measureLabels = labels(measures);
export const unitLabels = labels(units);
export const statusLabels = labels(valueStatuses.filter((status) => status !== ""));

/** The statuses that this edition may use, with what they mean: those of the source, and whichever others its cells have. */
export function statusesIn({ observations }: Dataset): Readonly<Record<string, Localized>> {
  const used = new Set<ValueStatus>(["lt_0.5", ...observations.map(({ status }) => status)]);
  return Object.fromEntries(Object.entries(statusLabels).filter(([status]) => used.has(status as ValueStatus)));
}
