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
} as const;

/** A note in brackets after a unit: `HK$ billion, same scale` / 億元，比例相同. */
export function joinNotes(first: Localized, second: Localized): Localized {
  return { en: `${first.en}, ${second.en}`, "zh-hant": `${first["zh-hant"]}，${second["zh-hant"]}` };
}
