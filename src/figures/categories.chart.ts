import { createCanvas, drawRule, finish } from "../charts/canvas.ts";
import { drawHeading } from "../charts/heading.ts";
import { type BarPanel, drawBarRow, enlargement, largest } from "../charts/panels.ts";
import { color } from "../charts/theme.ts";
import { moneyUnit } from "../charts/unit.ts";
import { joinNotes, words } from "../charts/words.ts";
import { namesOf, select, seriesOf } from "../data/dataset.ts";
import type { FigureId } from "../data/observation.ts";
import { figureSpecs } from "../data/tables.ts";
import { say } from "../i18n/messages.ts";
import type { View } from "./figure.ts";

/** The height of the highest bar on either scale. */
const height = { narrow: { large: 118, small: 96 }, wide: { large: 140, small: 100 } } as const;

/** Small multiples of the categories over time: the two of information technology, and the small ones enlarged. */
export function categoryPanels(figure: FigureId, flow: "imports" | "exports"): View["draw"] {
  return (data, context) => {
    const canvas = createCanvas(context);
    const { size, languages, width } = canvas;
    const unit = moneyUnit("HKD_millions", "billion", languages);
    const series = seriesOf(data, figure, flow).filter((one) => one !== figureSpecs[figure].total);
    const observations = series.map((one) => select(data, figure, { flow, series: one, measure: "value" }));
    const [large, small] = [observations.slice(0, 2), observations.slice(2)];
    const scale = height[size].large / largest(large.flat());
    const factor = enlargement(scale, largest(small.flat()), height[size].small);
    const panels = (of: typeof large, style: Pick<BarPanel, "scale" | "fill">) =>
      of.map((one): BarPanel => ({
        heading: { title: namesOf(data, one[0]!.series).short },
        observations: one,
        unit,
        ...style,
      }));
    const whole = { x: 0, width };
    const [first, ...more] = panels(large, { scale, fill: color(flow) });
    let bottom = drawHeading(canvas, { note: unit.caption }, whole, 0) + 6;
    bottom = drawBarRow(canvas, [{ ...first!, sayGaps: true }, ...more], bottom, large.length) + 18;
    drawRule(canvas, bottom);
    const enlarged = joinNotes(unit.caption, say(words.enlarged, factor));
    bottom = drawHeading(canvas, { note: enlarged }, whole, bottom + 8) + 6;
    const columns = size === "wide" ? 3 : 2;
    const rest = panels(small, { scale: scale * factor, fill: color("rest") });
    for (let start = 0; start < rest.length; start += columns) {
      bottom = drawBarRow(canvas, rest.slice(start, start + columns), bottom, columns) + 14;
    }
    return finish(canvas, bottom - 14);
  };
}
