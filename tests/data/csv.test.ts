import { describe, expect, it } from "vitest";
import { decodeUtf8, parseCsv } from "../../src/data/csv.ts";

const columns = ["a", "b"];
const parse = (text: string) => parseCsv("t.csv", text, columns);

describe("parseCsv reads", () => {
  it.each([
    [
      "plain rows",
      "a,b\n1,2\n3,4\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["blank cells as they are", "a,b\n,\n", [["", ""]]],
    ["spaces as they are", "a,b\n 1,2 \n", [[" 1", "2 "]]],
    ["quoted commas and quotes", 'a,b\n"x, y","say ""so"""\n', [["x, y", 'say "so"']]],
    ["a leading byte order mark and CRLF", "\ufeffa,b\r\n1,2\r\n", [["1", "2"]]],
    ["Chinese", "a,b\n電訊,§\n", [["電訊", "§"]]],
  ])("%s", (_, text, expected) => {
    const { rows, findings } = parse(text);
    expect(findings).toEqual([]);
    expect(rows.map(({ cells }) => [cells.a, cells.b])).toEqual(expected);
  });

  it("counts lines from the header", () => {
    expect(parse("a,b\n1,2\n3,4\n").rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("parseCsv refuses", () => {
  it.each([
    ["an empty file", "", 1, "an empty file"],
    ["a header alone", "a,b\n", 2, "the end of the file"],
    ["a missing column", "a\n1\n", 1, '"a"'],
    ["a renamed column", "a,c\n1,2\n", 1, '"a,c"'],
    ["reordered columns", "b,a\n1,2\n", 1, '"b,a"'],
    ["a doubled column", "a,b,b\n1,2,3\n", 1, '"a,b,b"'],
    ["a short row", "a,b\n1,2\n3\n", 3, "1"],
    ["a long row", "a,b\n1,2,3\n", 2, "3"],
    ["a blank line", "a,b\n\n1,2\n", 2, "a blank line"],
    ["a stray quote", 'a,b\n1,2"\n', 2, "2"],
    ["an unclosed quote", 'a,b\n"1,2\n3,4\n', 2, "a quote that is never closed"],
    ["a line break inside quotes", 'a,b\n"1\n2",3\n', 2, "a line break inside quotes"],
    ["semicolons", "a;b\n1;2\n", 1, '"a;b"'],
    ["tabs", "a\tb\n1\t2\n", 1, '"a\\tb"'],
    ["a carriage return", "a,b\n1\r2,3\n", 2, "a carriage return inside a line"],
    ["a byte order mark inside", "a,b\n\ufeff1,2\n", 2, "a byte order mark inside the file"],
    ["a NUL byte", "a,b\n1,\0\n", 2, "a NUL byte"],
    ["a missing last line end", "a,b\n1,2", 2, "the end of the file"],
    ["a web page", "<!doctype html>\n<title>404</title>\n", 1, '"<!doctype html>"'],
  ])("%s", (_, text, line, got) => {
    const [finding] = parse(text).findings;
    expect(finding).toMatchObject({ file: "t.csv", line });
    expect(finding?.got).toContain(got);
  });

  it("bytes that are not UTF-8, with their line", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("a,b\n1,"), 0xff, 0x0a]);
    expect(decodeUtf8("t.csv", bytes).findings).toMatchObject([{ line: 2, expected: "UTF-8 text" }]);
  });
});
