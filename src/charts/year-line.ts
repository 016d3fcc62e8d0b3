import * as Plot from "@observablehq/plot";
import { pairs } from "d3";
import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { carry } from "./carry.ts";

/** An observation and the run of its series that it belongs to. */
export interface RunRow extends Observation {
  readonly run: string;
}

export interface YearLineOptions {
  /** The number that is drawn of an observation; `null` where there is none. */
  readonly y: (row: Observation) => number | null;
  readonly stroke: string | ((row: Observation) => string);
  /** The stroke width of the dotted line over unobserved years, in user units. */
  readonly gapStrokeWidth?: number;
}

/**
 * Lines over time, one a series: drawn through the years that were observed one after the other, dotted over those that were
 * not, with a dot at each observation. Nothing joins what a break of the series parts.
 */
export function yearLine(rows: readonly Observation[], { y, stroke, gapStrokeWidth = 1 }: YearLineOptions) {
  return Plot.marks(
    Plot.link(unobserved(rows), {
      x1: ([row]: Step) => row.year,
      y1: ([row]: Step) => y(row),
      x2: ([, next]: Step) => next.year,
      y2: ([, next]: Step) => y(next),
      stroke: typeof stroke === "string" ? stroke : ([row]: Step) => stroke(row),
      strokeWidth: gapStrokeWidth,
      strokeDasharray: "2 4",
    }),
    Plot.line(observedRuns(rows), { x: "year", y, z: "run", stroke, strokeWidth: 2.5 }),
    Plot.dot(rows, carry({ x: "year", y, r: 3.5, fill: stroke })),
  );
}

/** What lines may join: known observations of years that follow each other, with no break between them. */
export function observedRuns(rows: readonly Observation[]): RunRow[] {
  return seriesRows(rows).flatMap((series) => {
    let run = "";
    return series.map((row, index) => {
      const before = series[index - 1];
      if (before?.year !== row.year - 1 || !areComparable([before, row])) run = `${seriesKey(row)} ${row.year}`;
      return { ...row, run };
    });
  });
}

/** The points of one area per run; that of a run of a single year reaches `aside` years to either side. */
export function areaRuns<Row extends { readonly year: number; readonly run: unknown }>(
  rows: readonly Row[],
  aside: number,
): Row[] {
  return [...Map.groupBy(rows, ({ run }) => run).values()].flatMap((run) =>
    run.length > 1 ? run : [-aside, aside].map((shift) => ({ ...run[0]!, year: run[0]!.year + shift })),
  );
}

/** From one known observation of a series to the next. */
type Step = readonly [row: Observation, next: Observation];

/** The steps between those runs, except over a break: what a break parts cannot be compared. */
function unobserved(rows: readonly Observation[]): Step[] {
  const steps = seriesRows(rows).flatMap((series) => pairs(series));
  return steps.filter(([row, next]) => next.year > row.year + 1 && areComparable([row, next]));
}

/** What observations of one line have in common. */
export const seriesKey = ({ flow, series, measure }: Observation): string => [flow, series, measure].join();

/** The known observations of each series and measure, by year. */
export function seriesRows(rows: readonly Observation[]): Observation[][] {
  return [...Map.groupBy(rows.filter(isKnown), seriesKey).values()].map((series) =>
    series.toSorted((a, b) => a.year - b.year),
  );
}
