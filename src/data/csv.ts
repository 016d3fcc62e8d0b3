import Papa from "papaparse";
import type { z } from "zod";
import { quoteNumber } from "./cell.ts";
import type { DataFiles } from "./directory.ts";
import { type Finding, missingFile, quote, showInvisible } from "./finding.ts";
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
  const finding = (line: number, problem: Problem): Finding => ({ file, line, ...problem });
  const refused = (line: number, problem: Problem): Csv<T> => ({ rows: [], findings: [finding(line, problem)] });
  if (isUtf16(bytes)) return refused(1, { column: "file", expected: "UTF-8 text", got: "UTF-16" });

  const lines = linesOf(bytes);
  const last = lines.pop() ?? "";
  const unended = {
    column: "row",
    expected: "a line end after the last row",
    got: `the end of the file after ${quote(last)}`,
  };
  const [header, ...body] = lines;
  if (header === undefined) {
    return refused(1, last ? unended : { column: "header", expected: columns.join(), got: "an empty file" });
  }
  const wrongHeader = headerProblem(header, columns);
  if (wrongHeader) return refused(1, wrongHeader);
  if (body.length === 0 && !last) {
    return refused(2, { column: "row", expected: "at least one row", got: "the end of the file" });
  }

  const read = body.map((text, index) => ({ line: index + 2, ...readRow(text, columns, schema) }));
  return {
    rows: read.flatMap(({ line, row }) => (row === undefined ? [] : [{ line, row }])),
    findings: [
      ...read.flatMap(({ line, problems = [] }) => problems.map((problem) => finding(line, problem))),
      ...(last ? [finding(lines.length + 1, unended)] : []),
    ],
  };
}

interface ReadRow<T> {
  readonly row?: T;
  readonly problems?: readonly Problem[];
}

function readRow<T>(text: string, columns: readonly string[], schema: Table<T>["schema"]): ReadRow<T> {
  const problem = lineProblem(text, columns);
  if (problem) return { problems: [problem] };
  const cells = cellsOf(text);
  if (text === "" || cells.length !== columns.length) {
    const got = text === "" ? "a blank line" : `${cells.length}: ${quote(text)}`;
    return { problems: [{ column: "row", expected: `${columns.length} cells`, got }] };
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

const cellsOf = (line: string): string[] => Papa.parse<string[]>(line, { delimiter: ",", newline: "\n" }).data[0] ?? [];

/** What Papa Parse would accept or repair silently: invisible characters, and quotes in the wrong place. */
function lineProblem(line: string, columns: readonly string[]): Problem | undefined {
  const columnAt = (before: string): string => columns[withoutQuoted(before).split(",").length - 1] ?? "row";
  const stray = strayIn(line);
  if (stray) {
    const before = line.slice(0, stray.index);
    const [cell = ""] = line.slice(before.lastIndexOf(",") + 1).split(",");
    return { column: columnAt(before), expected: stray.expected, got: quote(cell) };
  }
  const rest = withoutQuoted(line);
  const at = rest.indexOf('"');
  if (at === -1) return undefined;
  return {
    column: columnAt(rest.slice(0, at)),
    expected: "well-formed quotes, closed on their line",
    got: quote(line),
  };
}

/** A line without its well-formed quoted cells. */
function withoutQuoted(line: string): string {
  return line.replace(/(?<=^|,)"(?:[^"]|"")*"(?=,|$)/g, "");
}

function headerProblem(line: string, columns: readonly string[]): Problem | undefined {
  const cells = cellsOf(line);
  const isPlain = lineProblem(line, columns) === undefined;
  if (isPlain && cells.join("\n") === columns.join("\n")) return undefined;
  const got = isPlain ? describeHeader(cells, line, columns) : quote(line);
  return { column: "header", expected: columns.join(), got };
}

/** Says what is wrong with a header, then quotes it. */
function describeHeader(cells: readonly string[], line: string, columns: readonly string[]): string {
  if (/^\s*<[!?a-z]/i.test(line)) return `a web page: ${quote(line)}`;
  const missing = columns.filter((column) => !cells.includes(column));
  if (missing.length === columns.length) return quote(line);
  const unknown = cells.filter((cell) => !columns.includes(cell)).map(quote);
  const repeated = cells.filter((cell, index) => columns.includes(cell) && cells.indexOf(cell) !== index);
  const faults = Object.entries({ no: missing, twice: repeated, besides: unknown })
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${names.join(", ")}`);
  return `${faults.join("; ") || "another order"}: ${showInvisible(line)}`;
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
