import { dateIn } from "../i18n/format.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { notes } from "./notes.ts";
import { view as amounts } from "./table-4.amounts.ts";
import { view as ratio } from "./table-4.ratio.ts";
import { type RowSpec, tableWords, yearColumns, yearRows } from "./table-view.ts";

const words = defineMessages("figures/table-4", {
  number: { en: "Table 4", "zh-hant": "表 4" },
  title: {
    en: "Overall Technology Balance of Payments statistics",
    "zh-hant": "技術國際收支平衡表整體統計數字",
  },
  /** Notes. */
  rounding: {
    en: "Because of rounding, receipts less payments of a year may differ from its balance.",
    "zh-hant": "由於四捨五入，個別年份收入與支出的差額未必與結餘一致。",
  },
  ratios: {
    en: (released: string) =>
      `Numbers in square brackets are percentages to Gross Domestic Product (GDP) at current market prices, based on the expenditure-based GDP estimates released on ${released}.`,
    "zh-hant": (released) =>
      `方括號內數字為相當於以當時市價計算的本地生產總值的百分比，根據 ${released}發表的以開支面編製的本地生產總值估算計算。`,
  },
});

const rows = ["receipts", "payments", "balance"].flatMap((series): RowSpec[] => [
  { series, note: series === "balance" ? "1" : undefined },
  { series, measure: "ratio_to_gdp", label: tableWords.ratioToGdp },
]);

export const figure: Figure = {
  id: "table-4",
  number: words.number,
  title: () => words.title,
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
  views: [amounts, ratio],
};
