import { describe, expect, it } from "vitest";
import { readDataFiles } from "../../src/data/directory.ts";
import { formatFinding, summarize } from "../../src/data/finding.ts";
import { validate } from "../../src/data/validate.ts";
import { textOf, withText } from "../support/changed-files.ts";

const published = readDataFiles();
const file = "tbp.csv";
const text = textOf(published, file);
const [header = "", row = ""] = text.split("\n");

/** What is found when a file's text is changed so. */
const found = (name: string, change: (text: string) => string) => validate(withText(published, name, change)).findings;
/** What is found when the first row of `tbp.csv` is another. */
const messages = (changed: string) => found(file, (text) => text.replace(`${row}\n`, () => changed)).map(formatFinding);
const withCell = (from: string, to: string) => `${row.replace(from, () => to)}\n`;

describe("a row is refused, by line and column, for", () => {
  const refuses = (changed: string, message: string) =>
    expect(messages(changed)[0]).toContain(`data/${file}:2 ${message}`);
  const number = "value: expected a whole number, not negative, in plain digits, got";
  const year = "year: expected a year from 1900 to 2099, got";

  it.each([
    ["full-width digits", "８０２", "U+FF18"],
    ["Arabic digits", "٨٠٢", "U+0668"],
    ["a letter O", "8O2", "U+004F"],
    ["a minus sign of typography", "−802", "U+2212"],
    ["a formula", "=800+2", "U+003D"],
  ])("%s, naming the character: %s", (_, digits, character) =>
    refuses(withCell("802", digits), `${number} "${digits}" (${character})`),
  );

  const words = "80l 802% $802 +802 -802 802.0 0802 8e2 0x322 NaN Infinity #REF!".split(" ");
  it.each([...words, "1 802", "802 ", " 802", "", "8".repeat(40)])('"%s" for a number', (digits) =>
    refuses(withCell("802", digits), `${number} "${digits}"`),
  );

  it.each([
    ["a thousands separator", withCell("802", '"1,802"'), `${number} "1,802"`],
    ["a thousands separator without quotes", withCell("802", "1,802"), 'row: expected 8 cells, got 9: "'],
    ["a no-break space", withCell("802", "1\u00a0802"), `${number} "1<U+00A0>802"`],
    ["a trailing blank in a code", withCell("receipts", "receipts "), "series: expected a series code"],
    ["a full-width year", withCell("2001", "２００１"), `${year} "２００１"`],
    ["a year too early", withCell("2001", "1899"), `${year} "1899"`],
    ["a year too late", withCell("2001", "2100"), `${year} "2100"`],
    ["an unknown figure", withCell("table-4", "table-5"), "figure: expected one of table-1, chart-1, table-2"],
    ["a figure of another file", withCell("table-4", "table-1"), "figure: expected a figure of data/tbp.csv (table-1"],
    ["a flow where there is none", withCell(",,", ",imports,"), 'flow: expected a blank, got "imports"'],
    ["a measure of no series", withCell("receipts", "receipt"), "measure: expected a measure that table-4 publishes"],
    ["an unknown measure", withCell("value", "level"), "measure: expected one of value, change_on_year"],
    ["an unknown unit", withCell("millions", "million"), "unit: expected one of HKD_billions, HKD_millions, percent"],
    ["another unit", withCell("millions", "billions"), 'unit: expected HKD_millions, got "HKD_billions"'],
    ["an unknown status", `${row}p\n`, "value_status: expected one of (blank), lt_0.5"],
    ["§ where there is none", `${row}lt_0.5\n`, "value_status: expected a blank (no § in this column)"],
    ["a number beside a reason for none", `${row}suppressed\n`, 'value: expected a blank beside suppressed, got "802"'],
  ])("%s", (_, changed, message) => refuses(changed, message));

  it("minus zero", () => {
    const balance = "table-4,2001,,balance,value,HKD_millions,";
    const [first] = found(file, (text) => text.replace(`${balance}-2671`, `${balance}-0`));
    expect(first).toMatchObject({ line: 6, column: "value", got: '"-0"' });
  });

  it("everything wrong in it, at once", () => {
    const found = messages(withCell("2001", "1801").replace("HKD", "USD").replace("802", "8O2"));
    expect(found.map((message) => message.split(":")[1])).toEqual(["2 year", "2 unit"]);
  });
});

describe("what changes nothing is accepted:", () => {
  it.each([
    ["a byte order mark at the very start", `\ufeff${text}`],
    ["line ends as CR LF", text.replaceAll("\n", "\r\n")],
    ["cells in quotes", text.replaceAll("receipts", '"receipts"')],
    ["rows in another order", [header, ...text.trim().split("\n").slice(1).reverse(), ""].join("\n")],
  ])("%s", (_, changed) => expect(found(file, () => changed)).toEqual([]));
});

describe("other files", () => {
  it("one that is missing, and one that nothing reads", () => {
    const files = new Map([...published, ["tbp (1).csv", new Uint8Array()] as const]);
    files.delete("tbp.csv");
    expect(validate(files).findings.map(formatFinding)).toEqual([
      expect.stringMatching(/^data\/tbp \(1\)\.csv:1 file: expected one of .*, got a file that nothing reads$/),
      "data/tbp.csv:1 file: expected the file to be there, got no such file",
    ]);
  });

  it.each(["=", "+", "@", "-"])("a name that a spreadsheet takes for a formula: %s", (sign) => {
    for (const name of ["Aerospace", "航天設備"]) {
      const findings = found("series.csv", (text) => text.replace(`,${name},`, `,${sign}${name},`));
      expect(findings).toMatchObject([{ line: 12, expected: expect.stringContaining("formula") as string }]);
    }
  });

  it.each([
    ["a name that is blank", "aerospace,Aerospace,", "aerospace,,", "name_en", "text without spaces at its ends"],
    ["a name with a blank at its end", ",Aerospace,航", ",Aerospace ,航", "name_en", "text without spaces at its ends"],
    ["a blank in a code", "aerospace,A", "aero space,A", "series", "a series code (letters, digits, underscores)"],
    ["a series that stands twice", "chemicals,Che", "aerospace,Che", "series", "each series once"],
  ])("%s", (_, from, to, column, expected) => {
    const findings = found("series.csv", (text) => text.replace(from, to));
    expect(findings[0]).toMatchObject({ file: "series.csv", column, expected });
  });

  it("a number of the text that stands twice", () => {
    const findings = found("text.csv", (text) => text.replace(/^(2013-08,4\.4,.*\n)/m, "$1$1"));
    expect(findings).toMatchObject([{ column: "row", expected: "each number once", got: "that of line 16 again" }]);
  });
});

describe("many findings of a kind", () => {
  const findings = found(file, (text) => text.replaceAll("HKD_", "HK$_"));

  it("are summed up by file and kind", () => {
    expect(findings).toHaveLength(21);
    const lines = summarize(findings, 3);
    expect(lines).toHaveLength(6);
    expect(lines.at(3)).toBe("  and 18 more of this kind");
    expect(lines.at(-1)).toMatch(/^21 findings in 1 file; `npm run validate -- --all`/);
  });

  it("are all shown when asked for", () => {
    expect(summarize(findings, Infinity).slice(0, 21)).toEqual(findings.map(formatFinding));
  });
});
