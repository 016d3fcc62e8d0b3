import Papa from "papaparse";
import { isFormulaLike } from "../../data/cell.ts";
import type { Column } from "../metadata/columns.ts";

/** Rows of text as CSV (RFC 4180), every line ended. Throws on a cell that a spreadsheet could take for a formula. */
export function writeCsv(rows: readonly (readonly string[])[], newline: "\n" | "\r\n" = "\n"): string {
  const risky = rows.flat().find(isFormulaLike);
  if (risky !== undefined)
    throw new Error(`A spreadsheet could take this cell for a formula: ${JSON.stringify(risky)}`);
  return Papa.unparse(rows as string[][], { newline }) + newline;
}

export type TextRow = Readonly<Record<string, string>>;

/** Rows of text under the names of some columns: UTF-8 without BOM, LF, comma, header row. */
export function csvOf(columns: readonly Column[], rows: readonly TextRow[]): string {
  const names = columns.map(({ name }) => name);
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name]!))]);
}
