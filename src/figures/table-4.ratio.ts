import * as Plot from "@observablehq/plot";
import type { ChartContext } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { atDots } from "../charts/numbers.ts";
import { signNotes } from "../charts/words.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { percentUnit } from "../charts/unit.ts";
import { extentWithZero, valueAxis } from "../charts/value-axis.ts";
import { yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import { type View } from "./figure.ts";

const words = defineMessages("figures/table-4.ratio", {
  label: { en: "Ratio to GDP", "zh-hant": "相當於本地生產總值" },
  percentToGdp: { en: "% of GDP", "zh-hant": "相當於本地生產總值的百分比" },
});

const fills = { payments: color("imports"), receipts: color("exports"), balance: color("balance") } as const;
const series = Object.keys(fills) as (keyof typeof fills)[];
const fill = (row: Observation) => fills[row.series as keyof typeof fills];

/** Payments, receipts and balance as ratios to gross domestic product, on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const { width } = context;
  const rows = shows(data);
  const unit = percentUnit(words.percentToGdp);
  const domain = extentWithZero(rows.map(numberOf));
  const name = (row: Observation) => namesOf(data, row.series).short;
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill });
  const y = valueAxis(domain, unit, 3);
  const marginLeft = y.room + 10;
  const x = timeAxis(context, rows, { left: marginLeft, right: width - ends.room, pad: 0.3 });
  return stack(
    context,
    heading(context, { note: unit.caption }),
    Plot.plot({
      ...plain(context),
      height: 16 + Math.max(300, ends.height) + x.room + 10,
      marginLeft,
      marginRight: ends.room,
      insetTop: 16,
      insetBottom: x.room + 10,
      x: x.x,
      y: { domain },
      marks: [
        y.marks,
        yearLine(rows, { y: numberOf, stroke: fill }),
        x.marks,
        label(rows, atDots({ y: numberOf, text: unit.label, fill }, "first")),
        ends.marks,
      ],
    }) as SVGSVGElement,
    ...signNotes(context, rows),
  );
}

const shows = (data: Dataset): Observation[] =>
  series.flatMap((one) => select(data, "table-4", { series: one, measure: "ratio_to_gdp" }));

const card = (data: Dataset): Observation[] => shows(data).filter(({ series }) => series === "balance");

export const view: View = {
  id: "ratio",
  label: words.label,
  shows,
  card,
  draw,
};
