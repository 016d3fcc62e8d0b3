import { describe, expect, test } from "vitest";
import { readDataFiles } from "../../src/data/directory.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { validate } from "../../src/data/validate.ts";
import { textOf, withText } from "../support/changed-files.ts";

const published = readDataFiles();

/** What is found when a file's text is changed so. */
const found = (file: string, change: (text: string) => string) =>
  validate(withText(published, file, change)).findings.map(formatFinding);

/** Where a text stands in a file. */
const lineOf = (file: string, start: string) =>
  textOf(published, file)
    .split("\n")
    .findIndex((line) => line.startsWith(start)) + 1;
const cut = (start: string) => (text: string) => text.replace(new RegExp(`^${start}.*\n`, "gm"), "");
const swap = (from: string, to: string) => (text: string) => text.replaceAll(from, to);

const [trade, categories, partners, tbp, components] = [
  "high-tech-trade.csv",
  "product-categories.csv",
  "partner-shares.csv",
  "tbp.csv",
  "tbp-components.csv",
] as const;

describe("a missing row is told at the line where it should stand:", () => {
  test.each([
    ["inside a year", trade, "table-1,2010,,imports,value,"],
    ["the first of a file", trade, "table-1,2002,,total_exports,value,"],
    ["the first of a year", tbp, "table-4,2008,,receipts,value,"],
    ["the last of a file", tbp, "table-4,2011,,balance,ratio_to_gdp,"],
    ["a category's share", categories, "table-3,2009,exports,aerospace,share,"],
    ["a component", components, "chart-2,2011,,trademarks_designs_patterns,value,"],
    ["what is left of a pie", partners, "chart-1,2012,imports,others,share,"],
  ])("%s", (_, file, row) => {
    const line = lineOf(file, row);
    expect(found(file, cut(row))).toEqual([
      expect.stringMatching(
        new RegExp(`^data/${file}:${line} row: expected a row ${row}\\w+, got none after line ${line - 1}$`),
      ),
    ]);
  });

  test("a partner, by the share that is lacking", () => {
    for (const row of ["chart-1,2012,imports,JP", "chart-1,2012,exports,KR", "chart-3,2011,exports,AU"]) {
      const line = lineOf(partners, row);
      const [first, ...others] = found(partners, cut(row));
      expect(first).toMatch(new RegExp(`^data/partner-shares.csv:${line} row: expected a partner with about [\\d.]+%`));
      expect(first).toMatch(new RegExp(`, got none after line ${line - 1}$`));
      expect(others).toEqual([]);
    }
  });

  test("a series of the code list", () => {
    const line = lineOf("series.csv", "aerospace,");
    expect(found("series.csv", cut("aerospace,"))).toEqual([
      `data/series.csv:${line} series: expected a row for aerospace, which data/product-categories.csv:8 has, got none after line ${line - 1}`,
    ]);
    expect(found("series.csv", swap("aerospace,", "aerospaces,"))).toEqual([
      `data/series.csv:${line} series: expected aerospace, which data/product-categories.csv:8 has, got "aerospaces"`,
    ]);
  });
});

describe("a row with one wrong cell in its key is told as that row, at that cell:", () => {
  test.each([
    ["a year that the figure has", trade, "table-1,2010,,imports,value", "year", "2010", "2011"],
    ["a year that it has further up", trade, "table-1,2010,,imports,value", "year", "2010", "2008"],
    ["a year that it has not", trade, "table-1,2010,,imports,value", "year", "2010", "2013"],
    ["the year of a pie", partners, "chart-1,2012,imports,TW", "year", "2012", "2011"],
    ["a figure", partners, "chart-1,2012,imports,TW", "figure", "chart-1", "chart-3"],
    [
      "a series that stands beside it",
      categories,
      "table-2,2009,imports,aerospace,value",
      "series",
      "aerospace",
      "chemicals",
    ],
    ["a series of another figure", categories, "table-2,2009,imports,aerospace,value", "series", "aerospace", "JP"],
  ])("%s", (_, file, row, column, right, wrong) => {
    expect(found(file, swap(row, row.replace(right, wrong)))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^data/${file}:${lineOf(file, row)} ${column}: expected ${right} \\(no other row is ${row}.*\\), got "${wrong}"$`,
        ),
      ),
    ]);
  });

  test("two of them", () => {
    const rows = ["table-1,2008,,imports,value", "table-1,2010,,re_exports,value"];
    const change = (text: string) => rows.reduce((one, row) => one.replace(row, row.replace(/20\d\d/, "2031")), text);
    expect(found(trade, change).map((finding) => finding.split(":")[1])).toEqual(
      rows.map((row) => `${lineOf(trade, row)} year`),
    );
  });
});

describe("a row that stands twice is told", () => {
  const row = "table-4,2006,,receipts,value,HKD_millions,1262,\n";
  test.each([
    ["where it follows itself", swap(row, row + row), 9, 8],
    ["where it is out of place", (text: string) => text + row, 44, 8],
    ["where it is out of place further up", swap("table-4,2001,,payments,value", "table-4,2006,,receipts,value"), 4, 8],
  ])("%s", (_, change, line, other) => {
    expect(found(tbp, change)).toContainEqual(
      `data/tbp.csv:${line} row: expected each observation once, got that of line ${other} again`,
    );
  });

  test("with a partner's flow that is another's", () => {
    expect(found(partners, swap("chart-1,2012,imports,TW", "chart-1,2012,exports,TW"))).toEqual([
      "data/partner-shares.csv:3 row: expected each observation once, got that of line 11 again",
    ]);
  });
});

describe("years that do not go together are told at the figure that is wrong:", () => {
  test.each<[string, string, (text: string) => string, string[]]>([
    [
      "a year that Table 1 lacks",
      trade,
      cut("table-1,2009"),
      [`${trade}:44 year: expected table-1 to have 2009, as table-2, table-3 have`],
    ],
    [
      "a year that Table 2 lacks",
      categories,
      cut("table-2,2009"),
      [`${categories}:56 year: expected table-2 to have 2009, as table-1 has`],
    ],
    [
      "the last year of Table 4",
      tbp,
      cut("table-4,2011"),
      [`${tbp}:38 year: expected table-4 to have 2011, as chart-2, chart-3 have`],
    ],
    [
      "another year in all its rows",
      categories,
      swap("table-2,2009", "table-2,2019"),
      [`${categories}:56 year: expected table-2 to have 2009`, `${categories}:56 year: expected a year of table-1`],
    ],
    [
      "the same in Table 1",
      trade,
      swap("table-1,2009", "table-1,2019"),
      [`${trade}:44 year: expected table-1 to have 2009`, `${trade}:44 year: expected a year of table-2, table-3`],
    ],
    [
      "a pie of another year",
      partners,
      swap("chart-1,2012", "chart-1,2013"),
      [`${partners}:2 year: expected chart-1 to have 2012`, `${partners}:2 year: expected a year of table-1`],
    ],
    [
      "a year begun in one table alone",
      categories,
      (text) => `${text}table-2,2013,imports,aerospace,value,HKD_millions,1,\n`,
      [`${categories}:254 year: expected a year of table-1`],
    ],
  ])("%s", (_, file, change, findings) => {
    const all = found(file, change);
    expect(all).toHaveLength(findings.length);
    findings.forEach((finding, index) => expect(all[index]).toContain(finding));
  });

  test.each<[string, string, (text: string) => string, string]>([
    ["a figure without a row", partners, cut("chart-1"), "row: expected a row of chart-1, got none"],
    [
      "a flow without a row",
      partners,
      cut("chart-1,2012,exports"),
      "8 row: expected a row of chart-1,exports, got none after line 7",
    ],
    [
      "a comparison of one year",
      components,
      cut("chart-2,2001"),
      "row: expected a row of chart-2 in another year than 2011",
    ],
  ])("%s", (_, file, change, finding) => {
    expect(found(file, change).join("\n")).toContain(finding);
  });

  test("one in which a spreadsheet counted on: each year once", () => {
    let year = 2012;
    const all = found(categories, (text) => text.replace(/table-2,2012/g, () => `table-2,${year++}`));
    expect(all.filter((finding) => finding.includes("expected a year of table-1"))).toHaveLength(17);
    expect(all.length).toBeLessThan(40);
  });
});
