import type { Column, Described } from "./columns.ts";

/** Columns of the code list of series, as it is published. */
export const seriesDictionary: readonly Column[] = [
  {
    name: "series",
    required: true,
    ...text("Series code", "項目代碼", "Code used in the tidy files.", "整齊數據檔所用的代碼。"),
  },
  {
    name: "series_en",
    required: true,
    ...text("Name in English", "英文名稱", "The source’s English name.", "原文所用的英文名稱。"),
  },
  {
    name: "series_zh",
    required: true,
    ...text("Name in Chinese", "中文名稱", "The source’s Chinese name.", "原文所用的中文名稱。"),
  },
];

/** Columns of the audit, in order. */
export const checksDictionary: readonly Column[] = [
  { name: "check", required: true, ...text("Check", "核對", "The kind of identity asked.", "所核對恆等式的類別。") },
  {
    name: "figure",
    required: true,
    ...text("Figure", "圖表", "Figure of the cell that is asked about.", "被核對儲存格所屬的圖表。"),
  },
  {
    name: "series",
    required: true,
    ...text("Series code", "項目代碼", "Series of that cell.", "該儲存格的項目代碼。"),
  },
  { name: "year", required: true, ...text("Year", "年份", "Year of that cell.", "該儲存格的年份。"), type: "integer" },
  {
    name: "published",
    ...text("Published", "已公布數字", "The published number; empty for §.", "已公布的數字；§ 則留空。"),
    type: "number",
  },
  {
    name: "low",
    required: true,
    ...text(
      "Lower end",
      "下限",
      "Lower end of where the unrounded number must lie, given the rounding of the inputs, in the cell’s unit.",
      "計及各輸入數字的四捨五入後，未經四捨五入的數字所在區間的下限；單位與儲存格相同。",
    ),
    type: "number",
  },
  {
    name: "high",
    required: true,
    ...text("Upper end", "上限", "Upper end of the same interval.", "同一區間的上限。"),
    type: "number",
  },
  {
    name: "verdict",
    required: true,
    ...text(
      "Verdict",
      "結果",
      "pass where some number rounds to the published one and lies within.",
      "若有數字四捨五入後等於已公布數字而又在區間內，則為 pass。",
    ),
  },
  { name: "formula", required: true, ...text("Formula", "算式", "The identity in words.", "以文字表達的恆等式。") },
];

/** A text column's titles and descriptions. */
function text(en: string, zh: string, enLong: string, zhLong: string): Described {
  return { type: "string", title: { en, "zh-hant": zh }, description: { en: enLong, "zh-hant": zhLong } };
}
