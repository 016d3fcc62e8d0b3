import { barGrid } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { heading, stack } from "../charts/layout.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { color } from "../charts/theme.ts";
import { percentUnit } from "../charts/unit.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { type Dataset, namesOf, select, yearsOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/table-1.growth", {
  label: { en: "Growth", "zh-hant": "增長" },
  headline: {
    en: (n: NumberText) =>
      `Of the years shown from ${n("trade.firstYear")} to ${n("trade.latestYear")}, high-tech imports and exports fell in only one, ${n("trade.lowestYear")}`,
    "zh-hant": (n) =>
      `${n("trade.firstYear")} 年至 ${n("trade.latestYear")} 年刊載各年之中，高科技產品進口與整體出口只在 ${n("trade.lowestYear")} 年下跌`,
  },
  alt: {
    en: (n: NumberText) =>
      `Bars of the year-on-year change, one panel per flow. Of the years shown, imports and total exports fell only in ${n("trade.lowestYear")}, by ${n("imports.change.lowest")} and ${n("exports.change.lowest")}; in ${n("trade.latestYear")} imports rose by ${n("imports.change.latest")} and total exports by ${n("exports.change.latest")}, while domestic exports fell by ${n("domestic.fall.latest")}.`,
    "zh-hant": (n) =>
      `與上年比較的變動百分率棒形圖，進口、整體出口、轉口及港產品出口各一圖。刊載各年之中，進口與整體出口只在 ${n("trade.lowestYear")} 年下跌，分別跌 ${n("imports.change.lowest")} 及 ${n("exports.change.lowest")}；${n("trade.latestYear")} 年進口增 ${n("imports.change.latest")}，整體出口增 ${n("exports.change.latest")}，港產品出口跌 ${n("domestic.fall.latest")}。`,
  },
  unit: { en: "High-tech trade, year-on-year change, %", "zh-hant": "高科技產品貿易，與上年比較的變動百分率" },
  /** Growth over a year that the source does not print. */
  outlined: {
    en: (years: readonly string[]) =>
      `Outlined: compared with ${years.join(" and ")}, whose values are not in the source`,
    "zh-hant": (years) => `空心：與 ${years.join("、")} 年比較，原文未載該等年份的貨值`,
  },
});

const flows = ["imports", "total_exports", "re_exports", "domestic_exports"];

/** The height of the highest panel, in user units. */
const height = 160;

/** The year-on-year changes of the four flows, on one scale; those side by side have one zero line. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const years = yearsOf(data, "table-1");
  const unprinted = years.filter((year) => !years.includes(year - 1));
  const unit = percentUnit(words.unit, { signed: true, bare: true });
  const panels = flows.map((series) => ({ title: namesOf(data, series).short, rows: changes(data, series) }));
  const bases = unprinted.map((year) => String(year - 1));
  return stack(
    context,
    heading(context, { note: [unit.caption, say(words.outlined, bases)] }),
    6,
    barGrid(context, panels, isWide(context) ? 2 : 1, {
      unit,
      fill: ({ series }) => color(series === "imports" ? "imports" : "exports"),
      isHollow: ({ year }) => unprinted.includes(year),
      density: Math.max(...panels.map(({ rows }) => span(rows))) / height,
    }),
    ...signNotes(context, shows(data)),
  );
}

/** How far the bars of a panel reach, from the lowest to the highest. */
function span(rows: readonly Observation[]): number {
  const [lowest, highest] = extentWithZero(rows.map(numberOf));
  return highest - lowest;
}

const changes = (data: Dataset, series: string) => select(data, "table-1", { series, measure: "change_on_year" });
const shows = (data: Dataset): Observation[] => flows.flatMap((series) => changes(data, series));

export const view: View = {
  id: "growth",
  label: words.label,
  headline: sentence(words.headline, ["trade.fellOnce"]),
  alt: sentence(words.alt, ["trade.fellOnce", "trade.latestSigns"]),
  shows,
  draw,
};
