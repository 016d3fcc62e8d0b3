import * as Plot from "@observablehq/plot";
import type { ChartContext } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { atBars } from "../charts/numbers.ts";
import { signNotes } from "../charts/words.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { moneyUnit } from "../charts/unit.ts";
import { extentWithZero, valueAxis } from "../charts/value-axis.ts";
import { yearBar } from "../charts/year-bar.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import { defaultView, type View } from "./figure.ts";

const words = defineMessages("figures/table-4.amounts", {
  label: { en: "Amounts", "zh-hant": "金額" },
});

const fills = { payments: color("imports"), receipts: color("exports"), balance: color("balance") } as const;
const series = Object.keys(fills) as (keyof typeof fills)[];
const fill = (row: Observation) => fills[row.series as keyof typeof fills];

/** Where in its year each bar stands: what is paid and what is received side by side, their balance in the middle. */
const spans = { payments: [-0.42, 0], receipts: [0, 0.42], balance: [-0.21, 0.21] } as const;
const span = (row: Observation) => spans[row.series as keyof typeof spans];

/** Payments and receipts side by side over the years, and their balance from the same zero line. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const { width } = context;
  const rows = shows(data);
  const unit = moneyUnit(context, "HKD_millions", "million");
  const domain = extentWithZero(rows.map(numberOf));
  const name = (row: Observation) => namesOf(data, row.series).short;
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill, apart: true });
  const y = valueAxis(domain, unit);
  const x = timeAxis(context, rows, { left: y.room, right: width - ends.room });
  return stack(
    context,
    heading(context, { note: unit.caption }),
    Plot.plot({
      ...plain(context),
      height: 16 + Math.max(320, ends.height) + x.room + 18,
      marginLeft: y.room,
      marginRight: ends.room,
      insetTop: 16,
      insetBottom: x.room + 18,
      x: x.x,
      y: { domain },
      marks: [
        y.marks,
        yearBar(rows, { y: numberOf, fill, span }),
        x.marks,
        label(rows, atBars({ y: numberOf, text: unit.label, fill }, { which: "first", span })),
        ends.marks,
      ],
    }) as SVGSVGElement,
    ...signNotes(context, rows),
  );
}

const shows = (data: Dataset): Observation[] =>
  series.flatMap((one) => select(data, "table-4", { series: one, measure: "value" }));

export const view: View = {
  id: defaultView,
  label: words.label,
  shows,
  draw,
};
