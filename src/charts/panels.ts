import type { Observation } from "../data/observation.ts";
import { type BarsOptions, drawBars, reachOf } from "./bars.ts";
import type { Canvas } from "./canvas.ts";
import { drawHeading, type Heading } from "./heading.ts";

/** Room between a heading and the highest mark, where a value may stand. */
export const labelRoom = 24;

const gutter = 24;

export interface BarPanel extends BarsOptions {
  readonly heading: Heading;
}

/**
 * Draws panels side by side under headings of one height, as high as the highest bar. Where bars go both ways, all stand
 * on one zero line; else those that hang do so from the top of the row. The row has room for `columns` panels. Returns
 * its bottom.
 */
export function drawBarRow(canvas: Canvas, panels: readonly BarPanel[], top: number, columns: number): number {
  const width = (canvas.width - (columns - 1) * gutter) / columns;
  const place = (index: number) => ({ x: index * (width + gutter), width });
  const headings = panels.map(({ heading }, index) => drawHeading(canvas, heading, place(index), top));
  const { above, below, bothWays } = reachesOf(panels);
  const y = Math.round(Math.max(...headings) + (above === 0 ? 8 : labelRoom)) + 0.5;
  const height = bothWays ? above + below : Math.max(above, below);
  const bottoms = panels.map((panel, index) => {
    const hangs = panel.observations.every((one) => reachOf(one) <= 0);
    const zero = bothWays ? y + above : hangs ? y : y + height;
    return drawBars(canvas, { ...place(index), y, height, zero }, panel);
  });
  return Math.max(...bottoms);
}

/** How far the bars of a row go up and down at most, and whether those of one panel do both. */
function reachesOf(panels: readonly BarPanel[]) {
  const ends = panels.map(({ observations, scale }) => observations.map((one) => reachOf(one) * scale));
  const above = Math.round(Math.max(0, ...ends.flat()));
  const below = Math.round(-Math.min(0, ...ends.flat()));
  const bothWays = ends.some((of) => Math.min(...of) < 0 && Math.max(...of) > 0);
  return { above, below, bothWays };
}

/** The largest level of several, without its sign. */
export function largest(observations: readonly Observation[]): number {
  return Math.max(...observations.map((one) => Math.abs(reachOf(one))));
}

/** Factors that a reader can undo in the head. */
const factors = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150, 200, 250, 300];

/** How many times a scale can be enlarged, in a round number, for a level to fit into a height. */
export function enlargement(scale: number, level: number, height: number): number {
  return factors.findLast((factor) => level * scale * factor <= height) ?? 1;
}
