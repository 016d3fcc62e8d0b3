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
import type { View } from "./figure.ts";

const words = defineMessages("figures/table-1.share", {
  label: { en: "Share of merchandise exports and imports", "zh-hant": "佔商品出口及進口" },
  unit: {
    en: "High-tech products as % of total merchandise exports, imports",
    "zh-hant": "高科技產品佔商品出口、進口總貨值的百分比",
  },
});

const fill = ({ series }: Observation) => color(series === "imports" ? "imports" : "exports");

/** How much of all merchandise trade is in high-tech products: exports and imports on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const { width } = context;
  const rows = shows(data);
  const unit = percentUnit(words.unit);
  const domain = extentWithZero(rows.map(numberOf));
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill });
  const y = valueAxis(domain, unit, 5);
  const marginLeft = y.room + 10;
  const x = timeAxis(context, rows, { left: marginLeft, right: width - ends.room, pad: 0.3 });
  return stack(
    context,
    heading(context, { note: unit.caption }),
    Plot.plot({
      ...plain(context),
      height: 16 + Math.max(260, ends.height) + x.room,
      marginLeft,
      marginRight: ends.room,
      insetTop: 16,
      insetBottom: x.room,
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
  ["total_exports", "imports"].flatMap((series) =>
    select(data, "table-1", { series, measure: "share_of_merchandise" }),
  );

export const view: View = {
  id: "share",
  label: words.label,
  shows,
  draw,
};
