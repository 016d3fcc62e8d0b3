import Papa from "papaparse";

/** How a CSV file is written. */
export interface CsvOptions {
  readonly newline: "\n" | "\r\n";
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/** What a spreadsheet could take for a formula: `=`, `+`, `@`, a tab or a carriage return first, or a minus that begins no number. */
const formulaLike = /^(?:[=+@\t\r]|-(?!(?:0|[1-9]\d*)(?:\.\d+)?$))/;

/** Whether a cell is safe to open in a spreadsheet: it cannot be read as a formula. */
export function isPlain(cell: string): boolean {
  return !formulaLike.test(cell);
}

/** Rows of text as CSV (RFC 4180), every line ended. Throws on a cell that a spreadsheet could take for a formula. */
export function writeCsv(rows: readonly (readonly string[])[], { newline, bom = false }: CsvOptions): string {
  const risky = rows.flat().find((cell) => !isPlain(cell));
  if (risky !== undefined)
    throw new Error(`A spreadsheet could take this cell for a formula: ${JSON.stringify(risky)}`);
  return `${bom ? "\ufeff" : ""}${Papa.unparse(rows as string[][], { newline })}${newline}`;
}
