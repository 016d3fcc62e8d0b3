import writeExcelFile, { type Cell, type Row, type Sheet } from "write-excel-file/node";
import type { Dataset } from "../../data/dataset.ts";
import { numberOf, type Observation } from "../../data/observation.ts";
import type { Sources } from "../../data/sources.ts";
import { markOf, printedOf } from "../../data/status.ts";
import type { Content } from "../metadata/data-package.ts";
import type { Figure } from "../../figures/figure.ts";
import { figures } from "../../figures/index.ts";
import { provenance } from "../../figures/provenance.ts";
import { formatDate } from "../../i18n/format.ts";
import { everyLocale, type Localized, sourceLocales } from "../../i18n/locales.ts";
import { defineMessages, say } from "../../i18n/messages.ts";
import { statusesIn } from "../../data/status.ts";
import { flowLabels, measureLabels, statusSigns, unitLabels, type ValueStatus } from "../../data/vocabulary.ts";
import { unzip, zip } from "./archive.ts";
import { figuresIn } from "./tidy-csv.ts";
import { inBoth, type PrintedRow, printedRows } from "./printed.ts";

/** Words of the sheet of notes. */
const words = defineMessages("publish/downloads/workbook", {
  /** The sheet's name. */
  notes: { en: "Notes", "zh-hant": "註釋" },
  /** Over the column of the language. */
  language: { en: "English", "zh-hant": "中文" },
  publication: {
    en: (publication: string, issue: string, pages: string) => `${publication}, ${issue}, pp. ${pages}`,
    "zh-hant": (publication, issue, pages) => `《${publication}》${issue}，${pages} 頁`,
  },
  numbers: {
    en: "Numbers are in the unit of the printed table: 14.8 stands for 14.8%.",
    "zh-hant": "數字按原表的單位儲存：百分率 14.8 即 14.8%。",
  },
});

/** The name of the sheet of notes, which is not read back. */
export const notesName = inBoth(words.notes);

/**
 * One workbook: a sheet a figure, as printed, in the source's two languages, then a sheet of notes. Numbers are numbers in the
 * published unit (14.8 for 14.8 %), shown with the published decimals; `§` is text. The first column and all rows down to
 * the first heading stay in view. The bytes follow from the content alone.
 */
export async function workbook({ data, sources }: Content, date = sources.publisher.published): Promise<Uint8Array> {
  const sheets = figuresIn(data).map((id) => figureSheet(figures[id], printedRows(data, sources, figures[id])));
  const bytes = await writeExcelFile([...sheets, notesSheet(sources, data)], {
    fontFamily: "Arial",
    fontSize: 10,
  }).toBuffer();
  return zip(unzip(bytes), date);
}

function figureSheet(figure: Figure, rows: readonly PrintedRow[]): Sheet<Buffer> {
  const years = rows.find(({ kind }) => kind === "heading")!.cells.length - 1;
  return {
    sheet: inBoth(figure.number),
    data: rows.map(sheetRow),
    columns: [{ width: 60 }, ...Array.from({ length: years }, () => ({ width: 14 }))],
    stickyRowsCount: rows.findIndex(({ kind }) => kind === "heading") + 1,
    stickyColumnsCount: 1,
  };
}

function sheetRow({ kind, cells }: PrintedRow): Row {
  const strong = kind === "title" || kind === "heading" || kind === "total" || kind === "caption";
  const line = kind === "heading" ? ({ bottomBorderStyle: "thin" } as const) : {};
  const style = { ...line, ...(strong && { fontWeight: "bold" as const }) };
  return cells.map((cell): Cell => {
    if (typeof cell === "object") return { ...observationCell(cell), ...style };
    if (typeof cell === "number") return { value: cell, type: Number, format: "0", align: "right", ...style };
    const inTable = kind !== "title" && kind !== "note";
    return { value: cell, type: String, wrap: inTable, alignVertical: "top", ...style };
  });
}

/** A published number with its decimals, and its mark as part of its format; a sign in place of a number as text. */
function observationCell(observation: Observation): Exclude<Cell, null> & object {
  const number = numberOf(observation);
  const place = { align: "right", alignVertical: "top" } as const;
  return number === null
    ? { value: printedOf(observation), type: String, ...place }
    : { value: number, type: Number, format: numberFormat(observation), ...place };
}

/** `#,##0.0` for a number published with one decimal, `#,##0.0" r"` for one that is revised. */
export function numberFormat(observation: Observation): string {
  const { value } = observation;
  const decimals = value.kind === "number" ? (value.digits.split(".")[1]?.length ?? 0) : 0;
  const mark = markOf(observation);
  return `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}${mark && `" ${mark}"`}`;
}

/** Where the numbers come from, on what terms, what the marks and units mean. */
function notesSheet(sources: Sources, data: Dataset): Sheet<Buffer> {
  const { document, producer, publisher, terms, dataset } = sources;
  const issued = everyLocale((locale) => formatDate(document.issue, locale));
  const lines: (readonly [string, Localized])[] = [
    ["", words.language],
    ["Title", document.title],
    ["Publication", say(words.publication, document.publication, issued, document.pages)],
    ["Producer", producer.name],
    ["Published by", publisher.name],
    ["Whose", provenance(sources)],
    ["Terms", terms],
    ["Version", everyLocale(() => dataset.version)],
    ["Numbers", words.numbers],
    ...Object.entries(statusesIn(data)).map(([status, label]) => [statusSigns[status as ValueStatus], label] as const),
    ...[unitLabels, measureLabels, flowLabels].flatMap((labels) => Object.entries<Localized>(labels)),
  ];
  return {
    sheet: notesName,
    data: lines.map(([label, text], index) =>
      [label, ...sourceLocales.map((locale) => text[locale])].map((value) => ({
        value,
        type: String,
        wrap: true,
        alignVertical: "top" as const,
        ...(index === 0 && { fontWeight: "bold" as const }),
      })),
    ),
    columns: [{ width: 22 }, { width: 60 }, { width: 60 }],
    stickyRowsCount: 1,
  };
}
