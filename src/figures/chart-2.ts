import { describeComponents } from "./description-components.ts";
import { list } from "./description-words.ts";
import { seriesOf, yearsOf } from "../data/dataset.ts";
import { sentence } from "./sentence.ts";
import { chart } from "./chart-2.chart.ts";
import { change } from "./chart-2.views.ts";
import { defaultView, type Figure } from "./figure.ts";
import { notes } from "./notes.ts";
import { words, yearColumns, yearRows } from "./table-view.ts";

const alt = sentence({
  claims: ["tbp.components.allOutflow", "tbp.techniques.largest", "tbp.trademarks.second"],
  en: (n) =>
    `Bars hanging below zero for ${n("tbp.components.count")} components, ${n("tbp.components.firstYear")} to ${n("tbp.components.latestYear")}. The net outflow for trade in techniques grows from ${n("tbp.techniques.first")} to ${n("tbp.techniques.latest")}, for trademarks, designs and patterns from ${n("tbp.trademarks.first")} to ${n("tbp.trademarks.latest")}; for technical services and R&D it goes from ${n("tbp.services.first")} to ${n("tbp.services.latest")}.`,
  "zh-hant": (n) =>
    `${n("tbp.components.firstYear")} 年至 ${n("tbp.components.latestYear")} 年${n("tbp.components.count")}個組成部分的負值棒形圖。技術貿易的淨流出由 ${n("tbp.techniques.first")}增至 ${n("tbp.techniques.latest")}，商標、設計及圖案由 ${n("tbp.trademarks.first")}增至 ${n("tbp.trademarks.latest")}；帶技術性的服務及研發由 ${n("tbp.services.first")}變為 ${n("tbp.services.latest")}。`,
});

export const figure: Figure = {
  id: "chart-2",
  number: { en: "Chart 2", "zh-hant": "圖 2" },
  title: (data) => {
    const years = yearsOf(data, "chart-2").map(String);
    const chinese = years.map((year) => `${year} 年`);
    return {
      en: `Technology Balance of Payments account balance by major component, ${list(years, "en")}`,
      "zh-hant": `${chinese.slice(0, -1).join("、")}及 ${chinese.at(-1)!}按主要組成部分劃分的技術國際收支平衡表結餘`,
    };
  },
  headline: sentence({
    claims: ["tbp.components.allOutflow", "tbp.techniques.largest"],
    en: (n) =>
      `More is paid than earned for every kind of technology, and most of all for patents and know-how: ${n("tbp.techniques.latest")} net in ${n("tbp.components.latestYear")}`,
    "zh-hant": (n) =>
      `各類技術均入不敷支，以涉及專利及專門知識的技術貿易為最：${n("tbp.components.latestYear")} 年淨流出 ${n("tbp.techniques.latest")}`,
  }),
  alt,
  description: describeComponents,
  notes: (data) => {
    const [first, ...named] = yearsOf(data, "chart-2").map(String);
    const every =
      named.length > 1 ? { en: "all panels", "zh-hant": "各部分" } : { en: "both panels", "zh-hant": "兩部分" };
    return [
      { mark: "1", text: notes.tbpBalance },
      { mark: "2", text: notes.confidential },
      {
        text: {
          en: `The source names the components of ${list(named, "en")} in its text; those of ${first!} are assigned by the order of the bars, which is the same in ${every.en}.`,
          "zh-hant": `原文文字說明了 ${list(named, "zh-hant")} 年各組成部分的數字；${first!} 年的數字則按圖中棒條的次序對應，${every["zh-hant"]}的次序相同。`,
        },
      },
    ];
  },
  tables: (data) => [
    {
      corner: words.component,
      unit: words.millions,
      columns: yearColumns(data, "chart-2"),
      rows: yearRows(
        data,
        "chart-2",
        "",
        seriesOf(data, "chart-2").map((series) => ({
          series,
          note: series === "technical_services_and_rd" ? "2" : undefined,
        })),
      ),
    },
  ],
  views: [
    { id: defaultView, label: { en: "Years compared", "zh-hant": "各年比較" }, draw: chart, alt },
    {
      id: "change",
      label: { en: "Change", "zh-hant": "變動" },
      draw: change,
      alt: sentence({
        claims: ["tbp.components.allOutflow", "tbp.techniques.largest", "tbp.trademarks.rose"],
        en: (n) =>
          `Lines from ${n("tbp.components.firstYear")} to ${n("tbp.components.latestYear")} under zero, one a component. The net outflow for trade in techniques goes from ${n("tbp.techniques.first")} to ${n("tbp.techniques.latest")}, for trademarks, designs and patterns from ${n("tbp.trademarks.first")} to ${n("tbp.trademarks.latest")}, for technical services and R&D from ${n("tbp.services.first")} to ${n("tbp.services.latest")}.`,
        "zh-hant": (n) =>
          `零線以下由 ${n("tbp.components.firstYear")} 年至 ${n("tbp.components.latestYear")} 年的折線，每個組成部分一條。技術貿易的淨流出由 ${n("tbp.techniques.first")}變為 ${n("tbp.techniques.latest")}，商標、設計及圖案由 ${n("tbp.trademarks.first")}變為 ${n("tbp.trademarks.latest")}，帶技術性的服務及研發由 ${n("tbp.services.first")}變為 ${n("tbp.services.latest")}。`,
      }),
    },
  ],
};
