import { defaultView, type Figure } from "./figure.ts";
import { sentence } from "./sentence.ts";
import { chart, ranking, shares } from "./table-2.chart.ts";
import { notes } from "./notes.ts";
import { categoryTable } from "./table-view.ts";

const alt = sentence({
  claims: ["imports.telecoms.largest", "imports.office.second"],
  en: (n) =>
    `Bars for eight categories of imports over the years. Telecoms and audio equipment is by far the largest, rising from ${n("imports.telecoms.first")} to ${n("imports.telecoms.latest")}; office machines and computers follow with ${n("imports.office.latest")}; the other six are much smaller.`,
  "zh-hant": (n) =>
    `八個類別的歷年進口棒形圖。電訊及音響設備遠高於其他類別，由 ${n("imports.telecoms.first")}升至 ${n("imports.telecoms.latest")}；其次是辦公室機器及電腦，達 ${n("imports.office.latest")}；其餘六類小得多。`,
});

export const table2: Figure = {
  id: "table-2",
  number: { en: "Table 2", "zh-hant": "表 2" },
  title: () => ({
    en: "Value of imports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品進口貨值",
  }),
  headline: sentence({
    claims: ["imports.telecoms.largest", "imports.telecoms.share.rose"],
    en: (n) =>
      `Telecoms and audio equipment makes up ${n("imports.telecoms.share.latest")} of high-tech imports, up from ${n("imports.telecoms.share.first")} in ${n("trade.firstYear")}`,
    "zh-hant": (n) =>
      `電訊及音響設備佔高科技產品進口的 ${n("imports.telecoms.share.latest")}，高於 ${n("trade.firstYear")} 年的 ${n("imports.telecoms.share.first")}`,
  }),
  alt,
  notes: () => [{ text: notes.rounding }, { text: notes.shares }, { mark: "§", text: notes.below }],
  tables: (data) => [
    categoryTable(data, "table-2", "imports", {
      en: "Value of imports of high technology (high-tech) products",
      "zh-hant": "高科技產品進口貨值",
    }),
  ],
  views: [
    { id: defaultView, label: { en: "Over the years", "zh-hant": "歷年貨值" }, draw: chart, alt },
    {
      id: "ranked",
      label: { en: "Ranked", "zh-hant": "排名" },
      draw: ranking,
      alt: sentence({
        claims: ["imports.telecoms.largest", "imports.office.second"],
        en: (n) =>
          `Bars of the eight categories of imports in ${n("categories.latestYear")}, the largest first: telecoms and audio equipment with ${n("imports.telecoms.latest")} or ${n("imports.telecoms.share.latest")} of the total, then office machines and computers with ${n("imports.office.latest")} or ${n("imports.office.share.latest")}.`,
        "zh-hant": (n) =>
          `${n("categories.latestYear")} 年八個類別的進口棒形圖，由大至小排列：電訊及音響設備達 ${n("imports.telecoms.latest")}，佔總計 ${n("imports.telecoms.share.latest")}；其次為辦公室機器及電腦，達 ${n("imports.office.latest")}，佔 ${n("imports.office.share.latest")}。`,
      }),
    },
    {
      id: "share",
      label: { en: "Shares", "zh-hant": "比重" },
      draw: shares,
      alt: sentence({
        claims: ["imports.telecoms.share.rose", "imports.office.share.fell"],
        en: (n) =>
          `Shares of imports over the years. Telecoms and audio equipment rises from ${n("imports.telecoms.share.first")} in ${n("categories.firstYear")} to ${n("imports.telecoms.share.latest")} in ${n("categories.latestYear")}, office machines and computers falls from ${n("imports.office.share.first")} to ${n("imports.office.share.latest")}; the other six are drawn on an enlarged scale.`,
        "zh-hant": (n) =>
          `各類別佔進口的歷年比重。電訊及音響設備由 ${n("categories.firstYear")} 年的 ${n("imports.telecoms.share.first")}升至 ${n("categories.latestYear")} 年的 ${n("imports.telecoms.share.latest")}，辦公室機器及電腦由 ${n("imports.office.share.first")}降至 ${n("imports.office.share.latest")}；其餘六類以放大比例繪畫。`,
      }),
    },
  ],
};
