import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { color, type ColorRole } from "../charts/theme.ts";
import { drawTrends } from "../charts/trends.ts";
import { percentUnit } from "../charts/unit.ts";
import { words } from "../charts/words.ts";
import { namesOf, select } from "../data/dataset.ts";
import type { View } from "./figure.ts";

/** Payments, receipts and balance as ratios to gross domestic product, on one scale. */
export const ratio: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = percentUnit(words.percentToGdp);
  const line = (series: string, role: ColorRole) => ({
    observations: select(data, "table-4", { series, measure: "ratio_to_gdp" }),
    stroke: color(role),
    label: namesOf(data, series).short,
  });
  const top = drawHeading(canvas, { note: unit.caption }, { x: 0, width: canvas.width }, 0) + 16.5;
  const series = [line("payments", "imports"), line("receipts", "exports"), line("balance", "balance")];
  return finish(canvas, drawTrends(canvas, top, 300, { series, unit, numbers: "scale" }));
};
