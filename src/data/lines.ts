import { isUtf8 } from "node:buffer";

/** What takes the bytes of a file in pieces, cut anywhere. */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  /** No more bytes will come. */
  end(): void;
}

export interface LineSink {
  /**
   * Whole lines, each with its line feed, and the number of the first: no quotes, no carriage returns, nothing that cannot
   * be seen. Answers how many they were.
   */
  plain(text: string, number: number): number;
  /** One other line without its line feed, counted from 1; `ended` where a line feed followed. */
  line(text: string, number: number, ended: boolean): void;
  /** A line that is not text: what stands before the first bad byte, and what was found. */
  bad(before: string, number: number, expected: string, got: string): void;
}

const format = "\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffd";
/** Control characters, invisible ones, and the mark that stands for text which was lost before. */
export const stray = new RegExp(`[\\0-\\x1f${format}]`);
/** The same and the quote, but not the line feed. */
const special = new RegExp(`["\\0-\\t\\x0b-\\x1f${format}]`);

/** No line of ours comes near this many bytes; what is longer is not read, so that memory stays bounded. */
export const longestLine = 2 ** 20;

/** Bytes are looked at in pieces of this size, however many come at once. */
const piece = 2 ** 16;

const lineFeed = 0x0a;

/**
 * Cuts bytes into lines of UTF-8 text. A byte order mark at the very start is taken off; one anywhere else is left for
 * others to refuse. Holds no more than one piece of bytes and one line at a time.
 */
export function lineReader(sink: LineSink): ByteSink {
  let carried: Uint8Array = new Uint8Array();
  let number = 0;
  let stopped = false;

  const line = (text: string, ended: boolean) => {
    number += 1;
    sink.line(number === 1 ? text.replace(/^\ufeff/, "") : text, number, ended);
  };
  const readBytes = (bytes: Uint8Array, ended: boolean) => {
    if (isUtf8(bytes)) {
      line(decode(bytes), ended);
      return;
    }
    number += 1;
    const at = firstBadByte(bytes);
    sink.bad(decode(bytes.subarray(0, at)), number, "UTF-8 text", describeByte(bytes, at));
  };
  const readLines = (block: Uint8Array) => {
    if (!isUtf8(block)) {
      for (const bytes of split(block)) readBytes(bytes, true);
      return;
    }
    const text = decode(block);
    if (!special.test(text)) number += sink.plain(text, number + 1);
    else for (const each of text.slice(0, -1).split("\n")) line(each, true);
  };

  const stop = () => {
    stopped = true;
    sink.bad("", number + 1, `lines of at most ${longestLine} bytes`, "a longer one; the rest was not read");
  };
  const pushPiece = (bytes: Uint8Array) => {
    const all = carried.length > 0 ? Buffer.concat([carried, bytes]) : bytes;
    const end = all.lastIndexOf(lineFeed) + 1;
    // Only the first line can be long: the others lie in this one piece.
    if ((end === 0 ? all.length : all.indexOf(lineFeed)) > longestLine) {
      stop();
      return;
    }
    if (end > 0) readLines(all.subarray(0, end));
    carried = all.subarray(end);
  };

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length && !stopped; at += piece) pushPiece(bytes.subarray(at, at + piece));
    },
    end() {
      if (!stopped && carried.length > 0) readBytes(carried, false);
    },
  };
}

const decode = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/** The same text with memory of its own: a cell is a part of its file's text, and would keep all of that for as long. */
export const ownCopy = (text: string): string => Buffer.from(text).toString();

/** The lines of bytes that end with a line feed, each without it: no byte of a longer character is a line feed. */
function* split(block: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < block.length;) {
    const to = block.indexOf(lineFeed, from);
    yield block.subarray(from, to);
    from = to + 1;
  }
}

function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  for (;;) {
    const length = [1, 2, 3, 4].find((size) => at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)));
    if (length === undefined) return at;
    at += length;
  }
}

function describeByte(bytes: Uint8Array, at: number): string {
  const byte = `the byte 0x${bytes[at]!.toString(16).toUpperCase()}`;
  const wide = at === 0 && [0xfffe, 0xfeff].includes((bytes[0]! << 8) | bytes[1]!);
  return wide ? `${byte}, as UTF-16 begins` : byte;
}
