/** What takes the records of plain text. */
interface PlainSink {
  record(cells: readonly string[], line: number, text: string, plain: boolean): void;
}

const [comma, lineFeed] = [0x2c, 0x0a];

/**
 * Lines without quotes to records, the first at a given line. Answers how many there were. A column often says again what
 * it said in the line before: such a cell is the very same string, which costs no memory and is soon compared.
 */
export function plainRecords(text: string, line: number, sink: PlainSink): number {
  let count = 0;
  let before: readonly string[] = [];
  for (let from = 0; from < text.length; count += 1) {
    const cells: string[] = [];
    let at = from - 1;
    do {
      const last = before[cells.length];
      const cell =
        last !== undefined && standsAt(text, at + 1, last) ? last : text.slice(at + 1, endOfCell(text, at + 1));
      cells.push(cell);
      at += 1 + cell.length;
    } while (text.charCodeAt(at) === comma);
    sink.record(cells, line + count, text.slice(from, at), true);
    before = cells;
    from = at + 1;
  }
  return count;
}

/** Whether this cell, whole, stands at a place of the text. */
function standsAt(text: string, at: number, cell: string): boolean {
  for (let index = 0; index < cell.length; index += 1) {
    if (text.charCodeAt(at + index) !== cell.charCodeAt(index)) return false;
  }
  return isEnd(text.charCodeAt(at + cell.length));
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (!isEnd(text.charCodeAt(at))) at += 1;
  return at;
}

const isEnd = (code: number): boolean => code === comma || code === lineFeed;
