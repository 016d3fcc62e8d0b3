import { seriesOf, yearsInText, yearsOf } from "../data/dataset.ts";
import { listOf } from "../i18n/sentences.ts";
import { joined } from "../i18n/writing.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { view as change } from "./chart-2.change.ts";
import { view as years } from "./chart-2.years.ts";
import type { FigureDefinition } from "./figure.ts";
import { bySite, notes } from "./notes.ts";
import { tableWords, yearColumns, yearRows } from "./table-view.ts";

const words = defineMessages("figures/chart-2", {
  number: { en: "Chart 2", "zh-hant": "圖 2" },
  title: {
    en: (years: readonly string[], mark: string) =>
      `Technology Balance of Payments account balance${mark} by major component, ${joined(years, ", ", " and ")}`,
    "zh-hant": (years, mark) =>
      `${joined(
        years.map((year) => `${year} 年`),
        "、",
        "及 ",
      )}按主要組成部分劃分的技術國際收支平衡表結餘${mark}`,
  },
  /** Note: how the components of the first year are known. */
  assigned: {
    en: (named: string, first: string, panels: string) =>
      `The source names the components of ${named} in its text; those of ${first} are assigned by the order of the bars, which is the same in ${panels}.`,
    "zh-hant": (named, first, panels) =>
      `原文文字說明了 ${named} 年各組成部分的數字；${first} 年的數字則按圖中棒條的次序對應，${panels}的次序相同。`,
  },
  allPanels: { en: "all panels", "zh-hant": "各部分" },
  bothPanels: { en: "both panels", "zh-hant": "兩部分" },
});

export const figure: FigureDefinition = {
  id: "chart-2",
  number: words.number,
  title: (data) => say(words.title, yearsOf(data, "chart-2").map(String), ""),
  caption: (data) => say(words.title, yearsOf(data, "chart-2").map(String), "(1)"),
  notes: (data) => {
    const [years, named] = [yearsOf(data, "chart-2"), yearsInText(data, "chart-2")];
    const assigned = years.filter((year) => !named.includes(year) && year < (named[0] ?? -Infinity));
    const panels = years.length > 2 ? words.allPanels : words.bothPanels;
    const inText = say(words.assigned, listOf(named.map(String)), listOf(assigned.map(String)), panels);
    return [
      { mark: "1", text: notes.tbpBalance },
      { mark: "2", text: notes.confidential },
      ...(assigned.length > 0 ? [{ text: bySite(inText) }] : []),
    ];
  },
  tables: (data) => [
    {
      corner: tableWords.component,
      unit: tableWords.millions,
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
  views: [years, change],
};
