import { keyOf } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import type { FigureId, Observation, ObservationKey } from "./observation.ts";
import { figureSpecs } from "./tables.ts";
import type { Flow } from "./vocabulary.ts";

/** `table-4,2006,,receipts,value`, as the row begins. */
export const keyCells = ({ figure, year, flow, series, measure }: ObservationKey): string =>
  [figure, year, flow, series, measure].join();

/** The observations that a figure must have and has not: each series has each of its measures in each of the figure's years. */
export function missingKeys(rows: readonly Observation[], figure: FigureId): ObservationKey[] {
  const { flows, columns, total, rest } = figureSpecs[figure];
  const own = rows.filter((row) => row.figure === figure);
  const there = new Set(own.map(keyOf));
  const years = [...new Set(own.map(({ year }) => year))].sort();
  return flows.flatMap((flow) => {
    const found = own.filter((row) => row.flow === flow).map(({ series }) => series);
    if (found.length === 0) return [];
    const all = new Set([...found, total, rest].filter((series) => series !== undefined));
    return years.flatMap((year) =>
      columns
        .flatMap(({ measure, series = [...all] }) =>
          series.map((one) => ({ figure, year, flow, series: one, measure })),
        )
        .filter((key) => !there.has(keyOf(key))),
    );
  });
}

/** What is known of the place of a missing row. */
export interface Place {
  readonly year?: number;
  readonly flow?: Flow;
  readonly series?: string;
  readonly measure?: string;
}

/**
 * The line of a figure's file at which a missing row should stand: behind the row that precedes it, as another year shows; else
 * behind the rows of its year and flow; else behind those of the years before.
 */
export function gapIn(
  rows: readonly Observation[],
  { file, year, flow, series, measure }: Place & { readonly file: string },
): Pick<Finding, "file" | "line" | "got"> {
  const ofFlow = rows.filter((row) => flow === undefined || row.flow === flow);
  const ofYear = ofFlow.filter((row) => row.year === year);
  const pair = (row: Pick<Place, "series" | "measure">) => `${row.series},${row.measure}`;
  const example = ofFlow.find((row) => pair(row) === pair({ series, measure }));
  const inOrder = ofFlow.filter((row) => row.year === example?.year).map(pair);
  const before = inOrder.slice(0, inOrder.indexOf(pair({ series, measure })));
  const line = (row: Observation | undefined) => row?.source.line;
  const first = before.length === 0 && example ? line(ofYear[0]) : undefined;
  const behind =
    line(ofYear.findLast((row) => before.includes(pair(row)))) ??
    (first === undefined ? undefined : first - 1) ??
    line(ofYear.at(-1)) ??
    line(ofFlow.findLast((row) => year === undefined || row.year < year)) ??
    (line(rows[0]) ?? 2) - 1;
  return { file, line: behind + 1, got: `none after line ${behind}` };
}
