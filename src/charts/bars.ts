import { scaleLinear } from "d3";
import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { type Canvas, write } from "./canvas.ts";
import { carry, drawMarks, type Frame } from "./plot.ts";
import { measure } from "./text.ts";
import { drawYears, drawZeroLine, type Time, timeScale } from "./time.ts";
import type { ChartUnit } from "./unit.ts";

export interface BarsOptions {
  /** One series over the years. */
  readonly observations: readonly Observation[];
  /** User units a published unit: panels on one scale share it. */
  readonly scale: number;
  readonly fill: string;
  readonly unit: ChartUnit;
  /** Names the unobserved years. */
  readonly sayGaps?: boolean;
}

/** Half a bar, in years. */
const half = 0.36;
/** From the end of a hanging bar to the baseline of its number. */
const labelDrop = 15;

/**
 * Bars over time from a common zero: at the bottom of the frame, or at its top for a series that is negative. The first
 * and the latest value stand at their bars. Returns the bottom of the axis.
 */
export function drawBars(canvas: Canvas, frame: Frame, options: BarsOptions): number {
  const { observations, scale, fill, sayGaps = false } = options;
  const hanging = observations.every((one) => numberOf(one)! <= 0);
  const zero = hanging ? frame.y : frame.y + frame.height;
  const y = scaleLinear([0, 1], [zero, zero - scale]);
  const years = observations.map(({ year }) => year);
  const time = timeScale(years, frame, 0.5);
  const { x } = time;
  drawMarks(canvas, { x, y }, [
    Plot.rect(observations, {
      x1: ({ year }: Observation) => year - half,
      x2: ({ year }: Observation) => year + half,
      y1: 0,
      y2: numberOf,
      fill,
      ...carry(observations),
    }),
  ]);
  drawZeroLine(canvas, time, zero);
  labelEnds(canvas, frame, time, y, options);
  const lowest = hanging ? Math.max(...observations.map((one) => y(numberOf(one)!))) + labelDrop : zero;
  return drawYears(canvas, time, Math.max(frame.y + frame.height, lowest), sayGaps);
}

type Y = (value: number) => number;

/** The first value over its bar, reaching into the years after it, and the latest over its own, reaching back. */
function labelEnds(canvas: Canvas, frame: Frame, { x }: Time, y: Y, { observations, unit }: BarsOptions): void {
  const [first, latest] = [observations[0]!, observations.at(-1)!];
  const place = (one: Observation, anchor: "start" | "end", strong: boolean) => {
    const text = unit.label(one);
    const width = measure(text, undefined, strong);
    const edge = anchor === "start" ? frame.x : frame.x + frame.width;
    const [left, right] = anchor === "start" ? [edge, edge + width] : [edge - width, edge];
    const under = observations.filter(({ year }) => x(year + half) > left - 2 && x(year - half) < right + 2);
    const ends = under.map((bar) => y(numberOf(bar)!));
    const hanging = numberOf(one)! < 0;
    const baseline = hanging ? Math.max(...ends) + labelDrop : Math.min(...ends) - 5;
    write(canvas, [[{ text, strong }]], edge, baseline, { anchor });
  };
  if (first !== latest) place(first, "start", false);
  place(latest, "end", true);
}
