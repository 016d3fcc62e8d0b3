import type { Dataset } from "../data/dataset.ts";
import { digitsOf } from "../data/observation.ts";
import type { Sources } from "../data/sources.ts";
import type { Figure } from "../figures/figure.ts";
import { writeCsv } from "./csv.ts";
import { printedRows } from "./printed.ts";

/**
 * The printed table for a spreadsheet: number and title, unit, headings in both languages, notes beneath. UTF-8 with
 * BOM and CRLF, as Excel expects. Numbers are bare (no separators, brackets or plus sign, which spreadsheets misread:
 * `(59%)` would become minus 59 %); `§` stands as printed.
 */
export function excelCsv(data: Dataset, sources: Sources, figure: Figure): string {
  const rows = printedRows(data, sources, figure).map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" ? digitsOf(cell) || "§" : String(cell))),
  );
  return writeCsv(rows, { newline: "\r\n", bom: true });
}
