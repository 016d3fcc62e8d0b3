import type { Dataset } from "../../data/dataset.ts";
import { quote } from "../../data/finding.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Measure } from "../../data/vocabulary.ts";
import { figureSpecs } from "../../data/tables.ts";
import { detailLabel, inBoth, printedLabel, uniqueLabels } from "../downloads/printed.ts";
import type { TableView } from "../../figures/figure.ts";
import { figures } from "../../figures/index.ts";
import { sourceLocales } from "../../i18n/locales.ts";
import { readCell, type RowMeaning } from "./cell.ts";
import { type Grid, type ImportedRow, type ImportedSheet, type ImportFinding, placeOf } from "./grid.ts";

/** How many rows somebody may have inserted over what tells a sheet. */
const insertedRows = 20;

/**
 * The figure that a sheet holds, as in our workbook and our CSV files for spreadsheets: its first column has a title that begins with
 * the figure's number. A sheet that has its name was meant to be ours, and is a finding.
 */
export function figureOfSheet({ name, rows }: Grid): FigureId | ImportFinding | undefined {
  const firsts = rows.slice(0, insertedRows).map(([first = ""]) => normal(first));
  const titled = figureIds.find((id) => firsts.some((text) => text.startsWith(`${figureNumber(id)} `)));
  if (titled) return titled;
  const named = figureIds.find((id) => normal(name) === inBoth(figures[id].number));
  if (!named) return undefined;
  const expected = `a title in column A that begins with “${figureNumber(named)}”, as the sheet's name does`;
  return { place: placeOf({ name, rows }, 1, 1), expected, got: quote(rows[0]?.[0] ?? "") };
}

/** The beginning of a figure's title, in our workbook and in our CSV files alike. */
const figureNumber = (id: FigureId): string => figures[id].number[sourceLocales[0]];

/** A sheet with a column of labels per language, as in our workbook, as one with both in one column, as in our CSV files. */
export function withOneLabelColumn(grid: Grid, data: Dataset): Grid {
  const count = sourceLocales.length;
  const corners = figureIds.flatMap((id) => figures[id].tables(data).map(({ corner }) => corner));
  const isHead = (row: readonly string[]) =>
    corners.some((corner) => sourceLocales.every((locale, column) => normal(row[column] ?? "") === corner[locale]));
  if (!grid.rows.some(isHead)) return grid;
  const rows = grid.rows.map((row) => [row.slice(0, count).filter(Boolean).join(" "), ...row.slice(count)]);
  return { ...grid, rows, labelColumns: count };
}

/**
 * Turns a figure's sheet, as published, back into rows: the headings give the years, the labels the series and measures. A new
 * year is another column; a new series must have its names in `series.csv` first. An empty cell is no row.
 */
export function readPublished(grid: Grid, figure: FigureId, data: Dataset): ImportedSheet {
  const tables = figures[figure].tables(data);
  const starts = grid.rows.flatMap((row, index) => (isHeading(row, tables) ? [index] : []));
  if (starts.length !== tables.length) {
    const expected = `${tables.length} of the headings ${tables.map(({ corner }) => quote(inBoth(corner))).join(", ")} with years beside`;
    return { rows: [], findings: [{ place: placeOf(grid, 1, 1), expected, got: String(starts.length) }] };
  }
  const sheets = tables.map((table, index) => readTable(grid, starts[index]!, { figure, table, data }));
  return { rows: sheets.flatMap(({ rows }) => rows), findings: sheets.flatMap(({ findings }) => findings) };
}

const normal = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

function isHeading([corner = "", ...years]: readonly string[], tables: readonly TableView[]): boolean {
  const known = tables.some((table) => inBoth(table.corner) === normal(corner));
  return known && years.some((year) => /(?:19|20)\d\d/.test(year));
}

interface Target {
  readonly figure: FigureId;
  readonly table: TableView;
  readonly data: Dataset;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

/** The year over each column, "" beyond them; `undefined` over one that is not to be read. Each wrong heading is one finding. */
function readHeading(grid: Grid, start: number, lines: readonly (readonly string[])[]) {
  const [, ...headings] = grid.rows[start]!;
  const findings: ImportFinding[] = [];
  const years = headings.map((heading, column) => {
    const place = placeOf(grid, start + 1, column + 2);
    const [, year] = /^((?:19|20)\d\d) ?年?$/.exec(heading) ?? [];
    if (heading === "") return "";
    if (year === undefined)
      findings.push({ place, expected: "a year such as 2013, and nothing else", got: quote(heading) });
    else if (headings.indexOf(heading) < column)
      findings.push({ place, expected: "each year once", got: `${year} again` });
    else if (lines.every((line) => (line[column + 1] ?? "") === ""))
      findings.push({ place, expected: `numbers of ${year} below`, got: "none" });
    else return year;
    return undefined;
  });
  return { years, findings };
}

/** The rows under a heading, down to the first line without a label. */
function readTable(grid: Grid, start: number, target: Target): ImportedSheet {
  const body = grid.rows.slice(start + 1);
  const end = body.findIndex(([label = ""]) => label === "");
  const lines = end === -1 ? body : body.slice(0, end);
  const meanings = meaningsOf(target);
  const { years, findings } = readHeading(grid, start, lines);
  const rows: ImportedRow[] = [];
  let level = "";
  lines.forEach(([label = "", ...cells], index) => {
    const row = start + index + 2;
    const meaning = meanings(level, normal(label));
    if (!meaning) {
      const expected = `a row of ${target.figure} (a new series needs its names in data/series.csv first)`;
      findings.push({ place: placeOf(grid, row, 1), expected, got: quote(label) });
      return;
    }
    if (meaning.isLevel) level = normal(label);
    years.forEach((year, column) => {
      const cell = cells[column] ?? "";
      if (year === undefined || (cell === "" && (year === "" || isBlank(cells)))) return;
      const place = placeOf(grid, row, column + 2);
      const read = year === "" ? undefined : readCell(cell, { ...meaning, ...target, year, place });
      if (read && "cells" in read) rows.push(read);
      else if (read || cell !== "")
        findings.push(read ?? { place, expected: "nothing beyond the years", got: quote(cell) });
    });
  });
  return { rows, findings };
}

type Meaning = RowMeaning & { readonly isLevel: boolean };
type Meanings = (level: string, label: string) => Meaning | undefined;

/**
 * What a label means: that of a level on its own, that of a detail together with the level above it. Series that the table does not
 * have yet are known by their names.
 */
function meaningsOf({ figure, table, data }: Target): Meanings {
  const known = new Map<string, Meaning>();
  const flow = table.rows[0]?.cells[0]?.observation.flow ?? "";
  const labels = uniqueLabels(table);
  let level = "";
  for (const [index, row] of table.rows.entries()) {
    const label = normal(printedLabel(row));
    const isLevel = row.kind !== "detail";
    if (isLevel) level = label;
    const [cell] = row.cells;
    if (!cell) continue;
    const { series, measure } = cell.observation;
    for (const key of [isLevel ? label : `${level}\n${label}`, normal(inBoth(labels[index]!))])
      known.set(key, { flow, series, measure, isLevel });
  }
  // What every series of the figure has: where there is anything, series can be added.
  const main = figureSpecs[figure].columns.find(({ series }) => !series);
  const details = table.rows.filter(({ kind, cells }) => kind === "detail" && cells.length > 0);
  for (const [series, { name }] of main ? data.series : []) {
    const own = normal(inBoth(name));
    const add = (key: string, measure: Measure, isLevel: boolean) =>
      known.has(key) || known.set(key, { flow, series, measure, isLevel });
    add(own, main!.measure, true);
    for (const row of details) {
      const { measure } = row.cells[0]!.observation;
      add(`${own}\n${normal(printedLabel(row))}`, measure, false);
      add(normal(inBoth(detailLabel(name, row))), measure, false);
    }
  }
  return (above, label) => known.get(`${above}\n${label}`) ?? known.get(label);
}
