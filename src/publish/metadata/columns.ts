import type { Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";

/** A column of a published CSV file: what a reader, a Data Package and CSV on the Web say of it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly title: Localized;
  readonly description: Localized;
  /** The column is never empty. */
  readonly required?: boolean;
}

/** Columns of the tidy download, in order: the columns of the data files, with each series' official names. */
export const tidyColumns = [
  "figure",
  "year",
  "flow",
  "series",
  "series_en",
  "series_zh",
  "measure",
  "unit",
  "value",
  "value_status",
] as const;

/** The title of each column under its name, and what it holds. */
const words = defineMessages("publish/metadata/columns", {
  figure: { en: "Figure", "zh-hant": "圖表" },
  figure_means: { en: "The table or chart of the source that prints the number.", "zh-hant": "刊載該數字的原文圖表。" },
  year: { en: "Year", "zh-hant": "年份" },
  year_means: { en: "Calendar year that the number refers to.", "zh-hant": "數字所屬的曆年。" },
  flow: { en: "Flow", "zh-hant": "流向" },
  flow_means: {
    en: "imports or exports; empty where the figure has no flow. For technology, imports are what Hong Kong pays for, exports what it is paid for.",
    "zh-hant": "imports（進口／輸入）或 exports（出口／輸出）；圖表不分流向時留空。",
  },
  series: { en: "Series code", "zh-hant": "項目代碼" },
  series_means: {
    en: "Code of what is measured: an item, a product category, a component, or a place (ISO 3166-1 alpha-2).",
    "zh-hant": "項目代碼：項目、產品類別、組成部分，或地方（ISO 3166-1 兩字母代碼）。",
  },
  series_en: { en: "Series, in English", "zh-hant": "項目英文名稱" },
  series_en_means: { en: "The source’s English name of the series.", "zh-hant": "原文所用的英文名稱。" },
  series_zh: { en: "Series, in Chinese", "zh-hant": "項目中文名稱" },
  series_zh_means: { en: "The source’s Chinese name of the series.", "zh-hant": "原文所用的中文名稱。" },
  measure: { en: "Measure", "zh-hant": "度量" },
  measure_means: {
    en: "What the number measures: an amount (value), or a rate of change, share or ratio.",
    "zh-hant": "數字所表示的是貨值或金額（value），還是變動率、比重或比率。",
  },
  unit: { en: "Unit", "zh-hant": "單位" },
  unit_means: { en: "Unit of the number.", "zh-hant": "數字的單位。" },
  value: { en: "Value", "zh-hant": "數值" },
  value_means: {
    en: "The published number, with all its published decimals and no separators; empty only where value_status says why.",
    "zh-hant": "已公布的數字，保留所有小數位，不含分隔符；只在 value_status 註明原因時留空。",
  },
  value_status: { en: "Status of the value", "zh-hant": "數值狀況" },
  value_status_means: {
    en: "Empty for a plain number; lt_0.5 where the source prints §: more than zero, less than 0.5%.",
    "zh-hant": "一般數字留空；原文印作 § 者為 lt_0.5，即大於零但少於 0.5%。",
  },
  address: { en: "Address", "zh-hant": "網址" },
  address_means: {
    en: "Permanent address of the number on this site; in the file of all numbers only.",
    "zh-hant": "該數字在本站的永久網址；只見於全部數字的檔案。",
  },
});

/** What is particular to a column; one of text that may be empty needs nothing. */
export type Traits<Name extends string> = Readonly<Partial<Record<Name, Partial<Pick<Column, "type" | "required">>>>>;

/** Columns with what is said of each under its name and `{name}_means`. */
export function described<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name | `${Name}_means`, Localized>>,
  traits: Traits<Name>,
): readonly Column[] {
  return names.map((name) => ({
    name,
    type: "string",
    title: words[name],
    description: words[`${name}_means`],
    ...traits[name],
  }));
}

/** Traits of a column that is never empty, and of one of numbers that is never empty. */
export const required = { required: true } as const;
export const requiredNumber = { type: "number", ...required } as const;

/** The tidy columns with what is to be said of each. */
export const tidyDictionary = described(tidyColumns, words, {
  figure: required,
  year: { type: "integer", ...required },
  series: required,
  series_en: required,
  series_zh: required,
  measure: required,
  unit: required,
  value: { type: "number" },
});

/** The columns of the file of all numbers. */
export const allDictionary: readonly Column[] = [
  ...tidyDictionary,
  ...described(["address"], words, { address: required }),
];
