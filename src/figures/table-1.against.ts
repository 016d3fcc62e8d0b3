import * as Plot from "@observablehq/plot";
import { type ChartContext, isWide } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { heading, stack } from "../charts/layout.ts";
import { signNotes } from "../charts/words.ts";
import { color } from "../charts/theme.ts";
import { extentWithZero } from "../charts/value-axis.ts";
import { yearFrame } from "../charts/year-frame.ts";
import { yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select, spanOf } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { printedOf } from "../data/status.ts";
import { formatNumber } from "../i18n/format.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const words = defineMessages("figures/table-1.against", {
  label: { en: "Against merchandise exports", "zh-hant": "與整體商品出口比較" },
  highTech: { en: "Total exports, high-tech", "zh-hant": "高科技產品整體出口" },
  unit: {
    en: (year: number) => `Value, ${year} = 100; computed by this site`,
    "zh-hant": (year) => `貨值，${year} 年＝100；由本站計算`,
  },
});

const series = ["total_exports", "merchandise_exports"];
const fill = (row: Observation) => color(row.series === "total_exports" ? "exports" : "quiet");

/** What the first year of each series is set to. */
const base = 100;

/** High-tech exports against all merchandise exports, each as an index of its value in the first year. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const rows = shows(data);
  const index = indexOf(rows);
  const written = (row: Observation) => {
    const value = index(row);
    return value === null ? printedOf(row) : formatNumber(value, 0);
  };
  const unit = { label: written, tick: (value: number) => formatNumber(value, 0) };
  const domain = extentWithZero(rows.map(index));
  const name = (row: Observation) =>
    row.series === "total_exports" ? words.highTech : namesOf(data, row.series).short;
  const ends = endLabels(context, rows, { y: index, name, number: unit.label, fill });
  const frame = yearFrame(context, rows, { domain, unit, ends, height: isWide(context) ? 260 : 220 });
  return stack(
    context,
    heading(context, { note: say(words.unit, spanOf(data, "table-1").first) }),
    Plot.plot({
      ...frame.plot,
      marks: [frame.levels, yearLine(rows, { y: index, stroke: fill }), frame.years, ends.marks],
    }) as SVGSVGElement,
    ...signNotes(context, rows),
  );
}

/** The value of an observation where the first of its series is `base`; `null` where one of the two has no number, or the first is 0. */
function indexOf(rows: readonly Observation[]) {
  const firsts = new Map(rows.toReversed().map((row) => [row.series, numberOf(row)]));
  return (row: Observation): number | null => {
    const [value, first] = [numberOf(row), firsts.get(row.series) ?? null];
    return value === null || !first ? null : (base * value) / first;
  };
}

const shows = (data: Dataset): Observation[] =>
  series.flatMap((one) => select(data, "table-1", { series: one, measure: "value" }));

export const view: View = { id: "against", label: words.label, shows, ownScales: true, draw };
