import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { drawLines, type LinesOptions } from "../charts/lines.ts";
import { type BarPanel, drawBarRow, enlargement, largest } from "../charts/panels.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { type Dataset, namesOf, select } from "../data/dataset.ts";
import { defineMessages, say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

const captions = defineMessages("figures/table-1.chart", {
  sameScale: { en: "same scale as imports", "zh-hant": "比例同進口" },
  gap: { en: "Trade deficit", "zh-hant": "貿易逆差" },
  title: { en: "Imports and total exports", "zh-hant": "進口與整體出口" },
});

/** User units an HK$ billion in the panel of the lines; the other panels are as large, or a round number of times larger. */
const scale = { narrow: 0.09, wide: 0.1 } as const;
/** The level up to which that panel reaches, the height of the panels under it. */
const height = { narrow: { levels: 165, bars: 146 }, wide: { levels: 185, bars: 165 } } as const;

/** Imports and exports over time with the gap between them; the balance, re-exports and domestic exports below. */
export const chart: View["draw"] = (data, context) => {
  const canvas = createCanvas(context);
  const { size, languages, width } = canvas;
  const unit = moneyUnit("HKD_billions", "billion", languages);
  const line = (series: string, stroke: string) => ({
    observations: levels(data, series),
    label: namesOf(data, series).short,
    stroke,
  });
  const lines: LinesOptions = {
    upper: line("imports", color("imports")),
    lower: line("total_exports", color("exports")),
    gap: captions.gap,
    scale: scale[size],
    unit,
  };
  const headed = drawHeading(canvas, { title: captions.title, note: unit.caption }, { x: 0, width }, 0);
  let bottom = drawLines(canvas, Math.round(headed) + 16.5, height[size].levels, lines);
  const panel = (series: string, fill: string): BarPanel => {
    const observations = levels(data, series);
    const factor = enlargement(scale[size], largest(observations), height[size].bars);
    return {
      heading: {
        title: namesOf(data, series).short,
        note: joinNotes(unit.caption, factor === 1 ? captions.sameScale : say(words.enlarged, factor)),
      },
      observations,
      scale: scale[size] * factor,
      fill,
      unit,
    };
  };
  const balance = panel("trade_balance", color("balance"));
  const exports = ["re_exports", "domestic_exports"].map((series) => panel(series, color("exports")));
  const rows = size === "wide" ? [[balance, ...exports]] : [[balance], exports];
  for (const row of rows) bottom = drawBarRow(canvas, row, bottom + 20, row.length);
  return finish(canvas, bottom);
};

function levels(data: Dataset, series: string) {
  return select(data, "table-1", { series, measure: "value" });
}
