import type { Column } from "../metadata/columns.ts";
import type { TextRow } from "./tidy-csv.ts";

/**
 * Rows of text as a JSON array of objects, one a line. Numbers are numbers and keep their published decimals (`409.0`); what
 * is empty in the CSV is `null`.
 */
export function jsonOf(columns: readonly Column[], rows: readonly TextRow[]): string {
  return `[\n${rows.map((row) => jsonRow(columns, row)).join(",\n")}\n]\n`;
}

function jsonRow(columns: readonly Column[], row: TextRow): string {
  const members = columns.map(({ name, type }) => {
    const cell = row[name];
    // Published digits are JSON numbers as they stand; through a JavaScript number they would lose their last zeros.
    const value = !cell ? "null" : type === "string" ? JSON.stringify(cell) : cell;
    return `${JSON.stringify(name)}:${value}`;
  });
  return `{${members.join(",")}}`;
}
