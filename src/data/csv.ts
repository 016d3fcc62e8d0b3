import { type Finding, quote, showInvisible } from "./finding.ts";
import { type ByteSink, lineReader, type LineSink, stray } from "./lines.ts";
import { recordReader, type RecordSink } from "./records.ts";

/** One data row: its line in the file and its cells in the order of the columns. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Report = (finding: Finding) => void;

export interface TableSink {
  /** A row with a cell for each column. What is wrong with it is to be reported here, so that it counts. */
  row(row: CsvRow, report: Report): void;
  report: Report;
}

/** A file with so many findings is not read any further: it is some other file. */
export const mostFindings = 10_000;

/**
 * The bytes of a table, in pieces, to its rows, strictly: UTF-8, comma-separated (RFC 4180), exactly the expected columns
 * in their order, no ragged or blank lines, one record a line, a line end after the last. Cells come as they stand,
 * untrimmed. A byte order mark at the very start and line ends as CR LF, which spreadsheets write and which change
 * nothing, are let pass. Never throws: what is wrong is reported with its line and column, and its row left out.
 */
export function tableReader(file: string, columns: readonly string[], sink: TableSink): ByteSink {
  const table = new Table(file, columns, sink);
  const records = recordReader(table);
  const lines = lineReader({
    plain: (text, number) => records.plain(text, number),
    line: (text, number, ended) => (ended ? records.line(text, number) : table.unended(text, number)),
    bad: (...line) => table.bad(...line),
  });
  return {
    push: (bytes) => {
      if (!table.isOver) lines.push(bytes);
    },
    end() {
      lines.end();
      records.end();
      table.end();
    },
  };
}

/** What a table's records must be, one after the other. */
class Table implements RecordSink, Pick<LineSink, "bad"> {
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #sink: TableSink;
  #header: "unread" | "good" | "bad" = "unread";
  #rows = 0;
  #findings = 0;

  constructor(file: string, columns: readonly string[], sink: TableSink) {
    [this.#file, this.#columns, this.#sink] = [file, columns, sink];
  }

  /** Nothing more is worth reading. */
  get isOver(): boolean {
    return this.#header === "bad" || this.#findings >= mostFindings;
  }

  record(cells: readonly string[], line: number, text: string, plain: boolean): void {
    if (this.isOver) return;
    if (this.#header === "unread") {
      this.#readHeader(cells, text);
      return;
    }
    this.#rows += 1;
    const strange = !plain && stray.test(text) ? cells.findIndex((cell) => stray.test(cell)) : -1;
    if (strange !== -1) {
      const broken = text.includes("\n");
      const got = broken ? "a line break inside quotes" : quote(cells[strange]!);
      this.#fail(line, this.#nameOf(strange), broken ? "one record a line" : "plain text", got);
    } else if (cells.length !== this.#columns.length) {
      const got = text === "" ? "a blank line" : `${cells.length}: ${quote(text)}`;
      this.#fail(line, "row", `${this.#columns.length} cells`, got);
    } else this.#sink.row({ line, cells }, this.#report);
  }

  badQuote(cell: number, line: number, text: string, got: string): void {
    this.#failRow(line, this.#nameOf(cell), "well-formed quotes", got || quote(text));
  }

  bad(before: string, line: number, expected: string, got: string): void {
    this.#failRow(line, this.#nameOf(before.split(",").length - 1), expected, got);
  }

  /** A last line without its end: nobody knows what was to follow. */
  unended(text: string, line: number): void {
    this.#failRow(line, "row", "a line end after the last row", `the end of the file after ${quote(text)}`);
  }

  end(): void {
    if (this.#findings > 0) return;
    if (this.#header === "unread") this.#fail(1, "header", this.#columns.join(), "an empty file");
    else if (this.#rows === 0) this.#fail(2, "row", "at least one row", "the end of the file");
  }

  #readHeader(cells: readonly string[], text: string): void {
    const columns = this.#columns;
    const isGood = cells.length === columns.length && cells.every((cell, index) => cell === columns[index]);
    this.#header = isGood ? "good" : "bad";
    if (!isGood) this.#fail(1, "header", columns.join(), describeHeader(cells, text, columns));
  }

  /** A record that cannot be told apart; where it is the header, nothing below it can be read. */
  #failRow(line: number, column: string, expected: string, got: string): void {
    if (this.isOver) return;
    if (this.#header === "unread") this.#header = "bad";
    this.#fail(line, column, expected, got);
  }

  #fail(line: number, column: string, expected: string, got: string): void {
    this.#report({ file: this.#file, line, column, expected, got });
  }

  readonly #report: Report = (finding) => {
    this.#findings += 1;
    if (this.#findings < mostFindings) this.#sink.report(finding);
    if (this.#findings === mostFindings) {
      const got = `${mostFindings} and more; the rest was not read`;
      this.#sink.report({ ...finding, column: "file", expected: "a table with fewer mistakes", got });
    }
  };

  #nameOf(cell: number): string {
    return this.#columns[cell] ?? "row";
  }
}

/** What is wrong with a header, before the header itself. */
function describeHeader(cells: readonly string[], text: string, columns: readonly string[]): string {
  const missing = columns.filter((column) => !cells.includes(column));
  const unknown = cells.filter((cell) => !columns.includes(cell));
  const doubled = cells.filter((cell, index) => columns.includes(cell) && cells.indexOf(cell) !== index);
  const list = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what} ${names.join(", ")}`] : []);
  const faults = [
    ...list("no", missing),
    ...list("twice", doubled),
    ...list(
      "besides",
      unknown.map((name) => quote(name)),
    ),
  ];
  if (/^\s*<[!?a-z]/i.test(text)) return `a web page: ${quote(text)}`;
  if (missing.length === columns.length) return quote(text);
  return `${faults.join("; ") || "another order"}: ${showInvisible(text)}`;
}
