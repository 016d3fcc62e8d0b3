import { measure } from "../charts/text.ts";
import type { FigureId } from "../data/observation.ts";
import type { Site } from "../facts/site.ts";
import type { Locale } from "../i18n/locales.ts";
import { isChinese } from "../i18n/languages.ts";
import type { TableRow, TableView } from "../figures/figure.ts";
import { linesIn, rowsOf, type Setting } from "./lines.ts";
import { figures } from "../figures/index.ts";
import { earlierYears, shownTable } from "../figures/table-view.ts";

/** Sizes of `.data-table` in `table.css`, in CSS pixels. */
const text = 13;
const leading = (locale: Locale) => (isChinese(locale) ? 1.6 : 1.35);
const padding = 6;
const beforeCell = 10;
const label = { most: 320, indent: 12, after: 4 };
/** What `DataTable.astro` leaves to the names at least, and the least of a column of numbers. */
const least = { names: 128, number: 76, columns: 2 };
/** Between what stands on the last line of a caption. */
const gapInCaption = 12;
/** Over each table, and under its caption. */
const over = 24 + 7;

/** Tables stand beside each other where each has this much, this far apart; in CSS pixels. */
const beside = { least: 288, gap: 48 };

/** The height of a figure's tables in a column, where need be one under another; in CSS pixels. */
export function tableHeight({ data }: Site, id: FigureId, column: Setting): number {
  const tables = figures[id].tables(data);
  const fitting = Math.floor((column.width + beside.gap) / (beside.least + beside.gap));
  const columns = Math.max(1, Math.min(tables.length, fitting));
  const each = { ...column, width: (column.width + beside.gap) / columns - beside.gap };
  const heights = tables.map((table) => over + heightOf(table, each));
  const rows = heights.filter((_, index) => index % columns === 0);
  return rows
    .map((_, row) => Math.max(...heights.slice(row * columns, (row + 1) * columns)))
    .reduce((total, height) => total + height, 0);
}

function heightOf(table: TableView, column: Setting): number {
  const { locale } = column;
  const left = { ...column, width: labelWidth(table, column) };
  const line = text * leading(locale);
  const { unit, published } = shownTable(table, [locale]);
  const under = [unit, published, earlierYears(table)].flatMap((part) => part?.[locale] || []);
  const captionLines =
    (table.caption ? linesIn(table.caption[locale], column, text) : 0) + rowsOf(under, column, text, gapInCaption);
  const head = linesIn(table.corner[locale], left, text) * line + 2 * padding + 1;
  const rows = table.rows.map((row) => rowHeight(row, left));
  return captionLines * line + head + rows.reduce((total, height) => total + height, 0);
}

/** A detail row stands closer to the row it belongs to. */
function rowHeight({ label: name, kind, note }: TableRow, left: Setting): number {
  const { locale, width } = left;
  const line = text * leading(locale);
  const isDetail = kind === "detail";
  const marked = `${name[locale]}${note ? `(${note})` : ""}`;
  const lines = linesIn(marked, { ...left, width: width - (isDetail ? label.indent : 0) }, text, kind === "total");
  return lines * line + (isDetail ? padding : 2 * padding + 1);
}

/** What the numbers leave of the width to the names of the rows: of a table that is too wide, whole columns are shown. */
function labelWidth(table: TableView, { locale, width, letters }: Setting): number {
  const { columns, rows } = table;
  const { textOf } = shownTable(table, [locale]);
  const shown = Math.max(least.columns, Math.floor((width - least.names) / least.number));
  const whole = Math.floor((width - least.names) / shown);
  const cells = columns.map((column, index) => {
    const widths = rows.map(({ cells, kind }) =>
      measure(`${textOf(cells[index]!)}${cells[index]!.mark ?? ""}`, text, kind === "total"),
    );
    return Math.max(whole, beforeCell + letters * Math.max(measure(column.label[locale], text), ...widths));
  });
  const rest = width - cells.reduce((total, cell) => total + cell, 0);
  return Math.min(label.most, Math.max(width - shown * whole, rest)) - label.after;
}
