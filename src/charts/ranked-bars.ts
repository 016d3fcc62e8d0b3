import { scaleLinear } from "d3";
import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { largest } from "./panels.ts";
import { carry, drawMarks } from "./plot.ts";
import { layOutRows, nameColumn, type Row } from "./rows.ts";
import { keepSigns } from "./signs.ts";
import { lineHeight, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { type ChartUnit, marked } from "./unit.ts";

export interface RankedBar {
  readonly name: Localized;
  readonly observation: Observation;
  /** A second number at the right edge. */
  readonly aside: string;
  readonly fill: string;
}

export interface RankedOptions {
  /** In the order in which they stand. */
  readonly bars: readonly RankedBar[];
  readonly unit: ChartUnit;
  /** Over the numbers at the right edge. */
  readonly asideCaption: Localized;
}

const thickness = { narrow: 14, wide: 20 } as const;

/** Bars from one zero, their names at the left or over them, their values at their ends. Returns the bottom. */
export function drawRankedBars(canvas: Canvas, top: number, options: RankedOptions): number {
  const { bars, unit, asideCaption } = options;
  const caption = phrase(asideCaption, canvas.languages, { width: canvas.width / 2 - 8 });
  const quiet = { fill: color("quiet") };
  const note = phrase(unit.caption, canvas.languages, { width: canvas.width / 2 - 8 });
  write(canvas, note, 0, top + 13, quiet);
  write(canvas, caption, canvas.width, top + 13, { ...quiet, anchor: "end" });
  const start = top + Math.max(note.length, caption.length) * lineHeight + 6;
  const rows = layOutRows(
    canvas,
    bars.map(({ name }) => name),
    thickness[canvas.size],
    start,
  );
  const x = nameColumn(
    canvas,
    bars.map(({ name }) => name),
  );
  const values = bars.map(({ observation }) => [[{ text: marked(unit, observation), strong: true }]]);
  const asides = bars.map(({ aside }) => [[{ text: aside }]]);
  const room = Math.max(...values.map((one) => measureLines(one))) + measureLines(asides.flat()) + 26;
  const scale = (canvas.width - x - room) / largest(bars.map(({ observation }) => observation));
  drawBarsOf(canvas, rows, bars, x, scale);
  keepSigns(
    canvas,
    bars.map(({ observation }) => observation),
  );
  rows.forEach(({ name, baseline, middle }, index) => {
    const end = x + (numberOf(bars[index]!.observation) ?? 0) * scale;
    write(canvas, name, 0, baseline);
    write(canvas, values[index]!, end + 6, middle + 4.5);
    write(canvas, asides[index]!, canvas.width, middle + 4.5, { anchor: "end" });
  });
  return rows.at(-1)!.bottom;
}

function drawBarsOf(canvas: Canvas, rows: readonly Row[], bars: readonly RankedBar[], x: number, scale: number): void {
  const half = thickness[canvas.size] / 2;
  const scales = { x: scaleLinear([0, 1], [x, x + scale]), y: scaleLinear([0, 1], [0, 1]) };
  const marks = bars.flatMap(({ observation, fill }, index) => {
    if (!isKnown(observation)) return [];
    return Plot.rect([observation], {
      x1: 0,
      x2: numberOf,
      y1: rows[index]!.middle - half,
      y2: rows[index]!.middle + half,
      fill,
      ...carry([observation]),
    });
  });
  drawMarks(canvas, scales, marks);
}
