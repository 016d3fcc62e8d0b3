import { scaleLinear } from "d3";
import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { labelBars, labelDrop, labelEnds } from "./bar-labels.ts";
import type { Canvas } from "./canvas.ts";
import { carry, drawMarks, type Frame } from "./plot.ts";
import { drawBreaks } from "./signs.ts";
import { color } from "./theme.ts";
import { drawYears, drawZeroLine, timeScale } from "./time.ts";
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
  /** Which bars have their number: the first and the latest, or as many as have room. */
  readonly labels?: "ends" | "all";
  /** Bars that are an outline: what they show is of another kind. */
  readonly isHollow?: (observation: Observation) => boolean;
}

/** A panel and the height of its zero line. */
export interface BarFrame extends Frame {
  readonly zero: number;
}

/** Half a bar, in years. */
export const half = 0.36;

/**
 * Bars over time from a common zero, up and down. The first and the latest value stand at their bars, or all that have
 * room. `§` is an outline up to its limit. Returns the bottom of the axis.
 */
export function drawBars(canvas: Canvas, frame: BarFrame, options: BarsOptions): number {
  const { observations, scale, sayGaps = false, labels = "ends" } = options;
  const { zero } = frame;
  const y = scaleLinear([0, 1], [zero, zero - scale]);
  const years = observations.map(({ year }) => year);
  const time = timeScale(years, frame, 0.5);
  drawMarks(canvas, { x: time.x, y }, barMarks(options));
  drawZeroLine(canvas, time, zero);
  drawBreaks(canvas, time, { top: frame.y, bottom: frame.y + frame.height }, observations);
  (labels === "all" ? labelBars : labelEnds)(canvas, frame, time, y, options);
  const falls = observations.some((one) => reachOf(one) < 0);
  const lowest = Math.max(...observations.map((one) => y(Math.min(0, reachOf(one)))));
  const bottom = Math.max(frame.y + frame.height, falls ? lowest + labelDrop : zero);
  return drawYears(canvas, time, bottom, sayGaps, observations);
}

function barMarks({ observations, fill, isHollow = isBelow }: BarsOptions): Plot.Markish[] {
  const bars = (of: readonly Observation[], style: Plot.RectOptions) =>
    Plot.rect(of, {
      x1: ({ year }: Observation) => year - half,
      x2: ({ year }: Observation) => year + half,
      y1: 0,
      y2: reachOf,
      ...style,
      ...carry(of),
    });
  const solid = bars(
    observations.filter((one) => isKnown(one) && !isHollow(one)),
    { fill },
  );
  const hollow = observations.filter((one) => isKnown(one) && isHollow(one));
  return hollow.length === 0 ? [solid] : [bars(hollow, { fill: color("paper"), stroke: fill }), solid];
}

const isBelow = ({ value }: Observation) => value.kind === "below";

/** How far a bar reaches: its value, or the limit that it stays below; nowhere without a number. */
export function reachOf({ value }: Pick<Observation, "value">): number {
  return value.kind === "below" ? value.limit : (numberOf({ value }) ?? 0);
}
