import Papa from "papaparse";
import { cellOfFinding } from "../../data/cell-id.ts";
import { compareData, type DataChanges } from "../../data/compare.ts";
import { formatFinding } from "../../data/finding.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import { columns, figureSpecs, tableFiles } from "../../data/tables.ts";
import type { Dataset } from "../../data/dataset.ts";
import { type DataFiles, sameBytes } from "../../data/directory.ts";
import { readData, validate } from "../../data/validate.ts";
import { writeCsv } from "../downloads/csv.ts";
import { figureOfSheet, readPublished, withOneLabelColumn } from "./as-published.ts";
import { isTidy, otherFileOf, readOther, readTidy } from "./data-file.ts";
import { type Grid, type ImportedRow, type ImportedSheet, type ImportFinding, placeOf, readGrids } from "./grid.ts";
import { figures } from "../../figures/index.ts";
import { inBoth } from "../downloads/printed.ts";
import { notesName } from "../downloads/workbook/notes-sheet.ts";
import { tidySheetName } from "../downloads/workbook/tidy-sheet.ts";

/** What importing spreadsheets would do. */
export interface Import {
  /** The figures and files in the spreadsheets. */
  readonly holds: readonly string[];
  /** Each sheet that was not taken, and why: `Sheet2: …`. */
  readonly untaken: readonly string[];
  /** The data files that would change, by name. */
  readonly files: DataFiles;
  /** Cell by cell; none if some of a spreadsheet could not be read. */
  readonly changes: DataChanges;
  /** Everything that is wrong with the spreadsheets, or would be with the data; if there is anything, nothing may be written. */
  readonly findings: readonly LocatedFinding[];
}

/** A finding in words, with the id of the table cell that it is about, if it is about one. */
export interface LocatedFinding {
  readonly text: string;
  readonly cell?: string;
  /** What findings that may have one cause have in common. */
  readonly kind?: string;
}

/** A file that a spreadsheet saved, with its name where several are read together. */
export interface Spreadsheet {
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/**
 * Maps files saved by a spreadsheet back to the data files: our workbook, our CSV files as published or tidy, or data files
 * themselves. A figure in them replaces all rows of that figure. Nothing is written to the disk.
 */
export async function importSpreadsheets(spreadsheets: readonly Spreadsheet[], present: DataFiles): Promise<Import> {
  const grids = (await Promise.all(spreadsheets.map(({ bytes, name }) => readGrids(bytes, name)))).flat();
  const { data } = readData(present);
  const read = grids.map((grid) => ({ grid, is: readGrid(grid, present, data) }));
  const sheets = read.flatMap(({ is }) => ("rows" in is ? [is] : []));
  const others = read.flatMap(({ is }) => ("file" in is ? [is] : []));
  const untaken = read.flatMap(({ grid, is }) => ("reason" in is ? [`${grid.name || "The file"}: ${is.reason}`] : []));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const held = figureIds.filter((id) => rows.some(({ cells }) => cells.figure === id));
  const findings: LocatedFinding[] = [
    ...sheets.flatMap((sheet) => sheet.findings).map(located),
    ...repeated(sheets.flatMap(({ rows }) => [...new Set(rows.map(({ cells }) => cells.figure))])),
    ...(sheets.length + others.length === 0 ? [unknown(grids)] : []),
  ];
  const changed = new Map([
    ...replaced(present, rows, held),
    ...others.map(({ file, text }) => [file, Buffer.from(text)] as const),
  ]);
  const files = new Map([...changed].filter(([file, content]) => !sameBytes(content, present.get(file))));
  const next = new Map([...present, ...files]);
  const isRead = findings.length === 0;
  if (isRead && files.size > 0) findings.push(...findingsIn(next, placesOf(next, rows)));
  const changes = isRead ? compareData(data, readData(next).data) : { cells: [], labels: [] };
  return { holds: [...held, ...others.map(({ file }) => file)], untaken, files, findings, changes };
}

export function importSpreadsheet(bytes: Uint8Array, present: DataFiles): Promise<Import> {
  return importSpreadsheets([{ bytes }], present);
}

const located = ({ place, expected, got, cell }: ImportFinding): LocatedFinding => ({
  text: `${place}: expected ${expected}, got ${got}`,
  kind: expected,
  ...(cell && { cell }),
});

function repeated(held: readonly string[]): LocatedFinding[] {
  const twice = [...new Set(held.filter((figure, index) => held.indexOf(figure) < index))];
  return twice.map((figure) => ({ text: `${figure}: expected in one sheet, got it in several` }));
}

/** The findings of the data with the spreadsheets imported, with the cells of the spreadsheets that they come from. */
function findingsIn(files: DataFiles, places: ReadonlyMap<string, ImportedRow>): LocatedFinding[] {
  return validate(files).findings.map((finding) => {
    // A row that is missing has no place: its line is that of another.
    const isMissing = finding.got.startsWith("none");
    const row = isMissing ? undefined : places.get(`${finding.file}:${finding.line}`);
    const column = columns.find((name) => name === finding.column);
    const place = row && (column ? (row.placeOf?.(column) ?? row.place) : row.place);
    const text = `${formatFinding(finding)}${place ? ` (${place})` : ""}`;
    const kind = [finding.file, finding.column, finding.kind ?? finding.expected].join("|");
    const cell = cellOfFinding(finding, files);
    return { text, kind, ...(cell && { cell }) };
  });
}

type Read = ImportedSheet | { readonly file: string; readonly text: string } | { readonly reason: string };

function readGrid(sheet: Grid, present: DataFiles, data: Dataset): Read {
  if (sheet.name === tidySheetName) return { reason: "not taken, since it repeats the other sheets" };
  if (isTidy(sheet)) return readTidy(sheet);
  const grid = withOneLabelColumn(sheet, data);
  const file = otherFileOf(grid);
  if (file) {
    const head = grid.rows[0]!.filter(Boolean);
    return { file, text: writeCsv([head, ...readOther(grid, parsed(present, file))]) };
  }
  const figure = figureOfSheet(grid);
  if (typeof figure === "object") return { rows: [], findings: [figure] };
  if (figure) return readPublished(grid, figure, data);
  if (grid.rows.every((row) => row.every((cell) => cell === ""))) return { reason: "not taken, since it is empty" };
  if (grid.name === notesName) return { reason: "not taken, since notes are written anew" };
  return {
    reason: `not taken: column A has no title of a figure (such as “${inBoth(figures[figureIds[0]].number)} …”), and row 1 not the columns of a data file`,
  };
}

function unknown(grids: readonly Grid[]): LocatedFinding {
  const place = grids[0] ? placeOf(grids[0], 1, 1) : "A1";
  return {
    text: `${place}: expected a sheet of our workbook, a CSV file of ours, or a file of data/; got none of them`,
  };
}

/** The data files with the rows of the spreadsheet's figures in place of theirs. */
function replaced(
  present: DataFiles,
  rows: readonly ImportedRow[],
  held: readonly FigureId[],
): Map<string, Uint8Array> {
  const files = tableFiles.filter((file) => held.some((id) => figureSpecs[id].file === file));
  return new Map(
    files.map((file) => {
      const kept = parsed(present, file).slice(1);
      const order = [
        ...new Set([...kept.map(([figure]) => figure), ...held.filter((id) => figureSpecs[id].file === file)]),
      ];
      const content = order.flatMap((figure) =>
        held.some((id) => id === figure) ? rowsOf(rows, figure!) : kept.filter((row) => row[0] === figure),
      );
      return [file, Buffer.from(writeCsv([columns, ...content]))];
    }),
  );
}

/** The rows of one figure in the order of the data files: by year, then as in the spreadsheet. */
function rowsOf(rows: readonly ImportedRow[], figure: string): string[][] {
  return rows
    .filter(({ cells }) => cells.figure === figure)
    .map(({ cells }) => columns.map((column) => cells[column]))
    .toSorted((a, b) => Number(a[1]) - Number(b[1]));
}

/** The row of the spreadsheets that each line of the new files comes from, by `file:line`. */
function placesOf(files: DataFiles, rows: readonly ImportedRow[]): Map<string, ImportedRow> {
  const byRow = new Map(rows.map((row) => [columns.map((column) => row.cells[column]).join(), row]));
  return new Map(
    tableFiles.flatMap((file) =>
      parsed(files, file).flatMap((row, index) => {
        const origin = byRow.get(row.join());
        return origin ? [[`${file}:${index + 1}`, origin] as const] : [];
      }),
    ),
  );
}

function parsed(files: DataFiles, file: string): string[][] {
  const text = new TextDecoder().decode(files.get(file)).replace(/^\ufeff/, "");
  return Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: "," }).data;
}
