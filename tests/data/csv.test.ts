import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCsv } from "../../src/data/csv.ts";
import { formatFinding } from "../../src/data/finding.ts";

/** A table `t.csv` of two columns, whose cells may be any text. */
function read(content: string | readonly number[]) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const schema = z.object({ a: z.string(), b: z.string() });
  const { rows, findings } = readCsv("t.csv", bytes, { columns: ["a", "b"], schema });
  return { rows: rows.map(({ line, row }) => [line, row.a, row.b]), findings: findings.map(formatFinding) };
}

describe("a table is read", () => {
  it.each<[string, string, [number, string, string][]]>([
    [
      "row by row, with lines",
      "a,b\n1,2\n3,4\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    ["with blank cells as they are", "a,b\n,\n", [[2, "", ""]]],
    ["with spaces as they are", "a,b\n 1,2 \n", [[2, " 1", "2 "]]],
    ["with quotes within cells as they are", 'a,b\n1,2"\n', [[2, "1", '2"']]],
    ["with commas and quotes in quotes", 'a,b\n"x, y","say ""so"""\n', [[2, "x, y", 'say "so"']]],
    ["with a byte order mark and CRLF", "\ufeffa,b\r\n1,2\r\n", [[2, "1", "2"]]],
    ["with quotes and CRLF", '"a",b\r\n"1","2"\r\n', [[2, "1", "2"]]],
    ["with what other dialects give a meaning", "a,b\n#1,;2\n", [[2, "#1", ";2"]]],
    ["in Chinese", "a,b\n電訊,§\n", [[2, "電訊", "§"]]],
  ])("%s", (_, text, rows) => expect(read(text)).toEqual({ rows, findings: [] }));
});

describe("a table is refused", () => {
  const quotes = "expected well-formed quotes, closed on their line, got";
  const header = "1 header: expected a,b, got";
  it.each<[string, string | readonly number[], string[]]>([
    ["an empty file", "", [`${header} an empty file`]],
    ["a blank header", "\n1,2\n", [`${header} ""`]],
    ["a header alone", "a,b\n", ["2 row: expected at least one row, got the end of the file"]],
    ["a missing column", "a\n1\n", [`${header} "a"`]],
    ["a renamed column", "a,c\n1,2\n", [`${header} "a,c"`]],
    ["reordered columns", "b,a\n1,2\n", [`${header} "b,a"`]],
    ["a repeated column", "a,b,b\n1,2,3\n", [`${header} "a,b,b"`]],
    ["a quoted header that holds a comma", '"a,b"\n1,2\n', [`${header} ""a,b""`]],
    ["a web page", "<!doctype html>\n<p>404</p>\n", [`${header} "<!doctype html>"`]],
    ["semicolons", "a;b\n1;2\n", [`${header} "a;b"`]],
    ["tabs", "a\tb\n1\t2\n", [`${header} "a<U+0009>b"`]],
    ["a byte order mark twice", "\ufeff\ufeffa,b\n1,2\n", [`${header} "<U+FEFF>a,b"`]],
    ["ragged", "a,b\n1\n1,2,3\n", ['2 row: expected 2 cells, got 1: "1"', '3 row: expected 2 cells, got 3: "1,2,3"']],
    ["a blank line", "a,b\n\n1,2\n", ["2 row: expected 2 cells, got a blank line"]],
    ["text after a closing quote", 'a,b\n"1"x,2\n', [`2 row: ${quotes} ""1"x,2"`]],
    [
      "an unclosed quote, which spoils no other line",
      'a,b\n"1,2\n3\n',
      [`2 row: ${quotes} ""1,2"`, '3 row: expected 2 cells, got 1: "3"'],
    ],
    ["a line break", 'a,b\n"x,y","1\n2"\n', [`2 row: ${quotes} ""x,y","1"`, '3 row: expected 2 cells, got 1: "2""']],
    ["a tab in a cell", "a,b\n1,\t2\n", ['2 b: expected plain text, got "1,<U+0009>2"']],
    ["a tab in a quoted cell", 'a,b\n"1,5","2\t"\n', ['2 b: expected plain text, got ""1,5","2<U+0009>""']],
    ["a carriage return", "a,b\n1\r2,3\n", ['2 a: expected plain text, got "1<U+000D>2,3"']],
    ["no line feed", "a,b\r1,2\r", ['1 row: expected a line end after the last row, got "a,b<U+000D>1,2<U+000D>"']],
    ["a byte order mark inside", "a,b\n\ufeff1,2\n", ['2 a: expected plain text, got "<U+FEFF>1,2"']],
    ["a space of no width", "a,b\n\u200b1,2\n", ['2 a: expected plain text, got "<U+200B>1,2"']],
    ["a NUL byte", "a,b\n1,\0\n", ['2 b: expected plain text, got "1,<U+0000>"']],
    ["a missing last line end", "a,b\n1,2", ['2 row: expected a line end after the last row, got "1,2"']],
    [
      "a missing last line end, and what else is wrong",
      "a,b\n1\n1,2",
      ['2 row: expected 2 cells, got 1: "1"', '3 row: expected a line end after the last row, got "1,2"'],
    ],
    ["a mark of lost text", "a,b\n1,\ufffd\n", ['2 b: expected UTF-8 text, got "1,\ufffd"']],
    ["a byte that is not UTF-8", [97, 44, 98, 10, 49, 44, 0xff, 10], ['2 b: expected UTF-8 text, got "1,\ufffd"']],
    ["a character cut in half", [97, 44, 98, 10, 0xe9, 0x9b, 44, 50, 10], ['2 a: expected UTF-8 text, got "\ufffd,2"']],
    ["UTF-16", [0xff, 0xfe, 97, 0, 10, 0], ["1 file: expected UTF-8 text, got UTF-16"]],
  ])("for %s", (_, content, findings) => {
    expect(read(content).findings).toEqual(findings.map((finding) => `data/t.csv:${finding}`));
  });

  it("only where it is wrong: the other rows are read", () => {
    expect(read('a,b\n1,2\n"3,4\n5\n6,7\n').rows).toEqual([
      [2, "1", "2"],
      [5, "6", "7"],
    ]);
  });
});
