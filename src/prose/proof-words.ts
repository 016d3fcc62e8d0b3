import { defineMessages } from "../i18n/messages.ts";
import { unspaced } from "../i18n/writing.ts";

/** Words of the panel that a number or a comparison of the text opens. */
export const proofWords = defineMessages("prose/proof-words", {
  /** Label of the panel, read aloud only. */
  label: { en: "How this is known", "zh-hant": "數字的根據" },
  /** Of a number that the source prints. */
  published: { en: "As published", "zh-hant": "公布數字" },
  /** Said besides where the text gives fewer digits. */
  rounded: { en: "rounded in the text", "zh-hant": "文中四捨五入" },
  /** Said besides where the text drops a minus. */
  unsigned: { en: "given without its minus sign", "zh-hant": "文中略去負號" },
  /** Of a comparison: what is compared with what. */
  holds: { en: (formula: string) => `Holds: ${formula}`, "zh-hant": (formula) => `成立：${formula}` },
  /** After the cells: the ends between which the number must lie. */
  rounding: {
    en: (low: string, high: string) => `Rounding allows ${low} to ${high}.`,
    "zh-hant": (low, high) => unspaced(`計及四捨五入，可介乎 ${low} 至 ${high}。`),
  },
});
