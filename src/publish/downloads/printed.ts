import type { Dataset } from "../../data/dataset.ts";
import type { Observation } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import { printedOf } from "../../data/status.ts";
import type { PrintedFigure, PrintedNote, TableRow, TableView } from "../../figures/figure.ts";
import { besideSource, sourceLine } from "../../figures/provenance.ts";
import { everyLocale, joinLanguages, type Localized, sourceLocales } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { punctuation } from "../../i18n/punctuation.ts";
import { strings } from "../../i18n/strings.ts";
import { writeCsv } from "./csv.ts";

const messages = defineMessages("publish/downloads/printed", {
  /** A row below the one that it belongs to, named without it. */
  detailOf: {
    en: (level: string, detail: string) => `${level}: ${detail}`,
    "zh-hant": (level, detail) => `${level}：${detail}`,
  },
  /** Below the notes. */
  ourWords: { en: "The notes are in the words of this site.", "zh-hant": "註釋由本站改寫。" },
  /** Where the notes speak of brackets and the numbers have none. */
  bare: {
    en: "In this file numbers stand without the brackets, percent signs and plus signs of the printed table; rows in percent are marked (%).",
    "zh-hant": "本檔案的數字不帶原表的括號、百分號及正號；以百分率表示的各行註有 (%)。",
  },
});

/** A row of a figure as printed, for spreadsheets; a cell is text, a year of the heading, or a published observation. */
type PrintedRow = readonly (string | number | Observation)[];

/** The source's two languages on one line, Chinese first as it prints them. */
export const inBoth = (text: Localized): string => joinLanguages(text, sourceLocales);

/** A figure as printed, in both languages: number and title, its tables with unit and headings, notes, source. */
function printedRows(data: Dataset, sources: Sources, figure: PrintedFigure): PrintedRow[] {
  const tables = figure.tables(data);
  const hasBrackets = tables.some(({ rows }) => rows.some(({ kind }) => kind === "detail"));
  return [
    [`${inBoth(figure.number)} ${inBoth(figure.caption(data))}`],
    ...tables.flatMap((table) => [...tableRows(table), []]),
    ...printedNotes(data, sources, figure).map((note) => [inBoth(note)]),
    ...(hasBrackets ? [[inBoth(messages.bare)]] : []),
    [inBoth(sourceNote(sources, figure))],
    [inBoth(besideSource(sources))],
  ];
}

/** A figure's notes, each behind its mark, and that they are ours. */
export function printedNotes(data: Dataset, sources: Sources, figure: PrintedFigure): readonly Localized[] {
  return [...figure.notes(data, sources).map(printedNote), messages.ourWords];
}

function printedNote({ mark, text }: PrintedNote): Localized {
  return mark ? everyLocale((locale) => `(${mark}) ${text[locale]}`) : text;
}

/** Who published a figure, and where. */
export function sourceNote(sources: Sources, figure: PrintedFigure): Localized {
  const line = sourceLine(sources, figure.id);
  return everyLocale((locale) => `${strings.source[locale]}${punctuation.colon[locale]}${line[locale]}`);
}

function tableRows({ caption, corner, unit, columns, rows }: TableView): PrintedRow[] {
  return [
    ...(caption ? [[inBoth(caption)]] : []),
    [inBoth(unit)],
    [inBoth(corner), ...columns.map(({ key }) => Number(key))],
    ...rows.map((row) => [printedLabel(row), ...row.cells.map(({ observation }) => observation)]),
  ];
}

/** A row's label in both languages. The heading's unit is that of the levels; what stands beneath them is in percent. */
export function printedLabel({ label, kind, note }: TableRow): string {
  return `${inBoth(label)}${kind === "detail" ? " (%)" : ""}${note ? ` (${note})` : ""}`;
}

/** The labels of a table's rows, each once: what stands under several levels is named with its own. */
export function uniqueLabels({ rows }: Pick<TableView, "rows">): Localized[] {
  const labels = rows.map(({ label }) => label.en);
  let level: Localized | undefined;
  return rows.map((row) => {
    if (row.kind !== "detail") level = row.label;
    const isRepeated = labels.indexOf(row.label.en) !== labels.lastIndexOf(row.label.en);
    return row.kind === "detail" ? detailLabel(isRepeated ? level : undefined, row) : marked(row);
  });
}

/** The label of a row in percent, with the level that it stands under if that is named. */
export function detailLabel(level: Localized | undefined, row: Pick<TableRow, "label" | "note">): Localized {
  const named = marked({ ...row, label: level ? say(messages.detailOf, level, row.label) : row.label });
  return everyLocale((locale) => named[locale] + punctuation.inBrackets[locale]("%"));
}

function marked({ label, note }: Pick<TableRow, "label" | "note">): Localized {
  return note ? everyLocale((locale) => `${label[locale]} (${note})`) : label;
}

/**
 * The printed table for a spreadsheet, in UTF-8 with BOM and CRLF, as Excel expects. Numbers are bare (no separators, brackets or plus
 * sign, which spreadsheets misread: `(59%)` would become minus 59 %); a sign stands where there is no number.
 */
export function excelCsv(data: Dataset, sources: Sources, figure: PrintedFigure): string {
  const rows = printedRows(data, sources, figure).map((cells) =>
    cells.map((cell) => (typeof cell === "object" ? printedOf(cell) : String(cell))),
  );
  return `\ufeff${writeCsv(rows, "\r\n")}`;
}
