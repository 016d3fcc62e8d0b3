import * as Plot from "@observablehq/plot";
import { type ScaleLinear, scaleLinear, ticks as niceTicks } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { dodge } from "./dodge.ts";
import { axisRoom, drawAxis } from "./level-axis.ts";
import { lineMarks } from "./line-marks.ts";
import { piecesOf } from "./pieces.ts";
import { drawMarks, type Frame } from "./plot.ts";
import { drawBreaks } from "./signs.ts";
import { type Line, lineHeight, measure, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { drawYears, drawZeroLine, gridMark, type Time, timeScale } from "./time.ts";
import type { ChartUnit } from "./unit.ts";

/** Where names break in a narrow chart. */
const nameRoom = 72;

export interface LineSeries {
  readonly observations: readonly Observation[];
  readonly label: Localized;
  readonly stroke: string;
}

export interface LinesOptions {
  /** Two series, the higher one first; what lies between them is their gap. */
  readonly upper: LineSeries;
  readonly lower: LineSeries;
  readonly gap: Localized;
  /** User units a published unit. */
  readonly scale: number;
  readonly unit: ChartUnit;
}

/** Two lines from zero and the band between them, in the panel's full width. Returns the bottom of the axis. */
export function drawLines(canvas: Canvas, top: number, height: number, options: LinesOptions): number {
  const { upper, lower, scale, unit } = options;
  const levels = niceTicks(0, height / scale, 4);
  const x = axisRoom(levels, unit);
  const frame = { x, y: top, width: canvas.width - x - endRoom(canvas, options), height };
  const y = scaleLinear([0, height / scale], [top + height, top]);
  const years = upper.observations.map(({ year }) => year);
  const time = timeScale(years, frame, 0.3);
  drawMarks(canvas, { x: time.x, y }, [
    gridMark(levels, time),
    bandMark(upper, lower),
    ...[upper, lower].flatMap((series) => lineMarks(series.observations, series.stroke)),
  ]);
  drawZeroLine(canvas, time, y(0));
  const shown = [...upper.observations, ...lower.observations];
  drawBreaks(canvas, time, { top, bottom: y(0) }, shown);
  drawAxis(canvas, levels, unit, x, y);
  labelStart(canvas, time, y, options);
  labelEnd(canvas, frame, y, options);
  return drawYears(canvas, time, y(0), true, shown);
}

/** The gap between the lines over the observed years; a year alone is a bar of its own. */
function bandMark(upper: LineSeries, lower: LineSeries): Plot.Markish {
  const under = (one: Observation) => lower.observations.find(({ year }) => year === one.year)!;
  const pieces = piecesOf(upper.observations.filter((one) => isKnown(under(one))));
  const corners = pieces.flatMap((piece, run) =>
    piece.flatMap((one) => {
      const [top, bottom] = [numberOf(one)!, numberOf(under(one))!];
      const years = piece.length === 1 ? [one.year - 0.04, one.year + 0.04] : [one.year];
      return years.map((year) => ({ run, year, top, bottom }));
    }),
  );
  return Plot.areaY(corners, { x: "year", y1: "bottom", y2: "top", z: "run", fill: color("band") });
}

type Y = ScaleLinear<number, number>;

/** The first values, one over its dot and clear of the reach that rises from it, one under. */
function labelStart(canvas: Canvas, time: Time, y: Y, { upper, lower, unit }: LinesOptions): void {
  const { x } = time;
  const place = ({ observations, stroke }: LineSeries, offset: number) => {
    const first = observations.find(isKnown)!;
    const text = unit.label(first);
    const middle = Math.max(x(first.year), x.range()[0]! - 6 + measure(text) / 2);
    write(canvas, [[{ text }]], middle, y(numberOf(first)!) + offset, { anchor: "middle", fill: stroke });
  };
  const [first, second] = upper.observations.filter(isKnown).map((one) => ({ x: x(one.year), y: y(numberOf(one)!) }));
  const slope = second ? Math.max(0, (first!.y - second.y) / (second.x - first!.x)) : 0;
  place(upper, -9 - slope * 22);
  place(lower, 19);
}

interface EndLabel {
  /** The level it belongs to. */
  readonly at: number;
  readonly lines: readonly Line[];
  readonly fill: string;
}

/** Each series' name and latest number; where the chart is wide, the gap's name between them. */
function endLabels({ languages, size }: Canvas, { upper, lower, gap, unit }: LinesOptions): EndLabel[] {
  const [top, bottom] = [upper, lower].map((series): EndLabel => {
    const latest = series.observations.at(-1)!;
    const number = { text: unit.label(latest), strong: true };
    const name = phrase(series.label, languages, { width: size === "wide" ? Infinity : nameRoom });
    const lines = size === "wide" ? [[...name[0]!, number]] : [...name, [number]];
    return { at: numberOf(series.observations.findLast(isKnown)!)!, lines, fill: series.stroke };
  });
  const between = { at: (top!.at + bottom!.at) / 2, lines: phrase(gap, languages), fill: color("balance") };
  return size === "wide" ? [top!, between, bottom!] : [top!, bottom!];
}

function labelEnd(canvas: Canvas, frame: Frame, y: Y, options: LinesOptions): void {
  const labels = endLabels(canvas, options);
  const wishes = labels.map(({ at, lines }) => ({ at: y(at), size: lines.length * lineHeight + 2 }));
  const middles = dodge(wishes, frame.y - 14);
  labels.forEach(({ lines, fill }, index) => {
    const first = middles[index]! - ((lines.length - 1) * lineHeight) / 2 + 4.5;
    write(canvas, lines, frame.x + frame.width + 6, first, { fill });
  });
}

/** The room that the labels at the end of the lines need. */
function endRoom(canvas: Canvas, options: LinesOptions): number {
  return measureLines(endLabels(canvas, options).flatMap(({ lines }) => lines)) + 8;
}
