import type { Dataset } from "../../data/dataset.ts";
import type { Sources } from "../../data/sources.ts";
import { printedOf } from "../../data/status.ts";
import type { Figure } from "../../figures/figure.ts";
import { writeCsv } from "./csv.ts";
import { printedRows } from "./printed.ts";

/**
 * The printed table for a spreadsheet: number and title, unit, headings in both languages, notes beneath. UTF-8 with
 * BOM and CRLF, as Excel expects. Numbers are bare (no separators, brackets or plus sign, which spreadsheets misread:
 * `(59%)` would become minus 59 %); a sign stands where there is no number, and what is to be said of a number is a note.
 */
export function excelCsv(data: Dataset, sources: Sources, figure: Figure): string {
  const rows = printedRows(data, sources, figure).map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" ? printedOf(cell) : String(cell))),
  );
  return writeCsv(rows, { newline: "\r\n", bom: true });
}
