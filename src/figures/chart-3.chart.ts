import { defineMessages, say } from "../i18n/messages.ts";
import { partnerPairs, partnerPies } from "./partners.chart.ts";

const words = defineMessages("figures/chart-3.chart", {
  /** Titles of the pies. */
  imports: {
    en: (year: number) => `Major sources of imports, ${year}`,
    "zh-hant": (year) => `輸入主要來源地，${year} 年`,
  },
  exports: {
    en: (year: number) => `Major destinations of exports, ${year}`,
    "zh-hant": (year) => `輸出主要目的地，${year} 年`,
  },
  /** What the bars are shares of. */
  ofImports: { en: "of imports", "zh-hant": "佔輸入" },
  ofExports: { en: "of exports", "zh-hant": "佔輸出" },
});

export const chart = partnerPies("chart-3", {
  imports: (year) => say(words.imports, year),
  exports: (year) => say(words.exports, year),
});

export const pairs = partnerPairs("chart-3", {
  imports: words.ofImports,
  exports: words.ofExports,
});
