import { everyLocale, type Localized } from "../../i18n/locales.ts";
import { defineMessages } from "../../i18n/messages.ts";

/** A column of a published CSV file: what a reader, a Data Package and CSV on the Web say of it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly title: Localized;
  readonly description: Localized;
  /** The column is never empty. */
  readonly required: boolean;
}

/** The columns of the file of all numbers in order: the title of each, and what it holds. */
const messages = defineMessages("publish/metadata/columns", {
  figure: {
    en: ["Figure", "The table or chart of the source that prints the number."],
    "zh-hant": ["圖表", "刊載該數字的原文圖表。"],
  },
  year: { en: ["Year", "Calendar year that the number refers to."], "zh-hant": ["年份", "數字所屬的曆年。"] },
  flow: {
    en: [
      "Flow",
      "imports or exports; empty where the figure has no flow. For technology, imports are what Hong Kong pays for, exports what it is paid for.",
    ],
    "zh-hant": ["流向", "imports（進口／輸入）或 exports（出口／輸出）；圖表不分流向時留空。"],
  },
  series: {
    en: [
      "Series code",
      "Code of what is measured: an item, a product category, a component, or a place (ISO 3166-1 alpha-2).",
    ],
    "zh-hant": ["項目代碼", "項目代碼：項目、產品類別、組成部分，或地方（ISO 3166-1 兩字母代碼）。"],
  },
  series_en: {
    en: ["Series, in English", "The source’s English name of the series."],
    "zh-hant": ["項目英文名稱", "原文所用的英文名稱。"],
  },
  series_zh: {
    en: ["Series, in Chinese", "The source’s Chinese name of the series."],
    "zh-hant": ["項目中文名稱", "原文所用的中文名稱。"],
  },
  measure: {
    en: ["Measure", "What the number measures: an amount (value), or a rate of change, share or ratio."],
    "zh-hant": ["度量", "數字所表示的是貨值或金額（value），還是變動率、比重或比率。"],
  },
  unit: { en: ["Unit", "Unit of the number."], "zh-hant": ["單位", "數字的單位。"] },
  value: {
    en: [
      "Value",
      "The published number, with all its published decimals and no separators; empty only where value_status says why.",
    ],
    "zh-hant": ["數值", "已公布的數字，保留所有小數位，不含分隔符；只在 value_status 註明原因時留空。"],
  },
  value_status: {
    en: [
      "Status of the value",
      "Empty for a plain number; lt_0.5 where the source prints §: more than zero, less than 0.5%.",
    ],
    "zh-hant": ["數值狀況", "一般數字留空；原文印作 § 者為 lt_0.5，即大於零但少於 0.5%。"],
  },
  address: {
    en: ["Address", "Permanent address of the number on this site; in the file of all numbers only."],
    "zh-hant": ["網址", "該數字在本站的永久網址；只見於全部數字的檔案。"],
  },
});

/** What is particular to columns, by their names; all others hold text, and are never empty. */
interface Traits<Name> {
  readonly integers?: readonly Name[];
  readonly numbers?: readonly Name[];
  readonly mayBeEmpty?: readonly Name[];
}

/** Columns under their names, with the title and the description of each. */
export function described<Name extends string>(
  words: Readonly<Record<Name, Localized<readonly string[]>>>,
  { integers = [], numbers = [], mayBeEmpty = [] }: Traits<NoInfer<Name>>,
): readonly Column[] {
  return (Object.keys(words) as Name[]).map((name) => ({
    name,
    type: integers.includes(name) ? "integer" : numbers.includes(name) ? "number" : "string",
    title: everyLocale((locale) => words[name][locale][0]!),
    description: everyLocale((locale) => words[name][locale][1]!),
    required: !mayBeEmpty.includes(name),
  }));
}

export const allDictionary = described(messages, {
  integers: ["year"],
  numbers: ["value"],
  mayBeEmpty: ["flow", "value", "value_status"],
});

/** The columns of the tidy download: those of the data files, with each series' official names. */
export const tidyDictionary = allDictionary.filter(({ name }) => name !== "address");

export const tidyColumns = tidyDictionary.map(({ name }) => name);
