import { spanOf } from "../data/dataset.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { Figure } from "./figure.ts";
import { partnerFigure } from "./partners.ts";

const messages = defineMessages("figures/chart-3", {
  number: { en: "Chart 3", "zh-hant": "圖 3" },
  title: {
    en: (year: number) => `Imports/Exports of disembodied technology by major source/destination, ${year}`,
    "zh-hant": (year) => `${year} 年按主要來源地／目的地劃分的以非具體形式的技術輸入／輸出的情況`,
  },
  /** Captions of the tables. */
  imports: { en: "Major sources of imports", "zh-hant": "輸入主要來源地" },
  exports: { en: "Major destinations of exports", "zh-hant": "輸出主要目的地" },
  /** Titles of the pies. */
  importsPie: {
    en: (year: number) => `Major sources of imports, ${year}`,
    "zh-hant": (year) => `輸入主要來源地，${year} 年`,
  },
  exportsPie: {
    en: (year: number) => `Major destinations of exports, ${year}`,
    "zh-hant": (year) => `輸出主要目的地，${year} 年`,
  },
  /** What the bars are shares of. */
  ofImports: { en: "of imports", "zh-hant": "佔輸入" },
  ofExports: { en: "of exports", "zh-hant": "佔輸出" },
  /** What its card says that it shows. */
  subject: { en: "share of disembodied technology", "zh-hant": "佔非具體形式技術輸入（輸出）的比重" },
});

export const figure: Figure = {
  ...partnerFigure("chart-3", {
    trade: "technology",
    tables: { imports: messages.imports, exports: messages.exports },
    pies: { imports: (year) => say(messages.importsPie, year), exports: (year) => say(messages.exportsPie, year) },
    wholes: { imports: messages.ofImports, exports: messages.ofExports },
    subject: messages.subject,
  }),
  number: messages.number,
  title: (data) => say(messages.title, spanOf(data, "chart-3").latest),
};
