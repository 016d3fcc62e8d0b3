import { belowLimit, statusSigns, type ValueStatus } from "../data/vocabulary.ts";
import { everyLocale, type Localized } from "../i18n/locales.ts";
import { defineMessages } from "../i18n/messages.ts";
import { punctuation } from "../i18n/punctuation.ts";

/** What charts say of themselves. */
export const words = defineMessages("charts/words", {
  noData: {
    en: (reaches: readonly string[]) => `no data ${reaches.join(", ")}`,
    "zh-hant": (reaches) => `${reaches.join("、")} 年無數據`,
  },
  enlarged: {
    en: (factor: number) => `scale enlarged ${factor} times`,
    "zh-hant": (factor) => `比例放大 ${factor} 倍`,
  },
  changeOnYear: { en: "Change on the year before, %", "zh-hant": "與上年比較的變動，%" },
  /** Growth over a year that the source does not print. */
  outlined: {
    en: (years: readonly string[]) => `Outlined: compared with ${years.join(" and ")}, not published here`,
    "zh-hant": (years) => `空心：與 ${years.join("、")} 年比較，該等年份的數字未有刊載`,
  },
  deficitRatio: { en: "Deficit against imports", "zh-hant": "逆差與進口之比" },
  percentOfImports: { en: "% of the value of imports", "zh-hant": "佔進口貨值的百分比" },
  percentOfMerchandise: {
    en: "High-tech products in all merchandise trade, %",
    "zh-hant": "高科技產品佔商品貿易總貨值的百分比",
  },
  percentOfTotal: { en: "% of the total", "zh-hant": "佔總計的百分比" },
  percentToGdp: { en: "% of GDP", "zh-hant": "相當於本地生產總值的百分比" },
  below: { en: `§ less than ${belowLimit}%`, "zh-hant": `§ 少於 ${belowLimit}%` },
  share: { en: "Share", "zh-hant": "比重" },
  withinOthers: { en: "within Others", "zh-hant": "計入「其他」" },
  outflowUp: { en: (amount: string) => `outflow up ${amount}`, "zh-hant": (amount) => `淨流出增加 ${amount}` },
  outflowDown: { en: (amount: string) => `outflow down ${amount}`, "zh-hant": (amount) => `淨流出減少 ${amount}` },
  /** What signs mean, in a word or two. */
  revised: { en: "revised", "zh-hant": "經修訂" },
  break: { en: "break in series", "zh-hant": "數列中斷" },
  suppressed: { en: "not published", "zh-hant": "不予公布" },
  notApplicable: { en: "not applicable", "zh-hant": "不適用" },
});

/** A note in brackets after a unit: `HK$ billion, same scale` / 億元，比例相同. */
export function joinNotes(first: Localized, second: Localized): Localized {
  return everyLocale((locale) => `${first[locale]}${punctuation.comma[locale]}${second[locale]}`);
}

/** What the signs of a chart mean; `§` has a note of its own where it is drawn. */
export const signWords: Readonly<Partial<Record<ValueStatus, Localized>>> = {
  revised: words.revised,
  break: words.break,
  suppressed: words.suppressed,
  not_applicable: words.notApplicable,
  in_others: words.withinOthers,
};

/** `r revised, c not published` / r 經修訂，c 不予公布, in the order of the statuses. */
export function wordsOfSigns(signs: ReadonlySet<ValueStatus>): Localized {
  return Object.entries(signWords)
    .filter(([status]) => signs.has(status as ValueStatus))
    .map(([status, meaning]) => everyLocale((locale) => `${statusSigns[status as ValueStatus]} ${meaning[locale]}`))
    .reduce(joinNotes);
}
