import { type CsvRow, tableReader } from "../../src/data/csv.ts";
import type { Finding } from "../../src/data/finding.ts";

/** A whole table `t.csv`, given in pieces. */
export function readTable(columns: readonly string[], pieces: readonly Uint8Array[]) {
  const [rows, findings]: [CsvRow[], Finding[]] = [[], []];
  const reader = tableReader("t.csv", columns, {
    row: (row) => rows.push(row),
    report: (finding) => findings.push(finding),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { rows, findings };
}
