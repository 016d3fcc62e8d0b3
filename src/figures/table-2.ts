import { type Dataset, select, spanOf } from "../data/dataset.ts";
import { largest } from "../data/order.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type Figure } from "./figure.ts";
import { categoryTable, categoryViews } from "./categories.ts";
import { notes } from "./notes.ts";

const messages = defineMessages("figures/table-2", {
  number: { en: "Table 2", "zh-hant": "表 2" },
  title: {
    en: "Value of imports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品進口貨值",
  },
  /** What its card says that it shows. */
  subject: { en: "share of high-tech imports", "zh-hant": "佔高科技產品進口的比重" },
  /** The last row. */
  total: {
    en: "Value of imports of high technology (high-tech) products",
    "zh-hant": "高科技產品進口貨值",
  },
});

const { years, ranked, shares } = categoryViews("table-2");

const largestShares = (data: Dataset) =>
  largest(select(data, "table-2", { year: spanOf(data, "table-2").latest, measure: "share" }), 3);

export const figure: Figure = {
  id: "table-2",
  number: messages.number,
  title: () => messages.title,
  notes: [{ text: notes.rounding }, { text: notes.sharesOfImports }, { on: "§", text: notes.below }],
  tables: (data) => [categoryTable(data, "table-2", messages.total)],
  views: [{ ...shares, id: defaultView, subject: messages.subject, card: largestShares }, years, ranked],
};
