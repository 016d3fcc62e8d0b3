import { defineMessages } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";
import { categoryViews } from "./categories.ts";
import { notes } from "./notes.ts";
import { categoryTable } from "./table-view.ts";

const words = defineMessages("figures/table-3", {
  number: { en: "Table 3", "zh-hant": "表 3" },
  title: {
    en: "Value of total exports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品整體出口貨值",
  },
  headline: {
    en: (n: NumberText) =>
      `What comes in goes out again: telecoms and audio equipment leads exports with ${n("exports.telecoms.share.latest")}, office machines follow with ${n("exports.office.share.latest")}`,
    "zh-hant": (n) =>
      `進口甚麼，便出口甚麼：電訊及音響設備佔出口 ${n("exports.telecoms.share.latest")}，辦公室機器及電腦佔 ${n("exports.office.share.latest")}`,
  },
  /** The last row. */
  total: {
    en: "Value of total exports of high technology (high-tech) products",
    "zh-hant": "高科技產品整體出口貨值",
  },
});

const views = categoryViews("table-3", "exports");

export const figure: Figure = {
  id: "table-3",
  number: words.number,
  title: () => words.title,
  headline: sentence(words.headline, ["categories.sameTopTwo", "exports.telecoms.largest", "exports.office.second"]),
  alt: views[0].alt,
  notes: () => [{ text: notes.rounding }, { text: notes.shares }, { mark: "§", text: notes.below }],
  tables: (data) => [categoryTable(data, "table-3", "exports", words.total)],
  views,
};
