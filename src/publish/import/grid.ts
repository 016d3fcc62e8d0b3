import Papa from "papaparse";
import readXlsx from "read-excel-file/node";
import type { columns } from "../../data/tables.ts";

/** A sheet as text, row by row; a cell that is empty, or past the last one of its row, is "". */
export interface Grid {
  /** The sheet's name; the file's for a text file that is read with others, else empty. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Columns of the sheet that the first one here was joined from, if more than one. */
  readonly labelColumns?: number;
}

/** A row for a data file, and the place in the spreadsheet that it comes from. */
export interface ImportedRow {
  readonly cells: Readonly<Record<(typeof columns)[number], string>>;
  readonly place: string;
  /** The place of each of its cells, where it is a row of the spreadsheet too. */
  readonly placeOf?: (column: (typeof columns)[number]) => string;
}

/** A finding at its place in the spreadsheet. */
export interface ImportFinding {
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  /** The id of the table cell that it is about, if it is about one. */
  readonly cell?: string;
}

/** What could be read of a sheet. */
export interface ImportedSheet {
  readonly rows: readonly ImportedRow[];
  readonly findings: readonly ImportFinding[];
}

/** A cell's place as spreadsheets name it: row 7 and column 4 (from 1) are `D7`, with the sheet's name if it has one. */
export function placeOf({ name, labelColumns = 1 }: Grid, row: number, column: number): string {
  const letters = (number: number): string =>
    number <= 0 ? "" : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
  return `${name ? `${name}!` : ""}${letters(column > 1 ? column + labelColumns - 1 : column)}${row}`;
}

/** The sheets of a file that a spreadsheet saved: a ZIP is XLSX, anything else is text. Throws if it is neither. */
export async function readGrids(bytes: Uint8Array, name = ""): Promise<Grid[]> {
  const format = otherFormat(bytes);
  if (format) throw new Error(`${name || "The file"} is ${format}; save it as XLSX or as “CSV UTF-8”`);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(bytes) : [readText(decode(bytes), name)];
}

/** What a file is that spreadsheets save and we do not read. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 200));
  if (start.includes("mimetypeapplication/vnd.oasis.opendocument")) return "an OpenDocument file (.ods)";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "a workbook of Excel 97–2003 (.xls)";
  return undefined;
}

/** Numbers are read as their shortest decimal: a spreadsheet may store 14.8 as 14.800000000000001. */
async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const shortest = (stored: string) => String(Number(Number(stored).toPrecision(15)));
  const sheets = await readXlsx(Buffer.from(bytes), { parseNumber: shortest, trim: true });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell === null ? "" : String(cell)))),
  }));
}

/** UTF-16 by its byte order mark, else UTF-8, else Big5, in which Excel saves plain CSV files in Hong Kong. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "big5"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Try the next one.
    }
  }
  throw new Error("The file is neither XLSX nor text in UTF-8, UTF-16 or Big5; save it as XLSX or as “CSV UTF-8”");
}

/** Separated text: commas, semicolons or tabs, whichever precede the years, or separate the header of our own files. */
function readText(marked: string, name: string): Grid {
  const text = marked.replace(/^\ufeff/, "");
  const [mark = ","] = /[,;\t](?=(?:19|20)\d\d(?:[,;\t\r\n]|$))|(?<=^(?:figure|series|issue))[,;\t]/.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(text, { delimiter: mark, skipEmptyLines: false });
  return { name, rows: data.map((row) => row.map((cell) => cell.trim())) };
}
