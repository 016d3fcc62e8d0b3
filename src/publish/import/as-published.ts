import type { Dataset } from "../../data/dataset.ts";
import { quote } from "../../data/finding.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Measure } from "../../data/vocabulary.ts";
import { type ColumnSpec, figureSpecs } from "../../data/tables.ts";
import { detailLabel, inBoth, printedLabel, uniqueLabels } from "../downloads/printed.ts";
import type { TableView } from "../../figures/figure.ts";
import { figures } from "../../figures/index.ts";
import { sourceLocales } from "../../i18n/locales.ts";
import { decimalMark, readCell, type RowMeaning } from "./cell.ts";
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
  const mark = decimalMark(lines.flatMap((line) => line.slice(1)));
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
      const read = year === "" ? undefined : readCell(cell, { ...meaning, ...target, year, place, mark });
      if (read && "cells" in read) rows.push(read);
      else if (read || cell !== "")
        findings.push(read ?? { place, expected: "nothing beyond the years", got: quote(cell) });
    });
  });
  return { rows, findings };
}

type Meanings = (level: string, label: string) => (RowMeaning & { readonly isLevel: boolean }) | undefined;

/** What a label means: that of a level on its own, that of a detail together with the level above it. */
function meaningsOf({ figure, table, data }: Target): Meanings {
  const known = new Map<string, RowMeaning & { isLevel: boolean }>();
  const details = new Map<string, Measure>();
  const flow = table.rows[0]?.cells[0]?.observation.flow ?? "";
  let level = "";
  for (const [index, row] of table.rows.entries()) {
    const label = normal(printedLabel(row));
    const isLevel = row.kind !== "detail";
    if (isLevel) level = label;
    const [cell] = row.cells;
    if (!cell) continue;
    const { series, measure } = cell.observation;
    known.set(isLevel ? label : `${level}\n${label}`, { flow, series, measure, isLevel });
    known.set(normal(inBoth(uniqueLabels(table)[index]!)), { flow, series, measure, isLevel });
    if (isLevel) continue;
    details.set(label, measure);
    // Under a level that is not in the table yet, as the workbook names such rows.
    for (const [other, { name }] of data.series) {
      const named = normal(inBoth(detailLabel(name, row)));
      if (!known.has(named)) known.set(named, { flow, series: other, measure, isLevel });
    }
  }
  const names = new Map([...data.series].map(([series, { name }]) => [normal(inBoth(name)), series]));
  const [main] = openColumns(figure);
  return (above, label) => {
    const isDetail = details.has(label);
    const given = known.get(isDetail ? `${above}\n${label}` : label);
    const series = names.get(isDetail ? above : label);
    if (given || !series || !main) return given;
    return { flow, series, measure: details.get(label) ?? main.measure, isLevel: !isDetail };
  };
}

/** The measures that every series of a figure has; if there are any, series can be added. */
function openColumns(figure: FigureId): readonly ColumnSpec[] {
  return figureSpecs[figure].columns.filter(({ series }) => !series);
}
