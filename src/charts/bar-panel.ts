import type { Observation } from "../data/observation.ts";
import type { ChartContext } from "./context.ts";
import { label } from "./label.ts";
import { type Block, grid, type Heading, plot } from "./layout.ts";
import { drawnValue, extentWithZero } from "./levels.ts";
import { atBars } from "./numbers.ts";
import type { ChartUnit } from "./unit.ts";
import { yearBar, type YearBarOptions } from "./year-bar.ts";
import { yearFrame } from "./year-frame.ts";

/** Room for the number at the end of a bar, in user units. */
const numberRoom = 20;

export interface BarPanelOptions extends Pick<YearBarOptions, "fill" | "isHollow"> {
  readonly unit: ChartUnit;
  /** Published units per user unit of height. */
  readonly density: number;
  /** The levels that the panel spans, where it shares a row with others; by default zero and its own. */
  readonly domain?: readonly [lowest: number, highest: number];
  /** The least height of the bars, in user units. */
  readonly height?: number;
  /** Whether the unobserved years are named; in a grid, in its first panel only. True by default. */
  readonly note?: boolean;
}

/** One series as bars over time with their numbers, of its own or a shared scale. */
export function barPanel(context: ChartContext, rows: readonly Observation[], options: BarPanelOptions): Block {
  const { unit, fill, isHollow, density, height = 0, note = true } = options;
  const [lowest, highest] = options.domain ?? extentWithZero(rows);
  const span = Math.max(highest - lowest, height * density);
  const frame = yearFrame(context, rows, {
    domain: highest > 0 ? [lowest, lowest + span] : [-span, 0],
    height: span / density,
    above: highest > 0 ? numberRoom : 1,
    below: lowest < 0 ? numberRoom : 0,
    note,
  });
  const latest = Math.max(...rows.map(({ year }) => year));
  return plot(context, {
    ...frame.plot,
    marks: [
      yearBar(rows, { y: drawnValue, fill, isHollow }),
      frame.years,
      label(rows, atBars({ y: drawnValue, text: unit.label, strong: ({ year }) => year === latest })),
    ],
  });
}

/** A panel of a grid: its series and its heading. */
export interface SeriesPanel extends Heading {
  readonly rows: readonly Observation[];
}

/** Panels on one scale, `columns` of them per row; the panels of a row share a zero line. */
export function barGrid(
  context: ChartContext,
  panels: readonly SeriesPanel[],
  columns: number,
  options: Omit<BarPanelOptions, "domain">,
): Block {
  const drawn = panels.map(({ rows, ...heading }, index) => {
    const start = index - (index % columns);
    const beside = panels.slice(start, start + columns).flatMap((panel) => panel.rows);
    const domain = extentWithZero(beside);
    const note = (options.note ?? true) && index === 0;
    return { ...heading, plot: (each: ChartContext) => barPanel(each, rows, { ...options, domain, note }) };
  });
  return grid(context, drawn, columns);
}
