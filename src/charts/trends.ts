import { type ScaleLinear, scaleLinear, ticks as niceTicks } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { dodge } from "./dodge.ts";
import { axisRoom, drawAxis } from "./level-axis.ts";
import { lineMarks } from "./line-marks.ts";
import { byWeight, type Label, placeLabels, within } from "./place.ts";
import { drawMarks, type Frame } from "./plot.ts";
import { drawBreaks } from "./signs.ts";
import { type Line, lineHeight, measure, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { drawYears, drawZeroLine, gridMark, type Time, timeScale } from "./time.ts";
import { besideDot, obstaclesOf } from "./trend-obstacles.ts";
import type { ChartUnit } from "./unit.ts";

export interface TrendSeries {
  readonly observations: readonly Observation[];
  readonly stroke: string;
  /** Stands at the end of the line. */
  readonly label?: Localized;
  /** Under the name, quietly. */
  readonly detail?: Localized;
}

export interface TrendsOptions {
  readonly series: readonly TrendSeries[];
  readonly unit: ChartUnit;
  /** What says the numbers: a scale, the first values at the left and the latest at the right, or one at every dot. */
  readonly numbers: "scale" | "ends" | "dots";
  /** Where names break in a narrow chart. */
  readonly nameRoom?: number;
}

type Y = ScaleLinear<number, number>;

/** Names of a wide chart break where two languages would push the lines aside. */
const wideNameRoom = 205;
/** Between the scale and the first dots, for the numbers at these. */
const startPad = 10;

/** Lines over time on one scale that holds zero, up or down from it. Returns the bottom of the axis. */
export function drawTrends(canvas: Canvas, top: number, height: number, options: TrendsOptions): number {
  const { series, unit, numbers } = options;
  const values = series.flatMap(({ observations }) => observations.filter(isKnown).map((one) => numberOf(one)!));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = scaleLinear([lowest, highest], [top + height, top]);
  const levels = numbers === "scale" ? niceTicks(lowest, highest, lowest < 0 ? 3 : 5) : [];
  const x = { scale: axisRoom(levels, unit) + startPad, ends: startRoom(options), dots: 0 }[numbers];
  const frame = { x, y: top, width: canvas.width - x - endRoom(canvas, options), height };
  const years = series[0]!.observations.map(({ year }) => year);
  const time = timeScale(years, frame, { scale: 0.3, ends: 0.05, dots: 0.5 }[numbers]);
  drawMarks(canvas, { x: time.x, y }, [
    gridMark(levels, time),
    ...series.flatMap(({ observations, stroke }) => lineMarks(observations, stroke, numbers === "ends" ? 2 : 1)),
  ]);
  drawZeroLine(canvas, time, y(0));
  const shown = series.flatMap(({ observations }) => observations);
  drawBreaks(canvas, time, { top, bottom: top + height }, shown);
  drawAxis(canvas, levels, unit, x - startPad + 8, y);
  if (numbers === "ends") labelStarts(canvas, frame, y, options);
  else labelDots(canvas, frame, time, y, options);
  labelEnds(canvas, frame, y, options);
  return drawYears(canvas, time, top + height + (lowest < 0 ? 10 : 0), true, shown);
}

/** The first value at its dot; or, where dots say the numbers, as many as have room. */
function labelDots(canvas: Canvas, frame: Frame, { x }: Time, y: Y, { series, unit, numbers }: TrendsOptions): void {
  const left = Math.max(0, frame.x - startPad / 2);
  const all = series.map(({ observations: every, stroke }) => {
    const observations = every.filter(isKnown);
    const points = observations.map((one) => ({ x: x(one.year), y: y(numberOf(one)!) }));
    const { order, mattering } = byWeight(observations.map((one) => numberOf(one)!));
    const shown = numbers === "dots" ? order : [0];
    const labels = shown.map((index): Label => {
      const text = unit.label(observations[index]!);
      const strong = observations[index] === every.at(-1);
      const width = measure(text, undefined, strong);
      const middle = within(points[index]!.x, width, left, frame.x + frame.width);
      const places = besideDot(points, index, width).map((baseline) => ({ x: middle, baseline }));
      return { text, strong, fill: stroke, places };
    });
    return { labels, mattering };
  });
  const mattering = Math.max(...all.map((one) => one.mattering));
  placeLabels(
    canvas,
    all.flatMap(({ labels }) => labels),
    obstaclesOf(series, x, y),
    mattering,
  );
}

function labelStarts(canvas: Canvas, frame: Frame, y: Y, { series, unit }: TrendsOptions): void {
  const begun = series.filter(({ observations }) => isKnown(observations[0]!));
  const first = begun.map(({ observations }) => observations[0]!);
  const middles = dodge(first.map((one) => ({ at: y(numberOf(one)!), size: lineHeight })));
  first.forEach((one, index) => {
    const style = { anchor: "end", fill: begun[index]!.stroke } as const;
    write(canvas, [[{ text: unit.label(one) }]], frame.x - 4, middles[index]! + 4.5, style);
  });
}

function startRoom({ series, unit }: TrendsOptions): number {
  return Math.ceil(Math.max(...series.map(({ observations }) => measure(unit.label(observations.find(isKnown)!))))) + 8;
}

interface EndLabel {
  readonly at: number;
  readonly name: readonly Line[];
  readonly detail: readonly Line[];
  readonly fill: string;
}

/** Name and latest value of each series that is named, on one line in a wide chart. */
function endLabels({ languages, size }: Canvas, { series, unit, nameRoom = 72 }: TrendsOptions): EndLabel[] {
  const width = size === "wide" ? wideNameRoom : nameRoom;
  return series.flatMap(({ observations, label, detail, stroke }) => {
    if (!label) return [];
    const latest = observations.at(-1)!;
    const number = { text: unit.label(latest), strong: true };
    const name = phrase(label, languages, { width });
    const lines = size === "wide" ? [...name.slice(0, -1), [...name.at(-1)!, number]] : [...name, [number]];
    const under = detail ? phrase(detail, languages, { width }) : [];
    return [{ at: numberOf(observations.findLast(isKnown)!)!, name: lines, detail: under, fill: stroke }];
  });
}

function labelEnds(canvas: Canvas, frame: Frame, y: Y, options: TrendsOptions): void {
  const labels = endLabels(canvas, options);
  const countOf = ({ name, detail }: EndLabel) => name.length + detail.length;
  const wishes = labels.map((label) => ({ at: y(label.at), size: countOf(label) * lineHeight + 4 }));
  const middles = dodge(wishes, frame.y - 14, frame.y + frame.height + 8);
  labels.forEach((label, index) => {
    const { name, detail, fill } = label;
    const first = middles[index]! - ((countOf(label) - 1) * lineHeight) / 2 + 4.5;
    const x = frame.x + frame.width + 6;
    write(canvas, name, x, first, { fill });
    write(canvas, detail, x, first + name.length * lineHeight, { fill: color("quiet") });
  });
}

/** The room that the labels at the end of the lines need. */
function endRoom(canvas: Canvas, options: TrendsOptions): number {
  const lines = endLabels(canvas, options).flatMap(({ name, detail }) => [...name, ...detail]);
  return lines.length > 0 ? measureLines(lines) + 8 : 0;
}
