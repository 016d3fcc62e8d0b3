import Papa from "papaparse";
import type { Dataset } from "../data/dataset.ts";
import type { Sources } from "../data/sources.ts";
import { digitsOf } from "../data/observation.ts";
import type { Figure, TableView } from "../figures/figure.ts";
import { joinLanguages, type Languages, type Localized } from "../i18n/locales.ts";

const both: Languages = ["zh-hant", "en"];
const line = (text: Localized) => joinLanguages(text, both);

/**
 * The printed table for a spreadsheet: number and title, unit, headings in both languages, notes beneath. UTF-8 with
 * BOM and CRLF, as Excel expects. Numbers are bare (no separators, brackets or plus sign, which spreadsheets misread:
 * `(59%)` would become minus 59 %); `§` stands as printed.
 */
export function excelCsv(data: Dataset, sources: Sources, figure: Figure): string {
  const rows = [
    [`${line(figure.number)} ${line(figure.title(data))}`],
    ...figure.tables(data).flatMap((table) => [...tableRows(table), []]),
    ...figure.notes(data, sources).map(({ mark, text }) => [`${mark ? `(${mark}) ` : ""}${line(text)}`]),
  ];
  return `\ufeff${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
}

function tableRows({ caption, corner, unit, columns, rows }: TableView): string[][] {
  return [
    ...(caption ? [[line(caption)]] : []),
    [line(unit)],
    [line(corner), ...columns.map(({ key }) => key)],
    ...rows.map(({ label, kind, cells }) => [
      // The heading's unit is that of the levels; what stands beneath them is in percent.
      kind === "detail" ? `${line(label)} (%)` : line(label),
      ...cells.map(({ observation }) => digitsOf(observation) || "§"),
    ]),
  ];
}
