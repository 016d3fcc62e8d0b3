import type { Observation } from "../data/observation.ts";
import type { ChartContext } from "./context.ts";
import { timeAxis } from "./time-axis.ts";
import type { ChartUnit } from "./unit.ts";
import { valueAxis } from "./value-axis.ts";

/** Room above the highest level, for its number, in user units. */
const top = 16;

export interface YearFrameOptions {
  /** The levels that the scale spans. */
  readonly domain: readonly [lowest: number, highest: number];
  readonly unit: Pick<ChartUnit, "tick">;
  /** About how many levels are numbered; usually four. */
  readonly ticks?: number;
  /** What the labels at the ends of the series need, in user units. */
  readonly ends: { readonly room: number; readonly height: number };
  /** The distance from the lowest level to the highest, in user units; more where the labels need it. */
  readonly height: number;
  /** Room at the left, for the numbers of the first year, in user units. */
  readonly before?: number;
  /** Room below the lowest level, for numbers that stand there, in user units. */
  readonly below?: number;
  /** Room before the first year and after the last, in years. */
  readonly pad?: number;
}

/**
 * What a plot over the years stands in: the numbers of its scale at the left, the years under it, the labels of its series at the
 * right. `plot` are options of the plot; the marks of `levels` are drawn under what it shows, those of `years` over it.
 */
export function yearFrame(context: ChartContext, rows: readonly Observation[], options: YearFrameOptions) {
  const { domain, unit, ticks, ends, height, before = 10, below = 0, pad = 0.3 } = options;
  const y = valueAxis(domain, unit, ticks);
  const marginLeft = y.room + before;
  const x = timeAxis(context, rows, { left: marginLeft, right: context.width - ends.room, pad });
  const plot = {
    height: top + Math.max(height, ends.height) + below + x.room,
    marginLeft,
    marginRight: ends.room,
    insetTop: top,
    insetBottom: below + x.room,
    x: x.x,
    y: { domain },
  } as const;
  return { plot, levels: y.marks, years: x.marks };
}
