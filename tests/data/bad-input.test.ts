import { describe, expect, it } from "vitest";
import { formatFinding } from "../../src/data/finding.ts";
import { readDataFiles } from "../../src/data/load.ts";
import { summarize } from "../../src/data/summary.ts";
import { validate } from "../../src/data/validate.ts";

const published = readDataFiles();
const file = "tbp.csv";
const text = new TextDecoder().decode(published.get(file));
const [header = "", row = ""] = text.split("\n");

/** What is found when `tbp.csv` is this instead. */
function messages(changed: string | Uint8Array): string[] {
  const bytes = typeof changed === "string" ? new TextEncoder().encode(changed) : changed;
  return validate(new Map([...published, [file, bytes]])).findings.map(formatFinding);
}

/** The file with its first row changed. */
const withRow = (changed: string) => text.replace(row, changed);
const withValue = (changed: string) => withRow(row.replace("802", changed));
const columns = header;
const withBytes = (at: number, ...bytes: readonly number[]) => {
  const before = new TextEncoder().encode(text);
  return Uint8Array.from([...before.subarray(0, at), ...bytes, ...before.subarray(at)]);
};
const number = "a whole number, not negative, in plain digits";
/** How a finding begins, how what it expects begins, and how what it got. */
const at = (place: string, expected: string, got: string) => [
  `data/${file}:${place}: expected ${expected}`,
  `, got ${got}`,
];

describe("a data file is refused, by line and column, for", () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ["nothing in it", "", at("1 header", columns, "an empty file")],
    ["blank lines alone", "\n\n", at("1 header", columns, '""')],
    ["a header alone", `${header}\n`, at("2 row", "at least one row", "the end of the file")],
    ["a missing column", text.replaceAll(/,[^,\n]*$/gm, ""), at("1 header", columns, "no value_status: figure,year,")],
    ["a renamed column", text.replace("series", "Series"), at("1 header", columns, 'no series; besides "Series": ')],
    ["a doubled column", text.replace("series", "series,series"), at("1 header", columns, "twice series: figure,")],
    ["reordered columns", text.replace("figure,year", "year,figure"), at("1 header", columns, "another order: year,")],
    ["a row too short", withRow(row.slice(0, -1)), at("2 row", "8 cells", `7: "${row.slice(0, -1)}"`)],
    ["a row too long", withRow(`${row},`), at("2 row", "8 cells", `9: "${row},"`)],
    ["a blank line", withRow(`\n${row}`), at("2 row", "8 cells", "a blank line")],
    ["a stray quote", withValue('80"2'), at("2 value", "well-formed quotes", "")],
    ["an unclosed quote", withValue('"802'), at("2 value", "well-formed quotes", "a quote that is never closed")],
    ["a line break in quotes", withValue('"8\n02"'), at("2 value", "one record a line", "a line break inside quotes")],
    [
      "a slip below a line break in quotes",
      withRow(`${row.replace("802", '"8\n\n02"')}\n${row.replace("802", "8O2")}`),
      at("5 value", number, '"8O2" (U+004F)'),
    ],
    ["semicolons", text.replaceAll(",", ";"), at("1 header", columns, `"${header.replaceAll(",", ";")}"`)],
    ["semicolons in a row", withRow(row.replaceAll(",", ";")), at("2 row", "8 cells", '1: "table-4;2001;')],
    ["tabs", text.replaceAll(",", "\t"), at("1 header", columns, '"figure<U+0009>year')],
    ["a tab", withValue("802\t"), at("2 value", "plain text", '"802<U+0009>"')],
    ["line ends of old Macintoshes", text.replaceAll("\n", "\r"), at("1 row", "a line end after the last row", "")],
    ["a carriage return", withValue("8\r02"), at("2 value", "plain text", '"8<U+000D>02"')],
    ["a byte order mark inside", withValue("\ufeff802"), at("2 value", "plain text", '"<U+FEFF>802"')],
    ["a byte that is not UTF-8", withBytes(header.length + 5, 0xe9), at("2 figure", "UTF-8 text", "the byte 0xE9")],
    ["UTF-16", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")), at("1 figure", "UTF-8 text", "the byte 0xFF")],
    ["a NUL byte", withBytes(header.length + 1, 0), at("2 figure", "plain text", '"<U+0000>table-4"')],
    [
      "an error page of a web server",
      "<!DOCTYPE html>\n<html><title>502 Bad Gateway</title></html>\n",
      at("1 header", columns, 'a web page: "<!DOCTYPE html>"'),
    ],
    [
      "truncation in a row",
      text.slice(0, -9),
      at("43 row", "a line end after the last row", "the end of the file after"),
    ],
    ["truncation in a number", text.slice(0, -2), at("43 row", "a line end after the last row", "")],
    ["a missing observation", text.replace(`${row}\n`, ""), at("42 row", `a row ${row.slice(0, -5)}`, "none")],
    ["a doubled observation", withRow(`${row}\n${row}`), at("3 row", "each observation once", "that of line 2 again")],
    ["an unknown figure", withRow(row.replace("table-4", "table-5")), at("2 figure", "one of table-1, ", '"table-5"')],
    [
      "an unknown series",
      withRow(row.replace("receipts", "receipt")),
      at("2 measure", "a measure that table-4", '"value"'),
    ],
    ["an unknown measure", withRow(row.replace("value", "level")), at("2 measure", "one of value, ", '"level"')],
    ["an unknown unit", withRow(row.replace("millions", "million")), at("2 unit", "one of ", '"HKD_million"')],
    ["an unknown status", withRow(`${row}p`), at("2 value_status", "one of (blank), ", '"p"')],
    ["a year too early", withRow(row.replace("2001", "1899")), at("2 year", "a year from 1900 to 2099", '"1899"')],
    ["a year too late", withRow(row.replace("2001", "2100")), at("2 year", "a year from 1900 to 2099", '"2100"')],
    ["a year in two digits", withRow(row.replace("2001", "01")), at("2 year", "a year from 1900 to 2099", '"01"')],
    ["full-width digits", withValue("８０２"), at("2 value", number, '"８０２" (U+FF18)')],
    ["Arabic digits", withValue("٨٠٢"), at("2 value", number, '"٨٠٢" (U+0668)')],
    [
      "a full-width year",
      withRow(row.replace("2001", "２００１")),
      at("2 year", "a year from 1900 to 2099", '"２００１"'),
    ],
    ["a letter O", withValue("8O2"), at("2 value", number, '"8O2" (U+004F)')],
    ["a letter l", withValue("80l"), at("2 value", number, '"80l" (U+006C)')],
    ["a thousands separator", withValue('"1,802"'), at("2 value", number, '"1,802"')],
    ["a thousands separator without quotes", withValue("1,802"), at("2 row", "8 cells", "9: ")],
    ["a blank as thousands separator", withValue("1 802"), at("2 value", number, '"1 802"')],
    ["a no-break space", withValue("1\u00a0802"), at("2 value", number, '"1<U+00A0>802"')],
    ["a percent sign", withValue("802%"), at("2 value", number, '"802%" (U+0025)')],
    ["a currency sign", withValue("$802"), at("2 value", number, '"$802" (U+0024)')],
    ["a plus sign", withValue("+802"), at("2 value", number, '"+802" (U+002B)')],
    ["a minus sign of typography", withValue("−802"), at("2 value", number, '"−802" (U+2212)')],
    ["minus zero", withRow(row.replace("receipts", "balance").replace("802", "-0")), at("2 value", "", '"-0"')],
    ["NaN", withValue("NaN"), at("2 value", number, '"NaN"')],
    ["Infinity", withValue("Infinity"), at("2 value", number, '"Infinity"')],
    ["an exponent", withValue("8e2"), at("2 value", number, '"8e2" (U+0065)')],
    ["a hexadecimal number", withValue("0x322"), at("2 value", number, '"0x322" (U+0078)')],
    ["a formula", withValue("=800+2"), at("2 value", number, '"=800+2" (U+003D)')],
    ["an error of a spreadsheet", withValue("#REF!"), at("2 value", number, '"#REF!" (U+0023)')],
    ["forty digits", withValue("8".repeat(40)), at("2 value", number, `"${"8".repeat(40)}"`)],
    ["decimals where none are printed", withValue("802.0"), at("2 value", number, '"802.0"')],
    ["a leading zero", withValue("0802"), at("2 value", number, '"0802"')],
    ["a trailing blank", withValue("802 "), at("2 value", number, '"802 "')],
    ["a leading blank", withValue(" 802"), at("2 value", number, '" 802"')],
    ["a trailing blank in a code", withRow(row.replace("receipts", "receipts ")), at("2 series", "a series code", "")],
    ["a blank for a number", withValue(""), at("2 value", number, '""')],
  ])("%s", (_, changed, [start = "", got = ""]) => {
    const found = messages(changed);
    const hit = found.find((message) => message.startsWith(start) && message.includes(got, start.length));
    expect(hit, [start + got, "but found", ...found.slice(0, 3)].join("\n")).toBeDefined();
  });

  it("a file that nothing reads", () => {
    const found = validate(new Map([...published, ["tbp (1).csv", new Uint8Array()]])).findings.map(formatFinding);
    expect(found).toEqual([
      expect.stringMatching(/^data\/tbp \(1\)\.csv:1 file: expected one of .*got a file that nothing/),
    ]);
  });

  it("a number of the text that stands twice", () => {
    const said = new TextDecoder().decode(published.get("text.csv")).replace(/^(4\.4,.*\n)/m, "$1$1");
    const found = validate(new Map([...published, ["text.csv", new TextEncoder().encode(said)]])).findings;
    expect(found.map(({ file, column, expected }) => [file, column, expected])).toEqual([
      ["text.csv", "row", "each number once"],
    ]);
  });
});

describe("what changes nothing is let pass:", () => {
  it.each([
    ["a byte order mark at the very start", `\ufeff${text}`],
    ["line ends as CR LF", text.replaceAll("\n", "\r\n")],
    ["cells in quotes", text.replaceAll("receipts", '"receipts"')],
    ["rows in another order", [header, ...text.trim().split("\n").slice(1).reverse(), ""].join("\n")],
  ])("%s", (_, changed) => {
    expect(messages(changed)).toEqual([]);
  });
});

describe("hundreds of findings", () => {
  const found = validate(new Map([...published, [file, new TextEncoder().encode(text.replaceAll("HKD_", "HK$_"))]]));

  it("are summed up by file and kind", () => {
    expect(found.findings).toHaveLength(21);
    const lines = summarize(found.findings, 3);
    expect(lines).toHaveLength(6);
    expect(lines.at(3)).toBe("  and 18 more of this kind");
    expect(lines.at(-1)).toMatch(/^21 findings in 1 file; `npm run validate -- --all`/);
  });

  it("are all shown when asked for", () => {
    expect(summarize(found.findings, Infinity).slice(0, 21)).toEqual(found.findings.map(formatFinding));
  });

  it("end at ten thousand in a file, which is then some other file", () => {
    const rows = `${header}\n${"x,x,x,x,x,x,x,x\n".repeat(3000)}`;
    const { findings } = validate(new Map([...published, [file, new TextEncoder().encode(rows)]]));
    expect(findings).toHaveLength(10_000);
    expect(formatFinding(findings.at(-1)!)).toContain("file: expected a table with fewer mistakes, got 10000 and more");
  });
});
