import { defineMessages } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { categoryViews } from "./categories.ts";
import { notes } from "./notes.ts";
import { view as inAndOut } from "./table-3.in-and-out.ts";
import { categoryTable } from "./table-view.ts";

const words = defineMessages("figures/table-3", {
  number: { en: "Table 3", "zh-hant": "表 3" },
  title: {
    en: "Value of total exports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品整體出口貨值",
  },
  /** The last row. */
  total: {
    en: "Value of total exports of high technology (high-tech) products",
    "zh-hant": "高科技產品整體出口貨值",
  },
});

const { years, ranked, shares } = categoryViews("table-3", "exports");

export const figure: Figure = {
  id: "table-3",
  number: words.number,
  title: () => words.title,
  notes: () => [{ text: notes.rounding }, { text: notes.sharesOfExports }, { mark: "§", text: notes.below }],
  tables: (data) => [categoryTable(data, "table-3", "exports", words.total)],
  views: [inAndOut, years, ranked, shares],
};
