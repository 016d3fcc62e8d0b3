import type { Dataset } from "../../data/dataset.ts";
import { quote } from "../../data/finding.ts";
import { type FigureId, figureIds } from "../../data/observation.ts";
import type { Measure } from "../../data/vocabulary.ts";
import { type ColumnSpec, figureSpecs } from "../../data/tables.ts";
import { inBoth, printedLabel } from "../downloads/printed.ts";
import type { TableView } from "../../figures/figure.ts";
import { figures } from "../../figures/index.ts";
import { type Grid, placeOf } from "./grid.ts";
import { decimalMark } from "./number.ts";
import { readCell, type RowMeaning } from "./published-cell.ts";
import type { ImportedRow, ImportedSheet, ImportFinding } from "./row.ts";

/** The figure with whose number a sheet's first line begins, as in our workbook and our CSV files for spreadsheets. */
export function figureOfSheet({ rows }: Grid): FigureId | undefined {
  const title = normal(rows[0]?.[0] ?? "");
  return figureIds.find((id) => title.startsWith(`${inBoth(figures[id].number)} `));
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
  return (
    known && years.some((year) => year !== "") && years.every((year) => year === "" || /^(?:19|20)\d\d$/.test(year))
  );
}

interface Target {
  readonly figure: FigureId;
  readonly table: TableView;
  readonly data: Dataset;
}

/** The rows under a heading, down to the first line without a label. */
function readTable(grid: Grid, start: number, target: Target): ImportedSheet {
  const body = grid.rows.slice(start + 1);
  const end = body.findIndex(([label = ""]) => label === "");
  const lines = end === -1 ? body : body.slice(0, end);
  const mark = decimalMark(lines.flatMap((line) => line.slice(1)));
  const meanings = meaningsOf(target);
  const findings: ImportFinding[] = [];
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
    cells.forEach((cell, column) => {
      const year = grid.rows[start]![column + 1] ?? "";
      if (cell === "" && year !== "") return;
      const place = placeOf(grid, row, column + 2);
      const read = year === "" ? undefined : readCell(cell, { ...meaning, ...target, year, place, mark });
      if (read && "cells" in read) rows.push(read);
      else if (cell !== "") findings.push(read ?? { place, expected: "nothing beyond the years", got: quote(cell) });
    });
  });
  return { rows, findings };
}

type Meanings = (level: string, label: string) => (RowMeaning & { readonly isLevel: boolean }) | undefined;

/** What a label means: that of a level on its own, that of a detail together with the level above it. */
function meaningsOf({ figure, table, data }: Target): Meanings {
  const known = new Map<string, RowMeaning & { isLevel: boolean }>();
  const details = new Map<string, Measure>();
  let level = "";
  for (const row of table.rows) {
    const label = normal(printedLabel(row));
    const isLevel = row.kind !== "detail";
    if (isLevel) level = label;
    const [cell] = row.cells;
    if (!cell) continue;
    const { flow, series, measure } = cell.observation;
    known.set(isLevel ? label : `${level}\n${label}`, { flow, series, measure, isLevel });
    if (!isLevel) details.set(label, measure);
  }
  const names = new Map([...data.series].map(([series, { name }]) => [normal(inBoth(name)), series]));
  const flow = table.rows[0]?.cells[0]?.observation.flow ?? "";
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
