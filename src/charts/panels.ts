import { numberOf, type Observation } from "../data/observation.ts";
import { type BarsOptions, drawBars } from "./bars.ts";
import type { Canvas } from "./canvas.ts";
import { drawHeading, type Heading } from "./heading.ts";

/** Room between a heading and the highest mark, where a value may stand. */
export const labelRoom = 24;

const gutter = 24;

export interface BarPanel extends BarsOptions {
  readonly heading: Heading;
}

/**
 * Draws panels side by side, on one zero line under headings of one height, as high as the highest bar. The row has room
 * for `columns` panels. Returns its bottom.
 */
export function drawBarRow(canvas: Canvas, panels: readonly BarPanel[], top: number, columns: number): number {
  const width = (canvas.width - (columns - 1) * gutter) / columns;
  const place = (index: number) => ({ x: index * (width + gutter), width });
  const headings = panels.map(({ heading }, index) => drawHeading(canvas, heading, place(index), top));
  const hangs = panels.every(({ observations }) => observations.every((one) => numberOf(one)! < 0));
  const height = Math.round(Math.max(...panels.map(({ observations, scale }) => largest(observations) * scale)));
  const y = Math.round(Math.max(...headings) + (hangs ? 8 : labelRoom)) + 0.5;
  return Math.max(...panels.map((panel, index) => drawBars(canvas, { ...place(index), y, height }, panel)));
}

/** The largest level of several, without its sign. */
export function largest(observations: readonly Observation[]): number {
  return Math.max(...observations.map((one) => Math.abs(numberOf(one)!)));
}

/** Factors that a reader can undo in the head. */
const factors = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150, 200, 250, 300];

/** How many times a scale can be enlarged, in a round number, for a level to fit into a height. */
export function enlargement(scale: number, level: number, height: number): number {
  return factors.findLast((factor) => level * scale * factor <= height) ?? 1;
}
