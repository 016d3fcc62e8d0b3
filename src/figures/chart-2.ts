import { type Dataset, seriesOf, yearsInText, yearsOf } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { dateIn, runsOf } from "../i18n/format.ts";
import { listOf } from "../i18n/punctuation.ts";
import { joined } from "../i18n/writing.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { view as change } from "./chart-2.change.ts";
import { view as years } from "./chart-2.years.ts";
import type { Figure, Note } from "./figure.ts";
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
  /** The same, where another issue than the present one says so. */
  assignedBefore: {
    en: (named: string, first: string) =>
      `The text of the source named the components of ${named}; those of ${first} are assigned by the same order of the bars.`,
    "zh-hant": (named, first) =>
      `原文文字曾說明 ${named}各組成部分的數字；${first} 年的數字則按圖中棒條的相同次序對應。`,
  },
  yearInIssue: {
    en: (year: string, issue: string) => `${year} (${issue} issue)`,
    "zh-hant": (year, issue) => `${year} 年（${issue}號）`,
  },
  allPanels: { en: "all panels", "zh-hant": "各部分" },
  bothPanels: { en: "both panels", "zh-hant": "兩部分" },
});

/** How it is known which bar is which, in years for which no text says it. */
function assignedNote(data: Dataset, { document }: Sources): Note[] {
  const [years, named] = [yearsOf(data, "chart-2"), yearsInText(data, "chart-2")];
  const [first] = named;
  const assigned = years.filter((year) => first && year < first.year);
  if (assigned.length === 0) return [];
  const unnamed = listOf(assigned.map(String));
  if (named.some(({ issue }) => issue !== document.issue)) {
    const inIssues = named.map(({ year, issue }) => say(words.yearInIssue, String(year), dateIn(issue)));
    return [{ text: bySite(say(words.assignedBefore, listOf(inIssues), unnamed)) }];
  }
  const panels = years.length > 2 ? words.allPanels : words.bothPanels;
  return [{ text: bySite(say(words.assigned, listOf(named.map(({ year }) => String(year))), unnamed, panels)) }];
}

export const figure: Figure = {
  id: "chart-2",
  number: words.number,
  title: (data) => say(words.title, runsOf(yearsOf(data, "chart-2")), ""),
  caption: (data) => say(words.title, runsOf(yearsOf(data, "chart-2")), "(1)"),
  notes: (data, sources) => [
    { mark: "1", text: notes.tbpBalance },
    { mark: "2", text: notes.confidential },
    ...assignedNote(data, sources),
  ],
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
