import { defineMessages } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";
import { categoryViews } from "./categories.ts";
import { notes } from "./notes.ts";
import { categoryTable } from "./table-view.ts";

const words = defineMessages("figures/table-2", {
  number: { en: "Table 2", "zh-hant": "表 2" },
  title: {
    en: "Value of imports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品進口貨值",
  },
  headline: {
    en: (n: NumberText) =>
      `Telecoms and audio equipment makes up ${n("imports.telecoms.share.latest")} of high-tech imports, up from ${n("imports.telecoms.share.first")} in ${n("trade.firstYear")}`,
    "zh-hant": (n) =>
      `電訊及音響設備佔高科技產品進口的 ${n("imports.telecoms.share.latest")}，高於 ${n("trade.firstYear")} 年的 ${n("imports.telecoms.share.first")}`,
  },
  /** The last row. */
  total: {
    en: "Value of imports of high technology (high-tech) products",
    "zh-hant": "高科技產品進口貨值",
  },
});

const views = categoryViews("table-2", "imports");

export const figure: Figure = {
  id: "table-2",
  number: words.number,
  title: () => words.title,
  headline: sentence(words.headline, ["imports.telecoms.largest", "imports.telecoms.share.rose"]),
  alt: views[0].alt,
  notes: () => [{ text: notes.rounding }, { text: notes.shares }, { mark: "§", text: notes.below }],
  tables: (data) => [categoryTable(data, "table-2", "imports", words.total)],
  views,
};
