import { figureIds } from "../../data/observation.ts";
import { columns, findColumn, seriesColumns, seriesFile, textColumns, textFile } from "../../data/tables.ts";
import { digitsFrom } from "./cell.ts";
import { type Grid, type ImportedRow, type ImportedSheet, placeOf } from "./grid.ts";

/** Whether a sheet has the columns of the data files, as the tidy downloads do, which add names. */
export function isTidy({ rows: [head = []] }: Grid): boolean {
  return columns.every((column) => head.includes(column));
}

/** The rows of observations, with what a spreadsheet does to numbers undone. Validation reports whatever else is wrong. */
export function readTidy(grid: Grid): ImportedSheet {
  const [head = [], ...body] = grid.rows;
  const at = Object.fromEntries(columns.map((column) => [column, head.indexOf(column)])) as Record<Column, number>;
  const lines = body.map((line, index) => ({ line, row: index + 2 })).filter(({ line }) => line.some(Boolean));
  const rows = lines.map(({ line, row }): ImportedRow => {
    const cells = Object.fromEntries(columns.map((column) => [column, line[at[column]] ?? ""])) as ImportedRow["cells"];
    return {
      place: placeOf(grid, row, at.value + 1),
      placeOf: (column) => placeOf(grid, row, at[column] + 1),
      cells: { ...cells, value: publishedDigits(cells) },
    };
  });
  return { rows, findings: [] };
}

type Column = (typeof columns)[number];

function publishedDigits({ figure, series, measure, value }: ImportedRow["cells"]): string {
  const id = figureIds.find((known) => known === figure);
  const spec = id && findColumn(id, series, measure as Parameters<typeof findColumn>[2]);
  return (spec && digitsFrom(value, spec)) ?? value;
}

/** Which of the other data files a sheet is, by its header. */
export function otherFileOf({ rows: [head = []] }: Grid): typeof seriesFile | typeof textFile | undefined {
  const named = (expected: readonly string[]) => head.filter(Boolean).join() === expected.join();
  if (named(seriesColumns())) return seriesFile;
  return named(textColumns) ? textFile : undefined;
}

/** The rows of such a file. A number that an existing row has too keeps its printed decimals, which spreadsheets drop. */
export function readOther(grid: Grid, existing: readonly (readonly string[])[]): string[][] {
  const [head = [], ...body] = grid.rows;
  const width = head.filter(Boolean).length;
  const last = width - 1;
  const keyOf = (row: readonly string[]) => row.slice(0, last).join("|");
  const printed = new Map(existing.map((row) => [keyOf(row), row[last] ?? ""]));
  const isFilled = (row: readonly string[]) => row.some(Boolean);
  return body.filter(isFilled).map((line) => {
    const row = Array.from({ length: width }, (_, index) => line[index] ?? "");
    const before = printed.get(keyOf(row));
    return before !== undefined && isSame(row[last]!, before) ? [...row.slice(0, last), before] : row;
  });
}

const isSame = (now: string, before: string): boolean => /^-?\d/.test(now) && Number(now) === Number(before);
