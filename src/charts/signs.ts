import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import type { Observation } from "../data/observation.ts";
import { statusSigns } from "../data/vocabulary.ts";
import { type Canvas, write } from "./canvas.ts";
import { drawMarks } from "./plot.ts";
import { lineHeight } from "./text.ts";
import { color } from "./theme.ts";
import type { Time } from "./time.ts";
import { signWords } from "./words.ts";

/** The observations of which a sign has to tell something. */
function signed(observations: readonly Observation[]): Observation[] {
  return observations.filter(({ status }) => status in signWords);
}

/** Remembers which signs a chart has, for the line at its foot that explains them. */
export function keepSigns(canvas: Canvas, observations: readonly Observation[]): void {
  for (const { status } of signed(observations)) canvas.signs.add(status);
}

/** Writes the signs of a panel's observations under their years, if there are any. Returns the lowest baseline. */
export function drawSigns(canvas: Canvas, { x }: Time, baseline: number, observations: readonly Observation[]): number {
  const cells = signed(observations);
  if (cells.length === 0) return baseline;
  keepSigns(canvas, cells);
  for (const [year, own] of Map.groupBy(cells, (cell) => cell.year)) {
    const text = [...new Set(own.map(({ status }) => statusSigns[status]))].join("");
    write(canvas, [[{ text }]], x(year), baseline + lineHeight, { anchor: "middle", fill: color("quiet") });
  }
  return baseline + lineHeight;
}

/** A dashed line down a panel before the first year of a new series. */
export function drawBreaks(
  canvas: Canvas,
  { x }: Time,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  observations: readonly Observation[],
): void {
  const years = new Set(observations.filter(({ status }) => status === "break").map(({ year }) => year));
  if (years.size === 0) return;
  const scales = { x, y: scaleLinear([0, 1], [bottom, top]) };
  const style = { y1: 0, y2: 1, stroke: color("quiet"), strokeDasharray: "4 3" };
  drawMarks(canvas, scales, [Plot.ruleX([...years], { x: (year: number) => year - 0.5, ...style })]);
}
