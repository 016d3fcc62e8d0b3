import { partnerPairs, partnerPies } from "./partners.chart.ts";

export const chart = partnerPies("chart-1", {
  imports: (year) => ({ en: `Major sources of imports, ${year}`, "zh-hant": `進口主要來源地，${year} 年` }),
  exports: (year) => ({
    en: `Major destinations of total exports, ${year}`,
    "zh-hant": `整體出口主要目的地，${year} 年`,
  }),
});

export const pairs = partnerPairs("chart-1", {
  imports: { en: "of imports", "zh-hant": "佔進口" },
  exports: { en: "of exports", "zh-hant": "佔出口" },
});
