import { defineMessages } from "../../i18n/messages.ts";
import { described } from "./columns.ts";

/** The title of each column under its name, and what it holds. */
const words = defineMessages("publish/metadata/checks-columns", {
  check: { en: "Check", "zh-hant": "核對" },
  check_means: { en: "The kind of relation checked.", "zh-hant": "所核對恆等式的類別。" },
  figure: { en: "Figure", "zh-hant": "圖表" },
  figure_means: { en: "Table or chart of the number checked.", "zh-hant": "被核對儲存格所屬的圖表。" },
  series: { en: "Series code", "zh-hant": "項目代碼" },
  series_means: { en: "Series of that number.", "zh-hant": "該儲存格的項目代碼。" },
  year: { en: "Year", "zh-hant": "年份" },
  year_means: { en: "Year of that number.", "zh-hant": "該儲存格的年份。" },
  published: { en: "Published", "zh-hant": "已公布數字" },
  published_means: { en: "The published number; empty for §.", "zh-hant": "已公布的數字；§ 則留空。" },
  low: { en: "Lower end", "zh-hant": "下限" },
  low_means: {
    en: "Lower end of the range in which the unrounded number must lie, given the rounding of the inputs; in the unit of the number.",
    "zh-hant": "計及各輸入數字的四捨五入後，未經四捨五入的數字所在區間的下限；單位與儲存格相同。",
  },
  high: { en: "Upper end", "zh-hant": "上限" },
  high_means: { en: "Upper end of the same range.", "zh-hant": "同一區間的上限。" },
  verdict: { en: "Verdict", "zh-hant": "結果" },
  verdict_means: {
    en: "pass if some number in the range rounds to the published one.",
    "zh-hant": "若有數字四捨五入後等於已公布數字而又在區間內，則為 pass。",
  },
  formula: { en: "Formula", "zh-hant": "算式" },
  formula_means: { en: "The relation in words.", "zh-hant": "以文字表達的恆等式。" },
});

const required = { required: true } as const;

/** Columns of the audit, in order. */
export const checksDictionary = described(
  ["check", "figure", "series", "year", "published", "low", "high", "verdict", "formula"],
  words,
  {
    check: required,
    figure: required,
    series: required,
    year: { type: "integer", ...required },
    published: { type: "number" },
    low: { type: "number", ...required },
    high: { type: "number", ...required },
    verdict: required,
    formula: required,
  },
);
