import type { columns } from "../../data/tables.ts";

/** A row for a data file, and the place in the spreadsheet that it comes from. */
export interface ImportedRow {
  readonly cells: Readonly<Record<(typeof columns)[number], string>>;
  readonly place: string;
  /** The place of each of its cells, where it is a row of the spreadsheet too. */
  readonly placeOf?: (column: (typeof columns)[number]) => string;
}

/** A finding at its place in the spreadsheet. */
export interface ImportFinding {
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  /** The id of the table cell that it is about, if it is about one. */
  readonly cell?: string;
}

/** What could be read of a sheet. */
export interface ImportedSheet {
  readonly rows: readonly ImportedRow[];
  readonly findings: readonly ImportFinding[];
}
