import Papa from "papaparse";
import type { z } from "zod";
import { quoteNumber } from "./cell.ts";
import type { DataFiles } from "./directory.ts";
import { type Finding, missingFile, quote } from "./finding.ts";
import { isUtf16, linesOf, strayIn } from "./text.ts";

/** A row as its schema made it, and the line it stands on; the header is line 1. */
export interface Row<T> {
  readonly line: number;
  readonly row: T;
}

export interface Csv<T> {
  /** The rows without findings, in the order of the file. */
  readonly rows: readonly Row<T>[];
  readonly findings: readonly Finding[];
}

/** What a table must look like. */
export interface Table<T> {
  readonly columns: readonly string[];
  /** Judges a row's cells by column; the message of each issue is the `expected …` of a finding. */
  readonly schema: z.ZodType<T, Readonly<Record<string, string>>>;
}

/** What is wrong with a line. */
type Problem = Pick<Finding, "column" | "expected" | "got">;

/**
 * Reads a data file strictly: these columns in this order, one record per line, a line end after each. Cells are not trimmed.
 * Never throws: whatever is wrong is a finding with its line and column, and its row is left out.
 *
 * Papa Parse is given one line at a time, so that an unclosed quote spoils no other line and every finding has its line.
 */
export function readCsv<T>(file: string, bytes: Uint8Array, { columns, schema }: Table<T>): Csv<T> {
  const refused = (line: number, column: string, expected: string, got: string): Csv<T> => ({
    rows: [],
    findings: [{ file, line, column, expected, got }],
  });
  if (isUtf16(bytes)) return refused(1, "file", "UTF-8 text", "UTF-16");

  const lines = linesOf(bytes);
  const last = lines.pop();
  const [header, ...body] = lines;
  const unended = refused(lines.length + 1, "row", "a line end after the last row", quote(last ?? ""));
  if (header === undefined) return last ? unended : refused(1, "header", columns.join(), "an empty file");
  if (strayIn(header) || cellsOf(header).join("\n") !== columns.join("\n")) {
    return refused(1, "header", columns.join(), quote(header, 200));
  }
  if (body.length === 0 && !last) return refused(2, "row", "at least one row", "the end of the file");

  const read = body.map((text, index) => ({ line: index + 2, ...readRow(text, columns, schema) }));
  return {
    rows: read.flatMap(({ line, row }) => (row === undefined ? [] : [{ line, row }])),
    findings: [
      ...read.flatMap(({ line, problems = [] }) => problems.map((problem) => ({ file, line, ...problem }))),
      ...(last ? unended.findings : []),
    ],
  };
}

const parse = (line: string) => Papa.parse<string[]>(line, { delimiter: ",", newline: "\n" });
const cellsOf = (line: string): string[] => parse(line).data[0] ?? [""];

interface ReadRow<T> {
  readonly row?: T;
  readonly problems?: readonly Problem[];
}

function readRow<T>(text: string, columns: readonly string[], schema: Table<T>["schema"]): ReadRow<T> {
  const refused = (column: string, expected: string, got = quote(text, 200)) => ({
    problems: [{ column, expected, got }],
  });
  const stray = strayIn(text);
  if (stray) {
    const column = columns[cellsOf(text.slice(0, stray.index)).length - 1];
    return refused(column ?? "row", stray.expected);
  }
  if (parse(text).errors.length > 0) return refused("row", "well-formed quotes, closed on their line");
  const cells = cellsOf(text);
  if (cells.length !== columns.length) {
    return refused("row", `${columns.length} cells`, text ? `${cells.length}: ${quote(text)}` : "a blank line");
  }
  const named = Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  const result = schema.safeParse(named);
  if (result.success) return { row: result.data };
  const problems = result.error.issues.map(({ path, message }): Problem => {
    const column = String(path[0]);
    const show = column === "value" ? quoteNumber : quote;
    return { column, expected: message, got: show(named[column]!) };
  });
  return { problems };
}

/** Findings for rows with the same name as one above them. */
export function repeatedRows<T>(
  file: string,
  rows: readonly Row<T>[],
  nameOf: (row: Row<T>) => string,
  column: string,
  expected: string,
): Finding[] {
  return [...Map.groupBy(rows, nameOf).values()].flatMap(([first, ...others]) =>
    others.map(({ line }) => ({ file, line, column, expected, got: `that of line ${first!.line} again` })),
  );
}

/** Reads a table from the files that are there. */
export function readTable<T>(files: DataFiles, file: string, table: Table<T>): Csv<T> {
  const bytes = files.get(file);
  return bytes ? readCsv(file, bytes, table) : { rows: [], findings: [missingFile(file)] };
}
