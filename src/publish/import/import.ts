import Papa from "papaparse";
import { cellOfFinding } from "../../data/cell-at.ts";
import { compareData, type DataChanges } from "../../data/compare.ts";
import { formatFinding } from "../../data/finding.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import { columns, dataFiles, figureSpecs } from "../../data/tables.ts";
import type { DataFiles } from "../../data/directory.ts";
import { readData, validate } from "../../data/validate.ts";
import { writeCsv } from "../downloads/csv.ts";
import { figureOfSheet, readPublished } from "./as-published.ts";
import { isTidy, otherFileOf, readOther, readTidy } from "./data-file.ts";
import { type Grid, placeOf, readGrids } from "./grid.ts";
import type { ImportedRow, ImportedSheet } from "./row.ts";

/** What importing a spreadsheet would do. */
export interface Import {
  /** The figures and files in the spreadsheet. */
  readonly holds: readonly string[];
  /** The data files that would change, by name. */
  readonly files: DataFiles;
  /** Cell by cell; none if some of the spreadsheet could not be read. */
  readonly changes: DataChanges;
  /** Everything that is wrong with the spreadsheet, or would be with the data; if there is anything, nothing may be written. */
  readonly findings: readonly LocatedFinding[];
}

/** A finding in words, with the id of the table cell that it is about, if it is about one. */
export interface LocatedFinding {
  readonly text: string;
  readonly cell?: string;
}

/**
 * Maps a file saved by a spreadsheet back to the data files: our workbook, our CSV files as published or tidy, or a data file
 * itself. A figure in it replaces all rows of that figure. Nothing is written to the disk.
 */
export async function importSpreadsheet(bytes: Uint8Array, present: DataFiles): Promise<Import> {
  const grids = await readGrids(bytes);
  const { data } = readData(present);
  const read = grids.map((grid) => readGrid(grid, present));
  const sheets = read.flatMap((one) => (one && "rows" in one ? [one] : []));
  const others = read.flatMap((one) => (one && "file" in one ? [one] : []));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const findings: LocatedFinding[] = sheets
    .flatMap((sheet) => sheet.findings)
    .map(({ place, expected, got, cell }) => ({ text: `${place}: expected ${expected}, got ${got}`, cell }));
  const held = figureIds.filter((id) => rows.some(({ cells }) => cells.figure === id));
  const holds = [...held, ...others.map(({ file }) => file)];
  if (read.every((one) => !one)) findings.push(unknown(grids));
  const changed = new Map([
    ...replaced(present, rows, held),
    ...others.map(({ file, text }) => [file, encode(text)] as const),
  ]);
  const files = new Map([...changed].filter(([file, content]) => !same(content, present.get(file))));
  const next = new Map([...present, ...files]);
  const isRead = findings.length === 0;
  if (isRead && files.size > 0) findings.push(...findingsIn(next, placesOf(next, rows)));
  const changes = isRead ? compareData(data, readData(next).data) : { cells: [], labels: [] };
  return { holds, files, findings, changes };
}

/** The findings of the data with the spreadsheet imported, with the cells of the spreadsheet that they come from. */
function findingsIn(files: DataFiles, places: ReadonlyMap<string, string>): LocatedFinding[] {
  return validate(files).findings.map((finding) => {
    const place = places.get(`${finding.file}:${finding.line}`);
    const text = `${formatFinding(finding)}${place ? ` (${place})` : ""}`;
    return { text, cell: cellOfFinding(finding, files) };
  });
}

type Read = ImportedSheet | { readonly file: string; readonly text: string };

/** `undefined` for other sheets, such as the workbook's notes. */
function readGrid(grid: Grid, present: DataFiles): Read | undefined {
  if (isTidy(grid)) return readTidy(grid);
  const file = otherFileOf(grid);
  if (file) {
    const head = grid.rows[0]!.filter(Boolean);
    return { file, text: csv([head, ...readOther(grid, parsed(present, file))]) };
  }
  const figure = figureOfSheet(grid);
  return figure && readPublished(grid, figure, readData(present).data);
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
  const files = dataFiles.filter((file) => held.some((id) => figureSpecs[id].file === file));
  return new Map(
    files.map((file) => {
      const kept = parsed(present, file).slice(1);
      const order = [
        ...new Set([...kept.map(([figure]) => figure), ...held.filter((id) => figureSpecs[id].file === file)]),
      ];
      const content = order.flatMap((figure) =>
        held.some((id) => id === figure) ? rowsOf(rows, figure!) : kept.filter((row) => row[0] === figure),
      );
      return [file, encode(csv([columns, ...content]))];
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

/** The cell of the spreadsheet that each line of the new files comes from, by `file:line`. */
function placesOf(files: DataFiles, rows: readonly ImportedRow[]): Map<string, string> {
  const byRow = new Map(rows.map(({ cells, place }) => [columns.map((column) => cells[column]).join(), place]));
  return new Map(
    dataFiles.flatMap((file) =>
      parsed(files, file).flatMap((row, index) => {
        const place = byRow.get(row.join());
        return place ? [[`${file}:${index + 1}`, place] as const] : [];
      }),
    ),
  );
}

function parsed(files: DataFiles, file: string): string[][] {
  const text = new TextDecoder().decode(files.get(file)).replace(/^\ufeff/, "");
  return Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: "," }).data;
}

const csv = (rows: readonly (readonly string[])[]): string => writeCsv(rows, { newline: "\n" });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const same = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0;
