import Papa from "papaparse";
import { type Finding, quote } from "./finding.ts";

/** One data row: its line in the file and its cells by column name. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly findings: readonly Finding[];
}

/** Bytes to text. Refuses what is not UTF-8, naming the line of the first bad byte. */
export function decodeUtf8(file: string, bytes: Uint8Array): { text: string; findings: Finding[] } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), findings: [] };
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const before = lenient.slice(0, lenient.indexOf("\ufffd"));
    const line = before.split("\n").length;
    return {
      text: "",
      findings: [{ file, line, column: "file", expected: "UTF-8 text", got: "bytes that are not UTF-8" }],
    };
  }
}

/** Characters that never belong in these files, with what to call them. */
const strays: readonly (readonly [RegExp, string])[] = [
  [/\0/, "a NUL byte"],
  [/\ufeff/, "a byte order mark inside the file"],
  [/\r/, "a carriage return inside a line"],
];

/**
 * Comma-separated text (RFC 4180, header row, one record a line) to rows of named cells, strictly: exactly the columns
 * expected and in their order, no ragged or blank lines, no stray quotes. Cells come back as they stand, untrimmed.
 * A leading byte order mark and CRLF line ends, which spreadsheets write, are taken off. Never throws: what is wrong
 * is in `findings`, and then `rows` holds only what could be read.
 */
export function parseCsv(file: string, source: string, columns: readonly string[]): CsvTable {
  const text = source.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const findings: Finding[] = [];
  const report = (line: number, column: string, expected: string, got: string) =>
    findings.push({ file, line, column, expected, got });

  if (text.trim() === "") {
    report(1, "header", columns.join(","), "an empty file");
    return { rows: [], findings };
  }
  text.split("\n").forEach((content, index) => {
    for (const [pattern, name] of strays) if (pattern.test(content)) report(index + 1, "row", "plain text", name);
  });
  if (!text.endsWith("\n"))
    report(text.split("\n").length, "row", "a line end after the last row", "the end of the file");
  if (findings.length > 0) return { rows: [], findings };

  const records = readRecords(text, report);
  const [header, ...body] = records;
  if (!header || header.cells.join() !== columns.join()) {
    report(1, "header", columns.join(","), quote(header?.cells.join() ?? ""));
    return { rows: [], findings };
  }
  if (body.length === 0 && findings.length === 0) report(2, "row", "at least one row", "the end of the file");

  const rows: CsvRow[] = [];
  for (const { line, cells } of body) {
    if (cells.length === columns.length) {
      rows.push({ line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) });
    } else if (cells.length === 1 && cells[0] === "") {
      report(line, "row", `${columns.length} cells`, "a blank line");
    } else {
      report(line, "row", `${columns.length} cells`, `${cells.length}`);
    }
  }
  return { rows, findings };
}

type Report = (line: number, column: string, expected: string, got: string) => void;

/** Papa Parse does the splitting; this keeps count of lines, which it does not. */
function readRecords(text: string, report: Report): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text.slice(0, -1), {
    delimiter: ",",
    newline: "\n",
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const raw = text.slice(position, meta.cursor);
      for (const error of errors) report(line, "row", "well-formed quotes", describe(error.code, raw));
      if (errors.length === 0 && strayQuote(raw)) report(line, "row", "well-formed quotes", quote(raw.trimEnd()));
      if (data.some((cell) => cell.includes("\n")))
        report(line, "row", "one record a line", "a line break inside quotes");
      records.push({ line, cells: data });
      line += raw.replace(/\n$/, "").split("\n").length;
      position = meta.cursor;
    },
  });
  return records;
}

function describe(code: string, raw: string): string {
  return code === "MissingQuotes" ? "a quote that is never closed" : quote(raw.trimEnd());
}

/** A quote in a cell that does not begin with one: Papa Parse takes it as text, we do not. */
function strayQuote(raw: string): boolean {
  return raw.replace(/(^|,)"(?:[^"]|"")*"(?=,|\n|$)/g, "$1").includes('"');
}
