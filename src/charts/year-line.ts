import * as Plot from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";
import { carry } from "./carry.ts";

/** An observation and which of the runs of its series it belongs to, counted over all series. */
export interface RunRow extends Observation {
  readonly run: number;
}

/** An observation and the next known one of its series, with years between them that nobody observed. */
export interface Unobserved extends Observation {
  readonly next: Observation;
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
      x1: "year",
      y1: y,
      x2: ({ next }: Unobserved) => next.year,
      y2: ({ next }: Unobserved) => y(next),
      stroke,
      strokeWidth: gapStrokeWidth,
      strokeDasharray: "2 4",
    }),
    Plot.line(observedRuns(rows), { x: "year", y, z: "run", stroke, strokeWidth: 2.5 }),
    Plot.dot(rows, carry({ x: "year", y, r: 3.5, fill: stroke })),
  );
}

/** What lines may join: known observations of years that follow each other, with no break between them. */
export function observedRuns(rows: readonly Observation[]): RunRow[] {
  const runs = seriesRows(rows).flatMap((series) =>
    series.reduce<Observation[][]>((found, row) => {
      const last = found.at(-1)?.at(-1);
      if (last && row.year === last.year + 1 && areComparable([last, row])) found.at(-1)!.push(row);
      else found.push([row]);
      return found;
    }, []),
  );
  return runs.flatMap((run, index) => run.map((row) => ({ ...row, run: index })));
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

/** The steps between those runs, except over a break: what a break parts cannot be compared. */
function unobserved(rows: readonly Observation[]): Unobserved[] {
  return seriesRows(rows).flatMap((series) =>
    series.slice(1).flatMap((next, index) => {
      const row = series[index]!;
      return next.year > row.year + 1 && areComparable([row, next]) ? [{ ...row, next }] : [];
    }),
  );
}

/** What observations of one line have in common. */
export const seriesKey = ({ flow, series, measure }: Observation): string => [flow, series, measure].join();

/** The known observations of each series and measure, by year. */
export function seriesRows(rows: readonly Observation[]): Observation[][] {
  return [...Map.groupBy(rows.filter(isKnown), seriesKey).values()].map((series) =>
    series.toSorted((a, b) => a.year - b.year),
  );
}
