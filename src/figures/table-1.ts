import { yearsOf } from "../data/dataset.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { growthBase, notes } from "./notes.ts";
import { view as against } from "./table-1.against.ts";
import { view as balance } from "./table-1.balance.ts";
import { view as growth } from "./table-1.growth.ts";
import { view as levels } from "./table-1.levels.ts";
import { view as origin } from "./table-1.origin.ts";
import { view as share } from "./table-1.share.ts";
import { view as overview } from "./table-1.overview.ts";
import { type RowSpec, tableWords, yearTable } from "./table-view.ts";

const messages = defineMessages("figures/table-1", {
  number: { en: "Table 1", "zh-hant": "表 1" },
  title: {
    en: "External trade statistics on high technology products",
    "zh-hant": "高科技產品對外貿易統計數字",
  },
  /** Rows of the table. */
  deficitToImports: {
    en: "Trade deficit of high-tech products as a percentage of the value of imports of high-tech products",
    "zh-hant": "高科技產品貿易逆差比對高科技產品進口貨值的百分比",
  },
  deficitShort: { en: "Deficit, % of imports", "zh-hant": "逆差比對進口" },
  shareOfExports: {
    en: "Percentage share of total exports of high-tech products in value of total merchandise exports",
    "zh-hant": "高科技產品整體出口佔商品出口總貨值的百分比",
  },
  shareShort: { en: "High-tech share", "zh-hant": "高科技產品比重" },
  shareOfImports: {
    en: "Percentage share of imports of high-tech products in value of total merchandise imports",
    "zh-hant": "高科技產品進口佔商品進口總貨值的百分比",
  },
  /** Notes. */
  changes: {
    en: "Numbers in brackets are percentage changes over the preceding year.",
    "zh-hant": "括號內數字表示與上年比較的變動百分率。",
  },
  balance: {
    en: "Trade balance = exports − imports. A negative number is a trade deficit.",
    "zh-hant": "貿易平衡＝出口－進口；負值表示貿易逆差。",
  },
});

const flows = ["total_exports", "domestic_exports", "re_exports", "imports"];

const rows: RowSpec[] = [
  ...flows.flatMap((series): RowSpec[] => [
    { series },
    { series, measure: "change_on_year", label: tableWords.change, short: tableWords.changeShort },
  ]),
  { series: "trade_balance" },
  {
    series: "trade_balance",
    measure: "deficit_to_imports",
    label: messages.deficitToImports,
    short: messages.deficitShort,
  },
  { series: "merchandise_exports" },
  {
    series: "total_exports",
    measure: "share_of_merchandise",
    label: messages.shareOfExports,
    short: messages.shareShort,
  },
  { series: "merchandise_imports" },
  { series: "imports", measure: "share_of_merchandise", label: messages.shareOfImports, short: messages.shareShort },
];

export const figure: Figure = {
  id: "table-1",
  trade: "goods",
  flowSeries: { imports: "imports", total_exports: "exports" },
  number: messages.number,
  title: () => messages.title,
  notes: [
    { text: notes.rounding },
    { text: messages.changes },
    { on: { series: "trade_balance" }, text: messages.balance },
    { text: (data) => growthBase(yearsOf(data, "table-1")) },
  ],
  tables: (data) => [yearTable(data, "table-1", { corner: tableWords.item, rows })],
  views: [levels, overview, share, against, origin, balance, growth],
};
