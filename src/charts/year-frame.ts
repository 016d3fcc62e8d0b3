import * as Plot from "@observablehq/plot";
import { ticks as niceTicks } from "d3";
import type { Observation } from "../data/observation.ts";
import type { ChartContext } from "./context.ts";
import { extentWithZero } from "./levels.ts";
import { measure } from "./text.ts";
import { color } from "./theme.ts";
import { timeAxis } from "./time-axis.ts";
import type { ChartUnit } from "./unit.ts";

export interface YearFrameOptions {
  /** The levels that the scale spans; by default zero and those of the rows. */
  readonly domain?: readonly [lowest: number, highest: number];
  /** The distance from the lowest level to the highest, in user units; more where the labels at the ends need it. */
  readonly height: number;
  /** How levels are numbered at the left, over faint lines; left out, none are. */
  readonly unit?: Pick<ChartUnit, "tick">;
  /** About how many levels are numbered, or which. */
  readonly ticks?: number | readonly number[];
  /** What the labels at the ends of the series need, in user units. */
  readonly ends?: { readonly room: number; readonly height: number };
  /** Room at the left, for the numbers of the first year, in user units. */
  readonly before?: number;
  /** Room above the highest level and below the lowest, for numbers that stand there, in user units. */
  readonly above?: number;
  readonly below?: number;
  /** Room before the first year and after the last, in years; by default half a year, which bars need. */
  readonly pad?: number;
  /** Whether the unobserved years are named; true by default. */
  readonly note?: boolean;
}

/** Between the numbers of the levels and the frame, in user units. */
const gap = 8;

/**
 * What a plot over the years stands in: its levels, the years under it, room for the labels of its series at the right. `plot` are
 * options of the plot; the marks of `levels` are drawn under what it shows, those of `years` over bars and areas, and under dots.
 */
export function yearFrame(context: ChartContext, rows: readonly Observation[], options: YearFrameOptions) {
  const { domain = extentWithZero(rows), height, unit, ticks = 4, ends = { room: 0, height: 0 } } = options;
  const { before = 0, above = 16, below = 0, pad, note } = options;
  const levels = typeof ticks === "number" ? niceTicks(...domain, ticks) : [...ticks];
  const numbersRoom = unit ? Math.ceil(Math.max(...levels.map((level) => measure(unit.tick(level))))) + gap : 0;
  const marginLeft = numbersRoom + before;
  const years = timeAxis(context, rows, { left: marginLeft, right: context.width - ends.room, pad, note });
  const plot = {
    height: above + Math.max(height, ends.height) + below + years.room,
    marginLeft,
    marginRight: ends.room,
    insetTop: above,
    insetBottom: below + years.room,
    x: years.x,
    y: { domain },
  } as const;
  return { plot, levels: unit && levelMarks(levels, unit), years: years.marks };
}

function levelMarks(levels: readonly number[], { tick }: Pick<ChartUnit, "tick">): Plot.Markish {
  const faint = levels.filter((level) => level !== 0);
  return [
    Plot.gridY(faint, { stroke: color("rule"), strokeOpacity: 1 }),
    Plot.axisY(levels, {
      tickFormat: tick,
      tickSize: 0,
      tickPadding: gap,
      fill: color("quiet"),
      fontVariant: null!,
      label: null,
    }),
  ];
}
