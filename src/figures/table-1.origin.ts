import { barPanel } from "../charts/bar-panel.ts";
import { type ChartContext, isWide } from "../charts/context.ts";
import { grid, type Panel } from "../charts/layout.ts";
import { extentWithZero } from "../charts/levels.ts";
import { joinNotes } from "../charts/messages.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { defineMessages } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const messages = defineMessages("figures/table-1.origin", {
  label: { en: "Made in Hong Kong", "zh-hant": "港產品與轉口" },
  measure: { en: "High-tech exports", "zh-hant": "高科技產品出口" },
  sameScale: { en: "same scale", "zh-hant": "比例相同" },
});

const origins = ["re_exports", "domestic_exports"];
const height = 170;

/** Re-exports and domestic exports on one scale. */
function draw(data: Dataset, context: ChartContext): SVGSVGElement {
  const unit = moneyUnit(context, "table-1");
  const all = origins.map((series) => levels(data, series));
  const [, highest] = extentWithZero(all.flat());
  const density = highest / height;
  const wide = isWide(context);
  const panels = all.map((rows, index): Panel => ({
    title: namesOf(data, rows[0]!.series).short,
    note: index === 0 ? joinNotes(messages.measure, unit.caption) : joinNotes(unit.caption, messages.sameScale),
    plot: (each) => barPanel(each, rows, { unit, fill: color("exports"), density, height: wide ? height : 0 }),
  }));
  return grid(context, panels, wide ? 2 : 1);
}

const levels = (data: Dataset, series: string | readonly string[]) =>
  select(data, "table-1", { series, measure: "value" });
const shows = (data: Dataset) => levels(data, origins);

export const view: View = { id: "origin", label: messages.label, shows, draw };
