import * as Plot from "@observablehq/plot";
import type { ChartContext } from "../charts/context.ts";
import { endLabels } from "../charts/end-labels.ts";
import { label } from "../charts/label.ts";
import { heading, plain, stack } from "../charts/layout.ts";
import { atDots } from "../charts/numbers.ts";
import { signNotes } from "../charts/sign-notes.ts";
import { color } from "../charts/theme.ts";
import { timeAxis } from "../charts/time-axis.ts";
import { percentUnit } from "../charts/unit.ts";
import { extentWithZero, valueAxis } from "../charts/value-axis.ts";
import { yearLine } from "../charts/year-line.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { numberOf, type Observation } from "../data/observation.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";
import { type NumberText, sentence } from "./sentence.ts";

const words = defineMessages("figures/table-1.share", {
  label: { en: "Share of merchandise exports and imports", "zh-hant": "佔商品出口及進口" },
  headline: {
    en: (n: NumberText) =>
      `From ${n("trade.firstYear")} to ${n("trade.latestYear")} high-tech products rose from ${n("exports.share.first")} to ${n("exports.share.latest")} of total merchandise exports, and from ${n("imports.share.first")} to ${n("imports.share.latest")} of total merchandise imports`,
    "zh-hant": (n) =>
      `由 ${n("trade.firstYear")} 年至 ${n("trade.latestYear")} 年，高科技產品佔商品出口總貨值的比重由 ${n("exports.share.first")} 升至 ${n("exports.share.latest")}，佔商品進口總貨值的由 ${n("imports.share.first")} 升至 ${n("imports.share.latest")}`,
  },
  alt: {
    en: (n: NumberText) =>
      `Two lines, ${n("trade.firstYear")} to ${n("trade.latestYear")}: the share of high-tech products in total merchandise exports rises from ${n("exports.share.first")} to ${n("exports.share.latest")}, that in total merchandise imports from ${n("imports.share.first")} to ${n("imports.share.latest")}.`,
    "zh-hant": (n) =>
      `${n("trade.firstYear")} 年至 ${n("trade.latestYear")} 年的兩條折線：高科技產品佔商品出口總貨值的百分比由 ${n("exports.share.first")} 升至 ${n("exports.share.latest")}，佔商品進口總貨值的由 ${n("imports.share.first")} 升至 ${n("imports.share.latest")}。`,
  },
  unit: {
    en: "High-tech products as % of total merchandise exports, imports",
    "zh-hant": "高科技產品佔商品出口、進口總貨值的百分比",
  },
});

const fill = ({ series }: Observation) => color(series === "imports" ? "imports" : "exports");

/** How much of all merchandise trade is in high-tech products: exports and imports on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const { languages, width } = context;
  const rows = shows(data);
  const unit = percentUnit(words.unit);
  const domain = extentWithZero(rows.map(numberOf));
  const name = ({ series }: Observation) => namesOf(data, series).short;
  const ends = endLabels(context, rows, { y: numberOf, name, number: unit.label, fill });
  const y = valueAxis(domain, unit, 5);
  const marginLeft = y.room + 10;
  const x = timeAxis(rows, { languages, left: marginLeft, right: width - ends.room, pad: 0.3 });
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
  headline: sentence(words.headline, ["exports.share.rose", "imports.share.rose"]),
  alt: sentence(words.alt, ["exports.share.rose", "imports.share.rose"]),
  shows,
  draw,
};
