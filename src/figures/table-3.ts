import { defaultView, type Figure } from "./figure.ts";
import { sentence } from "./sentence.ts";
import { chart, ranking, shares } from "./table-3.chart.ts";
import { notes } from "./notes.ts";
import { categoryTable } from "./table-view.ts";

const alt = sentence({
  claims: ["exports.telecoms.largest", "exports.office.second"],
  en: (n) =>
    `Bars for eight categories of exports over the years. Telecoms and audio equipment is by far the largest, rising from ${n("exports.telecoms.first")} to ${n("exports.telecoms.latest")}; office machines and computers follow with ${n("exports.office.latest")}; the other six are much smaller.`,
  "zh-hant": (n) =>
    `八個類別的歷年出口棒形圖。電訊及音響設備遠高於其他類別，由 ${n("exports.telecoms.first")}升至 ${n("exports.telecoms.latest")}；其次是辦公室機器及電腦，達 ${n("exports.office.latest")}；其餘六類小得多。`,
});

export const table3: Figure = {
  id: "table-3",
  number: { en: "Table 3", "zh-hant": "表 3" },
  title: () => ({
    en: "Value of total exports of high technology products by product category",
    "zh-hant": "按產品類別劃分的高科技產品整體出口貨值",
  }),
  headline: sentence({
    claims: ["categories.sameTopTwo", "exports.telecoms.largest", "exports.office.second"],
    en: (n) =>
      `What comes in goes out again: telecoms and audio equipment leads exports with ${n("exports.telecoms.share.latest")}, office machines follow with ${n("exports.office.share.latest")}`,
    "zh-hant": (n) =>
      `進口甚麼，便出口甚麼：電訊及音響設備佔出口 ${n("exports.telecoms.share.latest")}，辦公室機器及電腦佔 ${n("exports.office.share.latest")}`,
  }),
  alt,
  notes: () => [{ text: notes.rounding }, { text: notes.shares }, { mark: "§", text: notes.below }],
  tables: (data) => [
    categoryTable(data, "table-3", "exports", {
      en: "Value of total exports of high technology (high-tech) products",
      "zh-hant": "高科技產品整體出口貨值",
    }),
  ],
  views: [
    { id: defaultView, label: { en: "Over the years", "zh-hant": "歷年貨值" }, draw: chart, alt },
    {
      id: "ranked",
      label: { en: "Ranked", "zh-hant": "排名" },
      draw: ranking,
      alt: sentence({
        claims: ["exports.telecoms.largest", "exports.office.second"],
        en: (n) =>
          `Bars of the eight categories of exports in ${n("categories.latestYear")}, the largest first: telecoms and audio equipment with ${n("exports.telecoms.latest")} or ${n("exports.telecoms.share.latest")} of the total, then office machines and computers with ${n("exports.office.latest")} or ${n("exports.office.share.latest")}.`,
        "zh-hant": (n) =>
          `${n("categories.latestYear")} 年八個類別的出口棒形圖，由大至小排列：電訊及音響設備達 ${n("exports.telecoms.latest")}，佔總計 ${n("exports.telecoms.share.latest")}；其次為辦公室機器及電腦，達 ${n("exports.office.latest")}，佔 ${n("exports.office.share.latest")}。`,
      }),
    },
    {
      id: "share",
      label: { en: "Shares", "zh-hant": "比重" },
      draw: shares,
      alt: sentence({
        claims: ["exports.telecoms.share.rose", "exports.office.share.fell"],
        en: (n) =>
          `Shares of exports over the years. Telecoms and audio equipment rises from ${n("exports.telecoms.share.first")} in ${n("categories.firstYear")} to ${n("exports.telecoms.share.latest")} in ${n("categories.latestYear")}, office machines and computers falls from ${n("exports.office.share.first")} to ${n("exports.office.share.latest")}; the other six are drawn on an enlarged scale.`,
        "zh-hant": (n) =>
          `各類別佔出口的歷年比重。電訊及音響設備由 ${n("categories.firstYear")} 年的 ${n("exports.telecoms.share.first")}升至 ${n("categories.latestYear")} 年的 ${n("exports.telecoms.share.latest")}，辦公室機器及電腦由 ${n("exports.office.share.first")}降至 ${n("exports.office.share.latest")}；其餘六類以放大比例繪畫。`,
      }),
    },
  ],
};
