import { decimalsOf } from "../../../data/observation.ts";
import type { CheckedData } from "../../../facts/site.ts";
import { defineMessages } from "../../../i18n/messages.ts";
import { allDictionary } from "../../metadata/columns.ts";
import { inBoth } from "../printed.ts";
import type { TextRow } from "../csv.ts";
import { allRows } from "../tidy.ts";
import { asHeading, looks, type Sheet, type SheetCell, widthOf } from "./sheet.ts";

export const tidyWords = defineMessages("publish/downloads/workbook/tidy-sheet", {
  name: { en: "Data", "zh-hant": "數據" },
});

/** The name of the sheet, which repeats the others and is not read back. */
export const tidySheetName = inBoth(tidyWords.name);

/** Wider text than this wraps, so that the sheet fits a page. */
const widest = 46;
/** What a filter's button takes of a heading, and what stands around a text. */
const room = { button: 3, around: 1 } as const;

/** Every number in a row of its own, as in the CSV file of all numbers: a table of Excel, with filters, named for the data set. */
export function tidySheet({ data, sources }: CheckedData): Sheet {
  const { name, version } = sources.dataset;
  const rows = allRows(data);
  const widths = allDictionary.map((column) => {
    const texts = rows.map((row) => widthOf(row[column.name]!));
    const widestText = Math.ceil(Math.max(widthOf(column.name) + room.button, ...texts)) + room.around;
    return column.name === "address" ? widestText : Math.min(widest, widestText);
  });
  return {
    name: tidySheetName,
    rows: [
      allDictionary.map((column): SheetCell => ({ value: column.name, look: asHeading(looks.text) })),
      ...rows.map((row) => allDictionary.map((column) => tidyCell(row, column))),
    ],
    widths,
    frozen: { rows: 1, columns: 0 },
    titleRows: 1,
    // An address is to be followed, not read on paper.
    printedColumns: allDictionary.findIndex((column) => column.name === "address"),
    footer: `${tidySheetName} · ${name} ${version}`,
    // Excel takes no name that begins with a digit.
    table: name.replaceAll("-", "_").replace(/^(?=\d)/, "_"),
  };
}

type Column = (typeof allDictionary)[number];

/** Numbers are numbers with their published decimals; an empty cell is empty. */
function tidyCell(row: TextRow, { name, type }: Column): SheetCell | undefined {
  const text = row[name]!;
  if (text === "") return undefined;
  if (name === "address") return { value: text, look: looks.link, link: { url: text } };
  if (type === "string") return { value: text, look: looks.text };
  const decimals = decimalsOf(text);
  return { value: Number(text), look: { ...looks.number, format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` } };
}
