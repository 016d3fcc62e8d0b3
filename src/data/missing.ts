import { keyOf } from "./dataset.ts";
import type { Finding } from "./finding.ts";
import { type FigureId, type Observation, type ObservationKey, yearsIn } from "./observation.ts";
import { figureSpecs } from "./tables.ts";
import type { Flow } from "./vocabulary.ts";

/** The key as it stands at the beginning of a row: `table-4,2006,,receipts,value`. */
export const keyCells = ({ figure, year, flow, series, measure }: ObservationKey): string =>
  [figure, year, flow, series, measure].join();

/** The observations that a figure lacks: every series needs each of its measures in each of the figure's years. */
export function missingKeys(rows: readonly Observation[], figure: FigureId): ObservationKey[] {
  const { flows, columns, total, rest } = figureSpecs[figure];
  const own = rows.filter((row) => row.figure === figure);
  const there = new Set(own.map(keyOf));
  const years = yearsIn(own);
  return flows.flatMap((flow) => {
    const found = own.filter((row) => row.flow === flow).map(({ series }) => series);
    if (found.length === 0) return [];
    const all = new Set([...found, total, rest].filter((series) => series !== undefined));
    return years.flatMap((year) =>
      columns
        .flatMap(({ measure, series = [...all] }) =>
          series.map((name) => ({ figure, year, flow, series: name, measure })),
        )
        .filter((key) => !there.has(keyOf(key))),
    );
  });
}

/** What is known about the place of a missing row. */
export interface PartialKey {
  readonly year?: number;
  readonly flow?: Flow;
  readonly series?: string;
  readonly measure?: string;
}

/**
 * The line of a figure's file at which a missing row should stand: after the row that precedes it in another year; otherwise after
 * the rows of its year and flow; otherwise after those of earlier years. `rows` are those of the figure.
 */
export function gapIn(
  rows: readonly Observation[],
  { file, year, flow, ...key }: PartialKey & { readonly file: string },
): Pick<Finding, "file" | "line" | "got"> {
  const ofFlow = rows.filter((row) => flow === undefined || row.flow === flow);
  const ofYear = ofFlow.filter((row) => row.year === year);
  const [preceding, isFirst] = precedingIn(ofFlow, key);
  const previous =
    ofYear.findLast((row) => preceding.includes(pairOf(row))) ??
    (isFirst ? undefined : ofYear.at(-1)) ??
    ofFlow.findLast((row) => year === undefined || row.year < year);
  const next = ofYear[0] ?? rows[0];
  const line = previous?.source.line ?? (next ? next.source.line - 1 : 1);
  return { file, line: line + 1, got: `none after line ${line}` };
}

type Pair = Pick<PartialKey, "series" | "measure">;
const pairOf = ({ series, measure }: Pair): string => `${series},${measure}`;

/** The series and measures that precede one in a year that has it, and whether it is the first of that year. */
function precedingIn(rows: readonly Observation[], key: Pair): [pairs: readonly string[], isFirst: boolean] {
  const example = rows.find((row) => pairOf(row) === pairOf(key));
  const inOrder = rows.filter((row) => row.year === example?.year).map(pairOf);
  const at = inOrder.indexOf(pairOf(key));
  return [inOrder.slice(0, Math.max(at, 0)), at === 0];
}
