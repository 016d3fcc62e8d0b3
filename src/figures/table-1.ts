import { describeTrade } from "./description-series.ts";
import { yearsOf } from "../data/dataset.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type Figure } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";
import { chart } from "./table-1.chart.ts";
import { otherViews } from "./table-1.other-views.ts";
import { growthBase, notes } from "./notes.ts";
import { type RowSpec, tableWords, yearColumns, yearRows } from "./table-view.ts";

const words = defineMessages("figures/table-1", {
  number: { en: "Table 1", "zh-hant": "表 1" },
  title: {
    en: "External trade statistics on high technology products",
    "zh-hant": "高科技產品對外貿易統計數字",
  },
  headline: {
    en: (n: NumberText) =>
      `High-tech exports nearly quadrupled in ${n("trade.decade")} years, to ${n("exports.latest")}; imports stayed ahead every year`,
    "zh-hant": (n) => `高科技產品出口 ${n("trade.decade")} 年間增至近四倍，達 ${n("exports.latest")}，進口仍年年較多`,
  },
  /** The levels in one sentence. */
  alt: {
    en: (n: NumberText) =>
      `Lines and bars over the years: imports rise from ${n("imports.first")} to ${n("imports.latest")}, total exports from ${n("exports.first")} to ${n("exports.latest")}, nearly all of them re-exports; domestic exports fall from ${n("domestic.first")} to ${n("domestic.latest")}; the trade balance is negative in every year.`,
    "zh-hant": (n) =>
      `歷年折線圖及棒形圖：進口由 ${n("imports.first")}升至 ${n("imports.latest")}，整體出口由 ${n("exports.first")}升至 ${n("exports.latest")}，幾乎全屬轉口；港產品出口由 ${n("domestic.first")}跌至 ${n("domestic.latest")}；貿易平衡年年為負值。`,
  },
  /** Rows of the table. */
  deficitToImports: {
    en: "Trade deficit as a percentage of the value of imports of high-tech products",
    "zh-hant": "高科技產品貿易逆差比對高科技產品進口貨值的百分比",
  },
  shareOfExports: {
    en: "Percentage share of total exports of high-tech products in value of total merchandise exports",
    "zh-hant": "高科技產品整體出口佔商品出口總貨值的百分比",
  },
  shareOfImports: {
    en: "Percentage share of imports of high-tech products in value of total merchandise imports",
    "zh-hant": "高科技產品進口佔商品進口總貨值的百分比",
  },
  /** Notes. */
  changes: {
    en: "Figures in brackets are percentage changes over the preceding year.",
    "zh-hant": "括號內數字表示與上年比較的變動百分率。",
  },
  balance: {
    en: "Trade balance = exports − imports. A negative figure is a trade deficit.",
    "zh-hant": "貿易平衡＝出口－進口；負值表示貿易逆差。",
  },
  /** The default view. */
  levels: { en: "Levels", "zh-hant": "貨值" },
});

const flows = ["total_exports", "domestic_exports", "re_exports", "imports"];

const rows: RowSpec[] = [
  ...flows.flatMap((series): RowSpec[] => [
    { series },
    { series, measure: "change_on_year", label: tableWords.change },
  ]),
  { series: "trade_balance", note: "1" },
  { series: "trade_balance", measure: "deficit_to_imports", label: words.deficitToImports },
  { series: "merchandise_exports" },
  { series: "total_exports", measure: "share_of_merchandise", label: words.shareOfExports },
  { series: "merchandise_imports" },
  { series: "imports", measure: "share_of_merchandise", label: words.shareOfImports },
];

const alt = sentence(words.alt, ["exports.rose", "imports.rose", "deficit.everyYear", "domestic.fell"]);

export const figure: Figure = {
  id: "table-1",
  number: words.number,
  title: () => words.title,
  headline: sentence(words.headline, ["exports.nearlyQuadrupled", "deficit.everyYear"]),
  alt,
  description: describeTrade,
  notes: (data) => [
    { text: notes.rounding },
    { text: words.changes },
    { text: growthBase(yearsOf(data, "table-1")) },
    { mark: "1", text: words.balance },
  ],
  tables: (data) => [
    {
      corner: tableWords.item,
      unit: tableWords.billions,
      columns: yearColumns(data, "table-1"),
      rows: yearRows(data, "table-1", "", rows),
    },
  ],
  views: [{ id: defaultView, label: words.levels, draw: chart, alt }, ...otherViews],
};
