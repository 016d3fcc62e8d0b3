import * as Plot from "@observablehq/plot";
import { scaleLinear, ticks as niceTicks, type ScaleLinear } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { dodge } from "./dodge.ts";
import { axisRoom, drawAxis } from "./level-axis.ts";
import { carry, drawMarks, type Frame } from "./plot.ts";
import { drawBreaks } from "./signs.ts";
import { type Line, lineHeight, measureLines, phrase } from "./text.ts";
import { drawYears, drawZeroLine, gridMark, type Time, timeScale } from "./time.ts";
import type { ChartUnit } from "./unit.ts";

export interface BarSeries {
  readonly observations: readonly Observation[];
  readonly label: Localized;
  readonly fill: string;
}

export interface BalanceOptions {
  /** What goes out and what comes in, side by side over zero. */
  readonly pair: readonly [BarSeries, BarSeries];
  /** The one less the other, under zero where it is negative. */
  readonly balance: BarSeries;
  readonly unit: ChartUnit;
}

/** Half of a pair of bars, in years. */
const half = 0.42;

/** Paired bars over zero and their balance from the same zero, on one scale. Returns the bottom of the axis. */
export function drawBalanceBars(canvas: Canvas, top: number, height: number, options: BalanceOptions): number {
  const { pair, balance, unit } = options;
  const all = [...pair, balance].flatMap(({ observations }) => observations.map((one) => numberOf(one) ?? 0));
  const [lowest, highest] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = scaleLinear([lowest, highest], [top + height, top]);
  const levels = niceTicks(lowest, highest, 4);
  const x = axisRoom(levels, unit);
  const frame = { x, y: top, width: canvas.width - x - endRoom(canvas, options), height };
  const years = balance.observations.map(({ year }) => year);
  const time = timeScale(years, frame, 0.5);
  drawMarks(canvas, { x: time.x, y }, [
    gridMark(levels, time),
    bars(pair[0], -half, 0),
    bars(pair[1], 0, half),
    bars(balance, -half / 2, half / 2),
  ]);
  drawZeroLine(canvas, time, y(0));
  const shown = [...pair, balance].flatMap(({ observations }) => observations);
  drawBreaks(canvas, time, { top, bottom: top + height }, shown);
  drawAxis(canvas, levels, unit, x, y);
  labelStart(canvas, time, y, options);
  labelEnd(canvas, frame, y, options);
  return drawYears(canvas, time, top + height + 18, true, shown);
}

function bars({ observations: all, fill }: BarSeries, from: number, to: number): Plot.Markish {
  const observations = all.filter(isKnown);
  return Plot.rect(observations, {
    x1: ({ year }: Observation) => year + from,
    x2: ({ year }: Observation) => year + to,
    y1: 0,
    y2: numberOf,
    fill,
    insetLeft: 0.5,
    insetRight: 0.5,
    ...carry(observations),
  });
}

type Y = ScaleLinear<number, number>;

/** The first year's values: the left bar's over it, the right bar's and the balance's reaching into the years after. */
function labelStart(canvas: Canvas, { x, years }: Time, y: Y, { pair, balance, unit }: BalanceOptions): void {
  const at = (from: number) => x(years[0]! + from);
  const over = (one: Observation) => y(numberOf(one)!) - 5;
  const [left, right, under] = [...pair, balance].map(({ observations }) => observations.find(isKnown)!);
  write(canvas, [[{ text: unit.label(left!) }]], at(-half), over(left!), { fill: pair[0].fill });
  write(canvas, [[{ text: unit.label(right!) }]], at(0) + 3, over(right!), { fill: pair[1].fill });
  write(canvas, [[{ text: unit.label(under!) }]], at(-half / 2), y(numberOf(under!)!) + 14, { fill: balance.fill });
}

function endLabel(
  { languages }: Pick<Canvas, "languages">,
  { label, observations }: BarSeries,
  unit: ChartUnit,
): Line[] {
  const name = languages.flatMap((locale) =>
    phrase(label, [locale]).map((line) =>
      line.map((run) => ({ ...run, ...(languages.length > 1 && { lang: locale }) })),
    ),
  );
  return [...name, [{ text: unit.label(observations.at(-1)!), strong: true }]];
}

function labelEnd(canvas: Canvas, frame: Frame, y: Y, { pair, balance, unit }: BalanceOptions): void {
  const labels = [...pair, balance].map((series) => ({ series, lines: endLabel(canvas, series, unit) }));
  const wishes = labels.map(({ series, lines }) => ({
    at: y(numberOf(series.observations.at(-1)!) ?? 0),
    size: lines.length * lineHeight + 4,
  }));
  const middles = dodge(wishes, frame.y - 10, frame.y + frame.height + 20);
  labels.forEach(({ series, lines }, index) => {
    const first = middles[index]! - ((lines.length - 1) * lineHeight) / 2 + 4.5;
    write(canvas, lines, frame.x + frame.width + 4, first, { fill: series.fill });
  });
}

/** The room that the labels after the latest bars need. */
function endRoom(canvas: Canvas, { pair, balance, unit }: BalanceOptions): number {
  return measureLines([...pair, balance].flatMap((series) => endLabel(canvas, series, unit))) + 6;
}
