import { least } from "d3";
import { barGrid } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { heading, stack } from "../charts/layout.ts";
import { extentWithZero } from "../charts/levels.ts";
import { color } from "../charts/theme.ts";
import { percentUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, select, yearsOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import { joined } from "../i18n/writing.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/table-1.growth", {
  label: { en: "Growth rate", "zh-hant": "按年變動" },
  unit: { en: "High-tech trade, year-on-year change, %", "zh-hant": "高科技產品貿易，與上年比較的變動百分率" },
  /** Growth over a year that the source does not print. */
  outlined: {
    en: (years: readonly string[]) =>
      `Outlined: compared with ${joined(years, ", ", " and ")}, whose values are not in the source`,
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
  const unit = percentUnit(messages.unit, { signed: true, bare: true });
  const panels = flows.map((series) => ({ title: namesOf(data, series).short, rows: changes(data, series) }));
  const bases = unprinted.map((year) => String(year - 1));
  return stack(
    context,
    heading(context, { note: [unit.caption, say(messages.outlined, bases)] }),
    6,
    barGrid(context, panels, isWide(context) ? 2 : 1, {
      unit,
      fill: ({ series }) => color(series === "imports" ? "imports" : "exports"),
      isHollow: ({ year }) => unprinted.includes(year),
      density: Math.max(...panels.map(({ rows }) => span(rows))) / height,
    }),
  );
}

/** How far the bars of a panel reach, from the lowest to the highest. */
function span(rows: readonly Observation[]): number {
  const [lowest, highest] = extentWithZero(rows);
  return highest - lowest;
}

const changes = (data: Dataset, series: string | readonly string[]) =>
  select(data, "table-1", { series, measure: "change_on_year" });
const shows = (data: Dataset) => changes(data, flows);

/** Imports and exports in the year in which exports did worst, which the headline names. */
function card(data: Dataset): Observation[] {
  const exports = changes(data, "total_exports").filter(isKnown);
  const lowest = least(exports, (row) => numberOf(row)!);
  return [...changes(data, "imports"), ...exports].filter(({ year }) => year === lowest?.year);
}

export const view: View = { id: "growth", label: messages.label, shows, card, draw };
