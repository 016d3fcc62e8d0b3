import { numberOf, type Observation } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { type BarsOptions, drawBars } from "./bars.ts";
import { type Canvas, write } from "./canvas.ts";
import type { Frame } from "./plot.ts";
import { type Line, lineHeight, phrase, titleSize } from "./text.ts";
import { color } from "./theme.ts";

/** What stands over a panel: what it shows, and quietly its unit or scale. */
export interface Heading {
  readonly title?: Localized;
  readonly note?: Localized;
}

/** Room between a heading and the highest mark, where a value may stand. */
export const labelRoom = 24;

interface HeadingLines {
  readonly title: readonly Line[];
  readonly note: readonly Line[];
}

function headingLines({ languages }: Canvas, { title, note }: Heading, width: number): HeadingLines {
  return {
    title: title ? phrase(title, languages, { width, strong: true, size: titleSize }) : [],
    note: note ? phrase(note, languages, { width }) : [],
  };
}

/** Draws a heading from `top` down and returns its bottom. */
export function drawHeading(
  canvas: Canvas,
  heading: Heading,
  { x, width }: Pick<Frame, "x" | "width">,
  top: number,
): number {
  const { title, note } = headingLines(canvas, heading, width);
  const first = top + 13;
  write(canvas, title, x, first, { size: titleSize });
  write(canvas, note, x, first + title.length * lineHeight, { fill: color("quiet") });
  return first + (title.length + note.length - 1) * lineHeight + 5;
}

export interface BarPanel extends BarsOptions {
  readonly heading: Heading;
}

export interface RowLayout {
  /** How many panels stand in a row of this width, whether all are there or not. */
  readonly columns: number;
  /** Room for tick labels before the first panel. */
  readonly left?: number;
  readonly gutter?: number;
}

/** Draws panels side by side, on one zero line under headings of one height. Returns the bottom of the row. */
export function drawBarRow(canvas: Canvas, panels: readonly BarPanel[], top: number, layout: RowLayout): number {
  const { columns, left = 0, gutter = 24 } = layout;
  const width = (canvas.width - left - (columns - 1) * gutter) / columns;
  const place = (index: number) => ({ x: left + index * (width + gutter), width });
  const headings = panels.map(({ heading }, index) => drawHeading(canvas, heading, place(index), top));
  const hangs = panels.every(({ observations }) => observations.every((one) => numberOf(one)! < 0));
  const height = Math.round(Math.max(...panels.map(({ observations, scale }) => largest(observations) * scale)));
  const y = Math.round(Math.max(...headings) + (hangs ? 8 : labelRoom)) + 0.5;
  const bottoms = panels.map((panel, index) => drawBars(canvas, { ...place(index), y, height }, panel));
  panels[0] && drawTickLabels(canvas, panels[0], left, y + height);
  return Math.max(...bottoms);
}

function drawTickLabels(canvas: Canvas, { ticks = [], unit, scale }: BarPanel, left: number, zero: number): void {
  if (left === 0) return;
  for (const tick of ticks) {
    write(canvas, [[{ text: unit.tick(tick) }]], left - 8, zero - tick * scale + 4.5, {
      anchor: "end",
      fill: color("quiet"),
    });
  }
}

/** The largest level of several series, without its sign. */
export function largest(observations: readonly Observation[]): number {
  return Math.max(...observations.map((one) => Math.abs(numberOf(one)!)));
}

/** Factors that a reader can undo by head. */
const factors = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150, 200, 250, 300];

/** How many times a scale can be enlarged, in a round number, for a level to fit into a height. */
export function enlargement(scale: number, level: number, height: number): number {
  return factors.findLast((factor) => level * scale * factor <= height) ?? 1;
}
