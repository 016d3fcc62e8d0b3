import { partnerPairs, partnerPies } from "./partners.chart.ts";

export const chart = partnerPies("chart-3", {
  imports: (year) => ({ en: `Major sources of imports, ${year}`, "zh-hant": `輸入主要來源地，${year} 年` }),
  exports: (year) => ({ en: `Major destinations of exports, ${year}`, "zh-hant": `輸出主要目的地，${year} 年` }),
});

export const pairs = partnerPairs("chart-3", {
  imports: { en: "of imports", "zh-hant": "佔輸入" },
  exports: { en: "of exports", "zh-hant": "佔輸出" },
});
