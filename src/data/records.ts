import { plainRecords } from "./plain.ts";

/** What takes lines, as `lineReader` gives them. */
export interface TextLines {
  plain(text: string, number: number): number;
  line(text: string, number: number): void;
  end(): void;
}

export interface RecordSink {
  /** A record's cells, unquoted, the line it begins in, its text as it stands, and whether that is plain. */
  record(cells: readonly string[], line: number, text: string, plain: boolean): void;
  /** A record whose quotes are wrong, from the cell (from 0) in which they go wrong. */
  badQuote(cell: number, line: number, text: string, got: string): void;
}

/** No record of ours comes near this many characters; a quote that is open for longer is never closed. */
const longestRecord = 2 ** 20;

/**
 * Lines to records of comma-separated cells (RFC 4180): quoted cells may hold commas, doubled quotes and line breaks, and
 * a line may end in a carriage return as well. Every record tells the line it begins in.
 */
export function recordReader(sink: RecordSink): TextLines {
  let open: { lines: string[]; line: number; cell: number; length: number } | undefined;

  const neverClosed = ({ lines, line, cell }: NonNullable<typeof open>) =>
    sink.badQuote(cell, line, lines.join("\n"), "a quote that is never closed");
  const read = (text: string, line: number) => {
    const record = splitQuoted(text);
    if (record.open) open ??= { lines: [text], line, cell: record.cells.length, length: text.length };
    else open = undefined;
    if (record.stray !== undefined) sink.badQuote(record.stray, line, text, "");
    else if (!record.open) sink.record(record.cells, line, text, false);
  };

  const readLine = (raw: string, number: number) => {
    if (!open) {
      const text = withoutReturn(raw);
      if (text.includes('"')) read(raw, number);
      else sink.record(text.split(","), number, text, false);
      return;
    }
    open.lines.push(raw);
    open.length += raw.length + 1;
    if (open.length > longestRecord) {
      neverClosed(open);
      open = undefined;
    } else if (raw.split('"').length % 2 === 0) {
      read(open.lines.join("\n"), open.line);
    }
  };

  return {
    line: readLine,
    plain(text, number) {
      if (!open) return plainRecords(text, number, sink);
      const lines = text.slice(0, -1).split("\n");
      lines.forEach((line, index) => readLine(line, number + index));
      return lines.length;
    },
    end() {
      if (open) neverClosed(open);
    },
  };
}

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text);

interface Split {
  readonly cells: readonly string[];
  /** The cell with a quote in a place where none may be. */
  readonly stray?: number;
  /** The last cell begins with a quote that is not closed in this text; it is not among the cells. */
  readonly open?: boolean;
}

/** One record's text to its cells, minding quotes. */
function splitQuoted(text: string): Split {
  const record = withoutReturn(text);
  const cells: string[] = [];
  for (let at = 0; at <= record.length; at += 1) {
    const quoted = record[at] === '"';
    const close = quoted ? closingQuote(record, at + 1) : at;
    if (close === -1) return { cells, open: true };
    const comma = record.indexOf(",", close);
    const end = comma === -1 ? record.length : comma;
    const isStray = quoted ? end !== close + 1 : record.slice(at, end).includes('"');
    if (isStray) return { cells, stray: cells.length };
    cells.push(quoted ? record.slice(at + 1, close).replaceAll('""', '"') : record.slice(at, end));
    at = end;
  }
  return { cells };
}

/** Where the quote stands that ends a quoted cell; -1 where none does. A doubled quote stands for one in the cell. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
