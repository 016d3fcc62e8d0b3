import { describeTechnology } from "./description-series.ts";
import { dateIn } from "../i18n/format.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { defaultView, type Figure } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";
import { chart } from "./table-4.chart.ts";
import { ratio } from "./table-4.views.ts";
import { notes } from "./notes.ts";
import { type RowSpec, tableWords, yearColumns, yearRows } from "./table-view.ts";

const words = defineMessages("figures/table-4", {
  number: { en: "Table 4", "zh-hant": "表 4" },
  title: {
    en: "Overall Technology Balance of Payments statistics",
    "zh-hant": "技術國際收支平衡表整體統計數字",
  },
  headline: {
    en: (n: NumberText) =>
      `Hong Kong pays ${n("tbp.payments.overReceipts")} times as much for technology as it earns from it`,
    "zh-hant": (n) => `香港為技術支付的金額，是所得收入的 ${n("tbp.payments.overReceipts")} 倍`,
  },
  /** The amounts in one sentence. */
  alt: {
    en: (n: NumberText) =>
      `Bars over the years: payments for technology rise from ${n("tbp.payments.first")} to ${n("tbp.payments.latest")}, receipts from ${n("tbp.receipts.first")} to ${n("tbp.receipts.latest")}; the balance is negative in every year, ${n("tbp.deficit.latest")} in ${n("tbp.latestYear")}.`,
    "zh-hant": (n) =>
      `歷年棒形圖：技術支出由 ${n("tbp.payments.first")}升至 ${n("tbp.payments.latest")}，收入由 ${n("tbp.receipts.first")}升至 ${n("tbp.receipts.latest")}；結餘年年為負值，${n("tbp.latestYear")} 年為 ${n("tbp.deficit.latest")}。`,
  },
  /** Notes. */
  rounding: {
    en: "Because of rounding, receipts less payments of a year may differ from its balance.",
    "zh-hant": "由於四捨五入，個別年份收入與支出的差額未必與結餘一致。",
  },
  ratios: {
    en: (released: string) =>
      `Figures in square brackets are percentages to Gross Domestic Product (GDP) at current market prices, based on the expenditure-based GDP estimates released on ${released}.`,
    "zh-hant": (released) =>
      `方括號內數字為相當於以當時市價計算的本地生產總值的百分比，根據 ${released}發表的以開支面編製的本地生產總值估算計算。`,
  },
  /** The views. */
  amounts: { en: "Amounts", "zh-hant": "金額" },
  ratio: { en: "Ratio to GDP", "zh-hant": "相當於本地生產總值" },
  ratioAlt: {
    en: (n: NumberText) =>
      `Lines over the years of receipts, payments and balance as percentages of gross domestic product. The balance stays below zero, at ${n("tbp.deficit.ratio.first")} of GDP in ${n("tbp.firstYear")} and ${n("tbp.deficit.ratio.latest")} in ${n("tbp.latestYear")}.`,
    "zh-hant": (n) =>
      `收入、支出及結餘相當於本地生產總值的百分比的歷年折線圖。結餘年年為負值，赤字在 ${n("tbp.firstYear")} 年相當於本地生產總值的 ${n("tbp.deficit.ratio.first")}，${n("tbp.latestYear")} 年為 ${n("tbp.deficit.ratio.latest")}。`,
  },
});

const rows = ["receipts", "payments", "balance"].flatMap((series): RowSpec[] => [
  { series, note: series === "balance" ? "1" : undefined },
  { series, measure: "ratio_to_gdp", label: tableWords.ratioToGdp },
]);

const alt = sentence(words.alt, ["tbp.deficit.everyYear", "tbp.payments.rose"]);

export const figure: Figure = {
  id: "table-4",
  number: words.number,
  title: () => words.title,
  headline: sentence(words.headline, ["tbp.deficit.everyYear"]),
  alt,
  description: describeTechnology,
  notes: (_, { gdpEstimatesReleased }) => [
    { mark: "1", text: notes.tbpBalance },
    { text: words.rounding },
    { text: say(words.ratios, dateIn(gdpEstimatesReleased)) },
    { text: notes.tbpStandard },
  ],
  tables: (data) => [
    {
      corner: tableWords.item,
      unit: tableWords.millions,
      columns: yearColumns(data, "table-4"),
      rows: yearRows(data, "table-4", "", rows),
    },
  ],
  views: [
    { id: defaultView, label: words.amounts, draw: chart, alt },
    { id: "ratio", label: words.ratio, draw: ratio, alt: sentence(words.ratioAlt, ["tbp.deficit.everyYear"]) },
  ],
};
