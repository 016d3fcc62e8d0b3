import { spanOf } from "../data/dataset.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { partnerFigure } from "./partners.ts";

const messages = defineMessages("figures/chart-1", {
  number: { en: "Chart 1", "zh-hant": "圖 1" },
  /** The source prints the year in Chinese alone. */
  title: {
    en: (year: number, printed: boolean) =>
      `Imports/Exports of high technology products by major source/destination${printed ? "" : `, ${year}`}`,
    "zh-hant": (year) => `${year} 年按主要來源地／目的地劃分的高科技產品進口／出口的情況`,
  },
  /** Captions of the tables. */
  imports: {
    en: "Major sources of imports of high technology products",
    "zh-hant": "高科技產品進口主要來源地",
  },
  exports: {
    en: "Major destinations of total exports of high technology products",
    "zh-hant": "高科技產品整體出口主要目的地",
  },
  /** Titles of the pies. */
  importsPie: {
    en: (year: number) => `Major sources of high-tech imports, ${year}`,
    "zh-hant": (year) => `高科技產品進口主要來源地，${year} 年`,
  },
  exportsPie: {
    en: (year: number) => `Major destinations of high-tech exports, ${year}`,
    "zh-hant": (year) => `高科技產品整體出口主要目的地，${year} 年`,
  },
  /** What the bars are shares of. */
  ofImports: { en: "of high-tech imports", "zh-hant": "佔進口" },
  ofExports: { en: "of high-tech exports", "zh-hant": "佔出口" },
  /** What its card says that it shows. */
  subject: { en: "share of high-tech trade", "zh-hant": "佔高科技產品進口（出口）的比重" },
});

export const figure: Figure = {
  ...partnerFigure("chart-1", {
    trade: "goods",
    tables: { imports: messages.imports, exports: messages.exports },
    pies: { imports: (year) => say(messages.importsPie, year), exports: (year) => say(messages.exportsPie, year) },
    wholes: { imports: messages.ofImports, exports: messages.ofExports },
    subject: messages.subject,
  }),
  number: messages.number,
  title: (data) => say(messages.title, spanOf(data, "chart-1").latest, false),
  caption: (data) => say(messages.title, spanOf(data, "chart-1").latest, true),
};
