import type { Markish } from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import type { Localized } from "../i18n/locales.ts";
import { type ChartContext, isWide } from "./context.ts";
import { label } from "./label.ts";
import { spread, type SpreadOptions, usualSpread } from "./spread.ts";
import { type Line, lineHeight, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";
import { seriesKey, seriesRows } from "./year-line.ts";

export interface EndLabelsOptions extends SpreadOptions {
  /** The level of an observation, as it is drawn. */
  readonly y: (row: Observation) => number | null;
  /** The name of a series; its label also has the number of its latest year. */
  readonly name: (row: Observation) => Localized;
  readonly number: (row: Observation) => string;
  readonly fill: string | ((row: Observation) => string);
  /** Stands under the name, quietly. */
  readonly detail?: (row: Observation) => Localized | undefined;
  /** The width at which names break in a narrow chart, in user units. */
  readonly narrowRoom?: number;
  /** Sets the number under the name in wide charts too. */
  readonly apart?: boolean;
  /** Further labels among them. */
  readonly others?: readonly EndLabel[];
}

/** Lines of text at a level, after the ends of lines or bars. */
export interface EndLabel {
  readonly level: number;
  readonly lines: readonly Line[];
  readonly fill: string;
}

/** The width at which names break in a wide chart, in user units: names in two languages must leave the plot its room. */
const wideRoom = 205;

/**
 * Names each series at the end of its line or bars, with the number of its latest year: on one line where the chart is wide,
 * else under the name. `room` is the width that the labels need at the right of the frame (`marginRight`), `height` the height
 * that they need when stacked, both in user units.
 */
export function endLabels(
  context: ChartContext,
  rows: readonly Observation[],
  options: EndLabelsOptions,
): { readonly room: number; readonly height: number; readonly marks: Markish } {
  const { y, fill, others = [], over, under, gap } = { ...usualSpread, ...options };
  const own = seriesRows(rows).map((series): EndLabel => {
    const known = series.at(-1)!;
    const latest = rows.findLast((row) => seriesKey(row) === seriesKey(known))!;
    return {
      level: y(known) ?? 0,
      lines: linesAt(latest, context, options),
      fill: typeof fill === "string" ? fill : fill(latest),
    };
  });
  const labels = [...own, ...others];
  const place = { frameAnchor: "right", textAnchor: "start", dx: 6 } as const;
  return {
    room: Math.ceil(measureLines(labels.flatMap(({ lines }) => lines))) + 8,
    height: labels.reduce((sum, { lines }) => sum + lines.length * lineHeight + gap, 0) - over - under,
    marks: label(labels, spread(options, { ...place, y: "level", text: ({ lines }) => lines, fill: "fill" })),
  };
}

function linesAt(latest: Observation, context: ChartContext, options: EndLabelsOptions): Line[] {
  const { name, number, detail, narrowRoom = 72, apart = !isWide(context) } = options;
  const width = isWide(context) ? wideRoom : narrowRoom;
  const value = { text: number(latest), strong: true };
  const lines = phrase(context, name(latest), { width });
  const named = apart ? [...lines, [value]] : [...lines.slice(0, -1), [...lines.at(-1)!, value]];
  const more = detail?.(latest);
  const under = more ? phrase(context, more, { width }) : [];
  return [...named, ...under.map((line) => line.map((run) => ({ ...run, fill: color("quiet") })))];
}
