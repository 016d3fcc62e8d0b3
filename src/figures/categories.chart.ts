import { createCanvas, finish } from "../charts/canvas.ts";
import { drawHeading, drawBarRow, type BarPanel, enlargement, largest } from "../charts/panels.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { ticks } from "d3";
import { namesOf, select, seriesOf } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import { figureSpecs } from "../data/tables.ts";
import type { Figure } from "./figure.ts";

/** The height of the highest bar on either scale. */
const height = { narrow: { large: 118, small: 96 }, wide: { large: 140, small: 100 } } as const;
const left = 44;

/** Small multiples of the categories over time: the two of information technology, and the six small ones enlarged. */
export function categoryPanels(figure: FigureId, flow: "imports" | "exports"): Figure["chart"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const { size, languages, width } = canvas;
    const unit = moneyUnit("HKD_millions", "billion", languages);
    const series = seriesOf(data, figure, flow).filter((one) => one !== figureSpecs[figure].total);
    const observations = series.map((one) => select(data, figure, { flow, series: one, measure: "value" }));
    const [large, small] = [observations.slice(0, 2), observations.slice(2)];
    const scale = height[size].large / largest(large.flat());
    const factor = enlargement(scale, largest(small.flat()), height[size].small);
    const panel = (of: typeof large, options: Pick<BarPanel, "scale" | "fill">) => {
      const levels = ticks(0, largest(of.flat()), 2).filter((level) => level > 0);
      return of.map((one): BarPanel => ({
        heading: { title: namesOf(data, one[0]!.series).short },
        observations: one,
        ticks: levels,
        unit,
        ...options,
      }));
    };
    const [first, ...more] = panel(large, { scale, fill: color(flow) });
    let bottom = drawHeading(canvas, { note: unit.caption }, { x: 0, width }, 0) + 6;
    bottom = drawBarRow(canvas, [{ ...first!, sayGaps: true }, ...more], bottom, { columns: 2, left }) + 22;
    bottom =
      drawHeading(canvas, { note: joinNotes(unit.caption, words.enlarged(factor)) }, { x: 0, width }, bottom) + 6;
    const columns = size === "wide" ? 3 : 2;
    const panels = panel(small, { scale: scale * factor, fill: color("rest") });
    for (let start = 0; start < panels.length; start += columns) {
      bottom = drawBarRow(canvas, panels.slice(start, start + columns), bottom, { columns, left }) + 16;
    }
    return finish(canvas, bottom - 16);
  };
}
