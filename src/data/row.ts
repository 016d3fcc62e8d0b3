import type { CellCheck } from "./cell.ts";
import type { CsvRow } from "./csv.ts";
import { type Finding, quote } from "./finding.ts";

/** What was read, or all that is wrong with it. */
export type Result<T> = { readonly value: T } | { readonly findings: readonly Finding[] };

/** What is right for each column's cell. */
type RowChecks<T> = { readonly [Column in keyof T]: CellCheck<T[Column]> };

export interface RowReader<T> {
  /** A row's cells, each checked; every bad cell is a finding. */
  readonly read: (file: string, row: CsvRow) => Result<T>;
  /** One more finding about a row's cell, or about what is in the place of a number there. */
  readonly fail: (
    file: string,
    row: CsvRow,
    column: string & keyof T,
    expected: string,
    show?: (cell: string) => string,
  ) => Finding;
}

/** Reads rows whose cells come in the order of these columns. */
export function rowReader<T extends object>(
  columns: readonly (string & keyof T)[],
  checks: RowChecks<T>,
): RowReader<T> {
  const inOrder = columns.map((column) => ({ column, check: checks[column] }));
  // Most cells say what the cell above them says, being the very same string: what it means is copied, not asked again.
  let above: { readonly cells: readonly string[]; readonly value: T } | undefined;
  const read = (file: string, { line, cells }: CsvRow): Result<T> => {
    const value: Partial<T> = { ...above?.value };
    let findings: Finding[] | undefined;
    for (let index = 0; index < inOrder.length; index += 1) {
      const cell = cells[index]!;
      if (cell === above?.cells[index]) continue;
      const { column, check } = inOrder[index]!;
      const answer = check(cell);
      if ("value" in answer) value[column] = answer.value;
      else (findings ??= []).push({ file, line, column, expected: answer.expected, got: quote(cell) });
    }
    if (findings) return { findings };
    above = { cells, value: value as T };
    return { value: above.value };
  };
  return {
    read,
    fail: (file, { line, cells }, column, expected, show = quote) => ({
      ...{ file, line, column, expected },
      got: show(cells[columns.indexOf(column)]!),
    }),
  };
}
