import { createCanvas, finish } from "../charts/canvas.ts";
import { drawComponentBars } from "../charts/component-bars.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { namesOf, select, seriesOf, yearsOf } from "../data/dataset.ts";
import { everyLocale } from "../i18n/locales.ts";
import type { View } from "./figure.ts";

/** The balance by component, a panel a year, components in the order of the source. */
export const chart: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const unit = moneyUnit("HKD_millions", "million", canvas.languages);
  const panels = yearsOf(data, "chart-2").map((year) => ({
    heading: { title: everyLocale(() => String(year)) },
    observations: select(data, "chart-2", { year, measure: "value" }),
  }));
  const names = seriesOf(data, "chart-2").map((series) => namesOf(data, series).short);
  return finish(canvas, drawComponentBars(canvas, { panels, names, fill: color("balance"), unit }));
};
