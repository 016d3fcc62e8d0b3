import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { drawHeading, type Heading, largest } from "./panels.ts";
import { carry, drawMarks } from "./plot.ts";
import { type Line, lineHeight, measure, phrase } from "./text.ts";
import { color } from "./theme.ts";
import type { ChartUnit } from "./unit.ts";

export interface ComponentPanel {
  readonly heading: Heading;
  /** One a component, in the same order in every panel. */
  readonly observations: readonly Observation[];
}

export interface ComponentOptions {
  readonly panels: readonly ComponentPanel[];
  readonly names: readonly Localized[];
  readonly fill: string;
  readonly unit: ChartUnit;
}

/** A row of bars: its name and the middle of its bars. */
interface Row {
  readonly name: readonly Line[];
  readonly baseline: number;
  readonly middle: number;
}

const thickness = 24;
const gutter = 28;
/** The width of the names' column. */
const nameRoom = 190;

/**
 * Deficits by component: a panel a year of bars that hang to the left of zero, on one scale. Names stand once, left of
 * wide panels and over the bars of narrow ones. The largest of the latest is strong. Returns the bottom.
 */
export function drawComponentBars(canvas: Canvas, options: ComponentOptions): number {
  const { panels } = options;
  const places = placesOf(canvas, panels.length);
  const top = Math.max(...panels.map(({ heading }, index) => drawHeading(canvas, heading, places[index]!, 0)));
  const rows = rowsOf(canvas, options, top + 6);
  for (const { name, baseline } of rows) write(canvas, name, 0, baseline);
  const bottom = rows.at(-1)!.middle + thickness / 2 + 8;
  const scale = (places[0]!.width - numberRoom(options)) / largest(panels.flatMap(({ observations }) => observations));
  panels.forEach(({ observations }, index) => {
    const { x, width } = places[index]!;
    drawPanel(canvas, { observations, rows, top: top + 2, bottom, zero: x + width - 0.5, scale }, options);
  });
  return bottom + 2;
}

function placesOf({ size, width: full }: Canvas, count: number): { x: number; width: number }[] {
  const left = size === "wide" ? nameRoom + gutter : 0;
  const width = (full - left - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ x: left + index * (width + gutter), width }));
}

/** Room for the longest number left of its bar. */
function numberRoom({ panels, unit }: ComponentOptions): number {
  const all = panels.flatMap(({ observations }) => observations);
  return Math.max(...all.map((one) => measure(unit.label(one), undefined, true))) + 8;
}

function rowsOf({ size, width, languages }: Canvas, { names, panels }: ComponentOptions, top: number): Row[] {
  const strongest = indexOfLargest(panels.at(-1)!.observations);
  const wide = size === "wide";
  let y = top;
  return names.map((text, index) => {
    const name = phrase(text, languages, { width: wide ? nameRoom : width, strong: index === strongest });
    const height = name.length * lineHeight;
    const pitch = wide ? Math.max(height, thickness) + 14 : height + thickness + 16;
    const row = wide
      ? { name, baseline: y + pitch / 2 - height / 2 + 13, middle: y + pitch / 2 }
      : { name, baseline: y + 14, middle: y + height + 4 + thickness / 2 };
    y += pitch;
    return row;
  });
}

function indexOfLargest(observations: readonly Observation[]): number {
  return observations.findIndex((one) => Math.abs(numberOf(one)!) === largest(observations));
}

interface PanelFrame {
  readonly observations: readonly Observation[];
  readonly rows: readonly Row[];
  readonly top: number;
  readonly bottom: number;
  /** Where zero is, and how long one published unit. */
  readonly zero: number;
  readonly scale: number;
}

function drawPanel(canvas: Canvas, frame: PanelFrame, { fill, unit, panels }: ComponentOptions): void {
  const { observations, rows, top, bottom, zero, scale } = frame;
  const scales = { x: scaleLinear([-1, 0], [zero - scale, zero]), y: scaleLinear([top, bottom], [top, bottom]) };
  const strongest = indexOfLargest(panels.at(-1)!.observations);
  drawMarks(canvas, scales, [
    Plot.rect(observations, {
      x1: numberOf,
      x2: 0,
      y1: (_: Observation, index: number) => rows[index]!.middle - thickness / 2,
      y2: (_: Observation, index: number) => rows[index]!.middle + thickness / 2,
      fill,
      ...carry(observations),
    }),
    Plot.ruleX([0], { y1: top, y2: bottom, stroke: color("ink") }),
  ]);
  observations.forEach((one, row) => {
    const label = [[{ text: unit.label(one), strong: row === strongest }]];
    write(canvas, label, scales.x(numberOf(one)!) - 6, rows[row]!.middle + 4.5, { anchor: "end" });
  });
}
