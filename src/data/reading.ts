import { Coverage } from "./coverage.ts";
import { type Report, tableReader } from "./csv.ts";
import type { Finding } from "./finding.ts";
import type { ByteSink } from "./lines.ts";
import { type ObservationRow, readObservationRow } from "./rows.ts";
import { columns, seriesFile } from "./tables.ts";

export interface ObservationReading {
  /** What observations there are so far. */
  readonly coverage: Coverage;
  /** A reader for the bytes of one data file, in pieces; `onRow` is given each row in which nothing is wrong. */
  open(file: string, onRow?: (row: ObservationRow) => void): ByteSink;
}

/**
 * Reads data files in bounded memory, however large they are: of each observation only its place is kept. Everything wrong
 * with a row by itself is reported, and whether its observation is there already. `series` is the code list; left out where
 * it could not be read.
 */
export function readObservations(
  reportTo: Report,
  series: { has(code: string): boolean } | undefined,
): ObservationReading {
  const coverage = new Coverage();
  const check = (row: ObservationRow): Finding | undefined => {
    const { series: code, source } = row;
    if (series && !series.has(code)) {
      return { ...source, column: "series", expected: `a series of data/${seriesFile}`, got: JSON.stringify(code) };
    }
    const first = coverage.add(row, source.line);
    if (first === undefined) return undefined;
    return { ...source, column: "row", expected: "each observation once", got: `that of line ${first} again` };
  };
  return {
    coverage,
    open: (file, onRow) =>
      tableReader(file, columns, {
        report: reportTo,
        row(cells, report) {
          const read = readObservationRow(file, cells);
          if ("findings" in read) {
            read.findings.forEach(report);
            return;
          }
          const finding = check(read.value);
          if (finding) report(finding);
          else onRow?.(read.value);
        },
      }),
  };
}
