import { type BalanceOptions, drawBalanceBars } from "../charts/balance-bars.ts";
import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { namesOf, select } from "../data/dataset.ts";
import type { View } from "./figure.ts";

const height = { narrow: 300, wide: 320 } as const;

/** Payments and receipts side by side over the years, and the balance hanging below them. */
export const chart: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = moneyUnit("HKD_millions", "million", canvas.languages);
  const bars = (series: string, fill: string) => ({
    observations: select(data, "table-4", { series, measure: "value" }),
    label: namesOf(data, series).short,
    fill,
  });
  const options: BalanceOptions = {
    pair: [bars("payments", color("imports")), bars("receipts", color("exports"))],
    balance: bars("balance", color("balance")),
    unit,
  };
  const top = drawHeading(canvas, { note: unit.caption }, { x: 0, width: canvas.width }, 0) + 16.5;
  return finish(canvas, drawBalanceBars(canvas, top, height[canvas.size], options));
};
