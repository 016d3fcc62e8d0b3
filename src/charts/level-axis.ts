import { type Canvas, write } from "./canvas.ts";
import { measure } from "./text.ts";
import { color } from "./theme.ts";
import type { ChartUnit } from "./unit.ts";

/** Between the numbers and the panel. */
const gap = 8;

/** The room that the numbers of an axis need at the left of a panel. */
export function axisRoom(levels: readonly number[], { tick }: ChartUnit): number {
  return Math.ceil(Math.max(0, ...levels.map((level) => measure(tick(level))))) + gap;
}

/** Writes levels beside their height, to the left of `x`. */
export function drawAxis(
  canvas: Canvas,
  levels: readonly number[],
  { tick }: ChartUnit,
  x: number,
  y: (level: number) => number,
): void {
  for (const level of levels) {
    write(canvas, [[{ text: tick(level) }]], x - gap, y(level) + 4.5, { anchor: "end", fill: color("quiet") });
  }
}
