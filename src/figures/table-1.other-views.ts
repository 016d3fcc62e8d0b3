import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";
import { balance, growth, origin, share } from "./table-1.views.ts";

const words = defineMessages("figures/table-1.other-views", {
  growth: { en: "Growth", "zh-hant": "增長" },
  growthAlt: {
    en: (n: NumberText) =>
      `Bars of the change on the year before, a panel a flow. Imports and total exports fell in one year only, ${n("trade.lowestYear")}, by ${n("imports.change.lowest")} and ${n("exports.change.lowest")}; the changes in ${n("trade.latestYear")} are ${n("imports.change.latest")} for imports, ${n("exports.change.latest")} for total exports and ${n("domestic.change.latest")} for domestic exports.`,
    "zh-hant": (n) =>
      `與上年比較的變動百分率棒形圖，每個流向一格。進口與整體出口只在 ${n("trade.lowestYear")} 年下跌，分別跌 ${n("imports.change.lowest")}及 ${n("exports.change.lowest")}；${n("trade.latestYear")} 年進口變動 ${n("imports.change.latest")}，整體出口變動 ${n("exports.change.latest")}，港產品出口變動 ${n("domestic.change.latest")}。`,
  },
  balance: { en: "Balance", "zh-hant": "貿易平衡" },
  balanceAlt: {
    en: (n: NumberText) =>
      `Bars hanging below zero: the trade deficit is ${n("deficit.first")} in ${n("trade.firstYear")} and ${n("deficit.latest")} in ${n("trade.latestYear")}. Under them a line: measured against imports, it is ${n("deficit.ratio.first")} at first and ${n("deficit.ratio.latest")} at last.`,
    "zh-hant": (n) =>
      `零線以下的棒形圖：貿易逆差在 ${n("trade.firstYear")} 年為 ${n("deficit.first")}，${n("trade.latestYear")} 年為 ${n("deficit.latest")}。下方折線顯示逆差與進口貨值之比，由 ${n("deficit.ratio.first")}變為 ${n("deficit.ratio.latest")}。`,
  },
  share: { en: "Share of merchandise trade", "zh-hant": "佔商品貿易" },
  shareAlt: {
    en: (n: NumberText) =>
      `Two lines over the years: the share of high-tech products in all merchandise exports rises from ${n("exports.share.first")} to ${n("exports.share.latest")}, that in imports from ${n("imports.share.first")} to ${n("imports.share.latest")}.`,
    "zh-hant": (n) =>
      `兩條歷年折線：高科技產品佔商品出口的比重由 ${n("exports.share.first")}升至 ${n("exports.share.latest")}，佔商品進口的比重由 ${n("imports.share.first")}升至 ${n("imports.share.latest")}。`,
  },
  origin: { en: "Re-exports and domestic exports", "zh-hant": "轉口與港產品出口" },
  originAlt: {
    en: (n: NumberText) =>
      `Bars over the years, each panel on its own scale: re-exports rise from ${n("reExports.first")} to ${n("reExports.latest")}, domestic exports fall from ${n("domestic.first")} to ${n("domestic.latest")}.`,
    "zh-hant": (n) =>
      `歷年棒形圖，兩格比例不同：轉口由 ${n("reExports.first")}升至 ${n("reExports.latest")}，港產品出口由 ${n("domestic.first")}跌至 ${n("domestic.latest")}。`,
  },
});

/** Table 1 beyond its levels. */
export const otherViews: readonly View[] = [
  { id: "growth", label: words.growth, draw: growth, alt: sentence(words.growthAlt, ["trade.fellOnce"]) },
  { id: "balance", label: words.balance, draw: balance, alt: sentence(words.balanceAlt, ["deficit.everyYear"]) },
  {
    id: "share",
    label: words.share,
    draw: share,
    alt: sentence(words.shareAlt, ["exports.share.rose", "imports.share.rose"]),
  },
  {
    id: "origin",
    label: words.origin,
    draw: origin,
    alt: sentence(words.originAlt, ["reExports.replacedDomestic", "domestic.fell"]),
  },
];
