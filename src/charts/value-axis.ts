import * as Plot from "@observablehq/plot";
import { ticks as niceTicks } from "d3";
import { measure } from "./text.ts";
import { color } from "./theme.ts";
import type { ChartUnit } from "./unit.ts";

/** The span of a scale of levels: zero and all values. `null`, no value, is ignored. */
export function extentWithZero(values: readonly (number | null)[]): [lowest: number, highest: number] {
  const known = values.filter((value) => value !== null);
  return [Math.min(0, ...known), Math.max(0, ...known)];
}

/** Between the numbers and the frame. */
const gap = 8;

/**
 * Faint lines at levels of a domain, with their numbers left of the frame. `wanted` is about how many round levels to draw, or
 * which levels. `room` is the width that the numbers need (`marginLeft`), in user units.
 */
export function valueAxis(
  [lowest, highest]: readonly [number, number],
  { tick }: Pick<ChartUnit, "tick">,
  wanted: number | readonly number[] = 4,
) {
  const levels = typeof wanted === "number" ? niceTicks(lowest, highest, wanted) : wanted;
  return {
    room: Math.ceil(Math.max(...levels.map((level) => measure(tick(level))))) + gap,
    marks: Plot.marks(
      Plot.gridY(
        levels.filter((level) => level !== 0),
        { stroke: color("rule"), strokeOpacity: 1 },
      ),
      Plot.axisY(levels, {
        tickFormat: tick,
        tickSize: 0,
        tickPadding: gap,
        fill: color("quiet"),
        fontVariant: null!,
        label: null,
      }),
    ),
  };
}
