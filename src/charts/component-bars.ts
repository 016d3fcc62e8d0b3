import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, write } from "./canvas.ts";
import { drawHeading, type Heading } from "./heading.ts";
import { largest } from "./panels.ts";
import { carry, drawMarks } from "./plot.ts";
import { keepSigns } from "./signs.ts";
import { type Line, lineHeight, measure, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { type ChartUnit, marked } from "./unit.ts";

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
/** How far the zero line reaches past a bar. */
const overshoot = 4;
/** The width of the names' column. */
const nameRoom = 190;

/**
 * Deficits by component: a panel a year of bars that hang to the left of zero, on one scale, each panel as wide as its
 * longest bar needs. Names stand once, left of wide panels and over the bars of narrow ones; the largest component of
 * the latest panel is strong. Returns the bottom.
 */
export function drawComponentBars(canvas: Canvas, options: ComponentOptions): number {
  const { panels, unit } = options;
  const wide = canvas.size === "wide";
  const captioned = drawHeading(canvas, { note: unit.caption }, { x: 0, width: canvas.width }, 0);
  const { scale, places } = placesOf(canvas, options);
  const headings = panels.map(({ heading }, index) =>
    drawHeading(canvas, heading, places[index]!, wide ? 0 : captioned + 4, "end"),
  );
  const top = Math.max(...headings) + 4;
  const rows = rowsOf(canvas, options, top);
  for (const { name, baseline } of rows) write(canvas, name, 0, baseline);
  panels.forEach(({ observations }, index) => {
    const { x, width } = places[index]!;
    drawPanel(canvas, { observations, rows, zero: x + width - 0.5, scale }, options);
  });
  return rows.at(-1)!.middle + thickness / 2 + overshoot + 1;
}

/** One scale for all panels, and where each stands. */
function placesOf({ size, width: full }: Canvas, options: ComponentOptions) {
  const { panels } = options;
  const left = size === "wide" ? nameRoom + gutter : 0;
  const room = numberRoom(options);
  const levels = panels.map(({ observations }) => largest(observations));
  const bars = full - left - gutter * (panels.length - 1) - room * panels.length;
  const scale = bars / levels.reduce((sum, level) => sum + level, 0);
  let x = left;
  const places = levels.map((level) => {
    const place = { x, width: level * scale + room };
    x += place.width + gutter;
    return place;
  });
  return { scale, places };
}

/** Room for the longest number left of its bar. */
function numberRoom({ panels, unit }: ComponentOptions): number {
  const all = panels.flatMap(({ observations }) => observations);
  return Math.max(...all.map((one) => measure(marked(unit, one), undefined, true))) + 8;
}

function rowsOf({ size, width, languages }: Canvas, { names }: ComponentOptions, top: number): Row[] {
  const wide = size === "wide";
  let y = top;
  return names.map((text) => {
    const name = phrase(text, languages, { width: wide ? nameRoom : width });
    const height = name.length * lineHeight;
    const pitch = wide ? Math.max(height, thickness) + 14 : height + thickness + 22;
    const row = wide
      ? { name, baseline: y + pitch / 2 - height / 2 + 13, middle: y + pitch / 2 }
      : { name, baseline: y + 14, middle: y + height + 9 + thickness / 2 };
    y += pitch;
    return row;
  });
}

function indexOfLargest(observations: readonly Observation[]): number {
  return observations.findIndex((one) => isKnown(one) && Math.abs(numberOf(one)!) === largest(observations));
}

/** Zero as one line, or, where names stand over the bars, as a line a bar. */
function zeroLines({ size }: Canvas, rows: readonly Row[]): { from: number; to: number }[] {
  const half = thickness / 2 + overshoot;
  const lines = rows.map(({ middle }) => ({ from: middle - half, to: middle + half }));
  return size === "wide" ? [{ from: lines[0]!.from, to: lines.at(-1)!.to }] : lines;
}

interface PanelFrame {
  readonly observations: readonly Observation[];
  readonly rows: readonly Row[];
  /** Where zero is, and how long one published unit. */
  readonly zero: number;
  readonly scale: number;
}

function drawPanel(canvas: Canvas, frame: PanelFrame, { fill, unit, panels }: ComponentOptions): void {
  const { observations, rows, zero, scale } = frame;
  const scales = { x: scaleLinear([-1, 0], [zero - scale, zero]), y: scaleLinear([0, 1], [0, 1]) };
  const strongest = indexOfLargest(panels.at(-1)!.observations);
  const known = observations.filter(isKnown);
  const middleOf = (one: Observation) => rows[observations.indexOf(one)]!.middle;
  keepSigns(canvas, observations);
  drawMarks(canvas, scales, [
    Plot.rect(known, {
      x1: numberOf,
      x2: 0,
      y1: (one: Observation) => middleOf(one) - thickness / 2,
      y2: (one: Observation) => middleOf(one) + thickness / 2,
      fill,
      ...carry(known),
    }),
    Plot.ruleX(zeroLines(canvas, rows), { x: 0, y1: "from", y2: "to", stroke: color("ink") }),
  ]);
  observations.forEach((one, row) => {
    const label = [[{ text: marked(unit, one), strong: row === strongest }]];
    write(canvas, label, scales.x(numberOf(one) ?? 0) - 6, rows[row]!.middle + 4.5, { anchor: "end" });
  });
}
