import { belowLimit, type ValueStatus } from "../data/observation.ts";
import { statusSigns } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";

/** What charts say of themselves, both languages side by side. */
export const words = {
  noData: (reaches: readonly string[]): Localized => ({
    en: `no data ${reaches.join(", ")}`,
    "zh-hant": `${reaches.join("、")} 年無數據`,
  }),
  enlarged: (factor: number): Localized => ({
    en: `scale enlarged ${factor} times`,
    "zh-hant": `比例放大 ${factor} 倍`,
  }),
  changeOnYear: { en: "Change on the year before, %", "zh-hant": "與上年比較的變動，%" },
  /** Growth over a year that the source does not print. */
  outlined: (years: readonly string[]): Localized => ({
    en: `Outlined: compared with ${years.join(" and ")}, not published here`,
    "zh-hant": `空心：與 ${years.join("、")} 年比較，該等年份的數字未有刊載`,
  }),
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
  outflowUp: (amount: string): Localized => ({ en: `outflow up ${amount}`, "zh-hant": `淨流出增加 ${amount}` }),
  outflowDown: (amount: string): Localized => ({ en: `outflow down ${amount}`, "zh-hant": `淨流出減少 ${amount}` }),
} as const;

/** A note in brackets after a unit: `HK$ billion, same scale` / 億元，比例相同. */
export function joinNotes(first: Localized, second: Localized): Localized {
  return { en: `${first.en}, ${second.en}`, "zh-hant": `${first["zh-hant"]}，${second["zh-hant"]}` };
}

/** What the signs of a chart mean, in a word or two; `§` has a note of its own where it is drawn. */
export const signWords: Readonly<Partial<Record<ValueStatus, Localized>>> = {
  revised: { en: "revised", "zh-hant": "經修訂" },
  break: { en: "break in series", "zh-hant": "數列中斷" },
  suppressed: { en: "not published", "zh-hant": "不予公布" },
  not_applicable: { en: "not applicable", "zh-hant": "不適用" },
  in_others: { en: "within Others", "zh-hant": "計入「其他」" },
};

/** `r revised, c not published` / r 經修訂，c 不予公布, in the order of the statuses. */
export function wordsOfSigns(signs: ReadonlySet<ValueStatus>): Localized {
  return Object.entries(signWords)
    .filter(([status]) => signs.has(status as ValueStatus))
    .map(([status, { en, "zh-hant": zh }]): Localized => {
      const sign = statusSigns[status as ValueStatus];
      return { en: `${sign} ${en}`, "zh-hant": `${sign} ${zh}` };
    })
    .reduce(joinNotes);
}
