import * as Plot from "@observablehq/plot";
import { type ChartContext, isWide } from "../charts/context.ts";
import type { EndLabel } from "../charts/end-labels.ts";
import { heading, stack } from "../charts/layout.ts";
import { linePanel } from "../charts/line-panel.ts";
import { joinNotes } from "../charts/messages.ts";
import { phrase } from "../charts/text.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { areaRuns, observedRuns, seriesRows } from "../charts/year-line.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type View } from "./figure.ts";

const messages = defineMessages("figures/table-1.levels", {
  label: { en: "Values", "zh-hant": "貨值" },
  /** What its card says that it shows. */
  subject: { en: "exports and imports", "zh-hant": "高科技產品出口及進口" },
  measure: { en: "High-tech trade", "zh-hant": "高科技產品貿易" },
  gap: { en: "Trade deficit", "zh-hant": "貿易逆差" },
});

const flows = ["imports", "total_exports"];
const fill = ({ series }: Observation) => color(series === "imports" ? "imports" : "exports");

/** Imports and total exports over time, and the gap between them. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit(context, "table-1");
  const rows = shows(data);
  return stack(
    context,
    heading(context, { note: joinNotes(messages.measure, unit.caption) }),
    linePanel(context, rows, {
      unit,
      name: ({ series }) => namesOf(data, series).short,
      fill,
      others: [gapLabel(rows, context)],
      height: isWide(context) ? 260 : 220,
      before: 0,
      behind: Plot.areaY(deficit(rows), { x: "year", y1: "exports", y2: "imports", z: "run", fill: color("band") }),
    }),
  );
}

/** Names the gap, between the ends of the two lines. */
function gapLabel(rows: readonly Observation[], context: ChartContext): EndLabel {
  const ends = seriesRows(rows).map((series) => numberOf(series.at(-1)!) ?? 0);
  return {
    level: ends.reduce((sum, end) => sum + end / 2, 0),
    lines: phrase(context, messages.gap),
    fill: color("balance"),
  };
}

/** Imports and exports of each year that has both; a year that stands alone is as wide as a hair. */
function deficit(rows: readonly Observation[]) {
  const years = [...Map.groupBy(observedRuns(rows), ({ year }) => year).values()];
  const both = years.flatMap(([imports, exports]) =>
    imports && exports
      ? [
          {
            year: imports.year,
            run: `${imports.run} ${exports.run}`,
            imports: numberOf(imports),
            exports: numberOf(exports),
          },
        ]
      : [],
  );
  return areaRuns(both, 0.04);
}

const shows = (data: Dataset) => select(data, "table-1", { series: flows, measure: "value" });

export const view: View = {
  id: defaultView,
  label: messages.label,
  subject: messages.subject,
  shows,
  draw,
  between: ["trade_balance"],
};
