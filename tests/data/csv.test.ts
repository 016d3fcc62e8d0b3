import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/data/finding.ts";
import { readTable } from "./read-table.ts";

const columns = ["a", "b"];
const bytesOf = (text: string | readonly number[]) =>
  typeof text === "string" ? new TextEncoder().encode(text) : Uint8Array.from(text);
const read = (text: string | readonly number[]) => readTable(columns, [bytesOf(text)]);
const messages = (text: string | readonly number[]) => read(text).findings.map(formatFinding);

describe("a table is read", () => {
  it.each([
    [
      "from plain rows",
      "a,b\n1,2\n3,4\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["with blank cells as they are", "a,b\n,\n", [["", ""]]],
    ["with spaces as they are", "a,b\n 1,2 \n", [[" 1", "2 "]]],
    ["with quoted commas and quotes", 'a,b\n"x, y","say ""so"""\n', [["x, y", 'say "so"']]],
    ["with a byte order mark at the start and CRLF", "\ufeffa,b\r\n1,2\r\n", [["1", "2"]]],
    ["with quotes and CRLF", 'a,b\r\n"1","2"\r\n', [["1", "2"]]],
    ["in Chinese", "a,b\n電訊,§\n", [["電訊", "§"]]],
  ])("%s", (_, text, expected) => {
    const { rows, findings } = read(text);
    expect(findings).toEqual([]);
    expect(rows.map(({ cells }) => cells)).toEqual(expected);
  });

  it("with lines counted from the header", () => {
    expect(read("a,b\n1,2\n3,4\n").rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("a table is refused", () => {
  const at = (place: string, expected: string, got: string) => `data/t.csv:${place}: expected ${expected}, got ${got}`;
  const quotes = "well-formed quotes";
  it.each([
    ["an empty file", "", [at("1 header", "a,b", "an empty file")]],
    ["a header alone", "a,b\n", [at("2 row", "at least one row", "the end of the file")]],
    ["a missing column", "a\n1\n", [at("1 header", "a,b", "no b: a")]],
    ["a renamed column", "a,c\n1,2\n", [at("1 header", "a,b", 'no b; besides "c": a,c')]],
    ["reordered columns", "b,a\n1,2\n", [at("1 header", "a,b", "another order: b,a")]],
    ["a doubled column", "a,b,b\n1,2,3\n", [at("1 header", "a,b", "twice b: a,b,b")]],
    ["a quoted header that holds a comma", '"a,b"\n1,2\n', [at("1 header", "a,b", '""a,b""')]],
    ["a short row", "a,b\n1,2\n3\n", [at("3 row", "2 cells", '1: "3"')]],
    ["a long row", "a,b\n1,2,3\n", [at("2 row", "2 cells", '3: "1,2,3"')]],
    ["a blank line", "a,b\n\n1,2\n", [at("2 row", "2 cells", "a blank line")]],
    ["a stray quote", 'a,b\n1,2"\n', [at("2 b", quotes, '"1,2""')]],
    ["text after a closing quote", 'a,b\n"1"x,2\n', [at("2 a", quotes, '""1"x,2"')]],
    ["an unclosed quote", 'a,b\n"1,2\n3,4\n', [at("2 a", quotes, "a quote that is never closed")]],
    ["a line break inside quotes", 'a,b\n"1\n2",3\n', [at("2 a", "one record a line", "a line break inside quotes")]],
    [
      "what comes after a line break inside quotes, in its own line",
      'a,b\n1,"2\n\n3"\n4\n5,6"\n',
      [
        at("2 b", "one record a line", "a line break inside quotes"),
        at("5 row", "2 cells", '1: "4"'),
        at("6 b", quotes, '"5,6""'),
      ],
    ],
    ["semicolons", "a;b\n1;2\n", [at("1 header", "a,b", '"a;b"')]],
    ["semicolons below a good header", "a,b\n1;2\n", [at("2 row", "2 cells", '1: "1;2"')]],
    ["tabs", "a\tb\n1\t2\n", [at("1 header", "a,b", '"a<U+0009>b"')]],
    ["a tab in a cell", "a,b\n1,\t2\n", [at("2 b", "plain text", '"<U+0009>2"')]],
    ["a carriage return", "a,b\n1\r2,3\n", [at("2 a", "plain text", '"1<U+000D>2"')]],
    [
      "carriage returns alone",
      "a,b\r1,2\r",
      [at("1 row", "a line end after the last row", "the end of the file after")],
    ],
    ["a byte order mark inside", "a,b\n1,\ufeff2\n", [at("2 b", "plain text", '"<U+FEFF>2"')]],
    [
      "a byte order mark twice",
      "\ufeff\ufeffa,b\n1,2\n",
      [at("1 header", "a,b", 'no a; besides "<U+FEFF>a": <U+FEFF>a,b')],
    ],
    ["a space of no width", "a,b\n\u200b1,2\n", [at("2 a", "plain text", '"<U+200B>1"')]],
    ["a mark of lost text", "a,b\n1,\ufffd\n", [at("2 b", "plain text", '"\ufffd"')]],
    ["a NUL byte", "a,b\n1,\0\n", [at("2 b", "plain text", '"<U+0000>"')]],
    [
      "a missing last line end",
      "a,b\n1,2",
      [at("2 row", "a line end after the last row", 'the end of the file after "1,2"')],
    ],
    ["a web page", "<!doctype html>\n<title>404</title>\n", [at("1 header", "a,b", 'a web page: "<!doctype html>"')]],
    ["a byte that is not UTF-8", [97, 44, 98, 10, 49, 44, 0xff, 10], [at("2 b", "UTF-8 text", "the byte 0xFF")]],
    ["a character cut in half", [97, 44, 98, 10, 0xe9, 0x9b, 44, 50, 10], [at("2 a", "UTF-8 text", "the byte 0xE9")]],
    ["UTF-16", [0xff, 0xfe, 97, 0, 10, 0], [at("1 a", "UTF-8 text", "the byte 0xFF, as UTF-16 begins")]],
  ])("for %s", (_, text, expected) => {
    const found = messages(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((message, index) => expect(found[index]).toContain(message));
  });
});
