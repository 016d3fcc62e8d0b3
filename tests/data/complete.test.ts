import { expect, test } from "vitest";
import { readDataFiles } from "../../src/data/directory.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { validate } from "../../src/data/validate.ts";
import { withText } from "../support/changed-files.ts";

const published = readDataFiles();

/** What is found when a file's text is changed so. */
const found = (file: string, change: (text: string) => string) =>
  validate(withText(published, file, change)).findings.map(formatFinding);

const cut = (start: string) => (text: string) => text.replace(new RegExp(`^${start}.*\n`, "gm"), "");
const swap = (from: string, to: string) => (text: string) => text.replaceAll(from, to);

const [trade, categories, partners, tbp, components] = [
  "high-tech-trade.csv",
  "product-categories.csv",
  "partner-shares.csv",
  "tbp.csv",
  "tbp-components.csv",
] as const;

const receipts = "table-4,2006,,receipts,value,HKD_millions,1262,\n";

/** The findings without what they expect besides the beginning of it, and what they got: none, or another line. */
test.each<[string, string, (text: string) => string, string[]]>([
  [
    "a row inside a year",
    trade,
    cut("table-1,2010,,imports,value,"),
    [`${trade}:71 row: expected a row table-1,2010,,imports,value,HKD_billions, got none in lines 58 to 70`],
  ],
  [
    "the last row of a file",
    tbp,
    cut("table-4,2011,,balance,ratio_to_gdp,"),
    [`${tbp}:43 row: expected a row table-4,2011,,balance,ratio_to_gdp,percent, got none in lines 38 to 42`],
  ],
  [
    "what is left of a pie",
    partners,
    cut("chart-1,2012,imports,others,share,"),
    [`${partners}:13 row: expected a row chart-1,2012,imports,others,share,percent, got none in lines 2 to 12`],
  ],
  [
    "a figure without a row",
    components,
    cut("chart-2"),
    [`${components}:2 row: expected at least one row, got the end of the file`],
  ],
  ["another such figure", partners, cut("chart-1"), [`${partners}:2 row: expected a row of chart-1, got none`]],
  [
    "a flow without a row",
    partners,
    cut("chart-1,2012,exports"),
    [`${partners}:8 row: expected a row of chart-1,exports, got none in lines 2 to 7`],
  ],
  [
    "a comparison of one year",
    components,
    cut("chart-2,2001"),
    [`${components}:5 row: expected a row of chart-2 in another year than 2011, got none in lines 2 to 4`],
  ],
  [
    "a partner, by the shares that do not add up",
    partners,
    cut("chart-1,2012,imports,JP"),
    [`${partners}:6 value: expected a figure within (25.6, 26] (100% − the named partners: ${partners}:2 49.9`],
  ],
  [
    "a series of the code list",
    "series.csv",
    cut("aerospace,"),
    [`${categories}:8 series: expected a series of data/series.csv, got "aerospace"`],
  ],
  [
    "a year that the figure has",
    trade,
    swap("table-1,2010,,imports,value", "table-1,2011,,imports,value"),
    [
      `${trade}:72 row: expected a row table-1,2010,,imports,value,HKD_billions, got none in lines 58 to 71`,
      `${trade}:78 row: expected each observation once, got that of line 64 again`,
    ],
  ],
  [
    "a year that it has not",
    trade,
    swap("table-1,2010,,imports,value", "table-1,2013,,imports,value"),
    [
      `${trade}:64 year: expected the other rows of table-1,2013 (13 more), or another year, got line 64 alone`,
      `${trade}:72 row: expected a row table-1,2010,,imports,value,HKD_billions, got none in lines 58 to 71`,
    ],
  ],
  [
    "the same year in two rows",
    trade,
    (text) =>
      ["2008,,imports,value", "2010,,re_exports,value"].reduce(
        (more, row) => more.replace(row, row.replace(/^20../, "2031")),
        text,
      ),
    [
      `${trade}:36 year: expected the other rows of table-1,2031 (12 more), or another year, got line 36, 62 alone`,
      `${trade}:44 row: expected a row table-1,2008,,imports,value`,
      `${trade}:72 row: expected a row table-1,2010,,re_exports,value`,
    ],
  ],
  [
    "a series that is none of the figure’s",
    categories,
    swap("table-2,2009,imports,aerospace,value", "table-2,2009,imports,JP,value"),
    [
      `${categories}:62 series: expected the other rows of table-2,imports,JP (13 more), or another series, got line 62 alone`,
      `${categories}:74 row: expected a row table-2,2009,imports,aerospace,value`,
    ],
  ],
  [
    "a row that follows itself",
    tbp,
    swap(receipts, receipts + receipts),
    [`${tbp}:9 row: expected each observation once, got that of line 8 again`],
  ],
  [
    "a row that stands twice, out of place",
    tbp,
    (text) => text + receipts,
    [`${tbp}:44 row: expected each observation once, got that of line 8 again`],
  ],
  [
    "a year that Table 1 lacks",
    trade,
    cut("table-1,2009"),
    [
      `${categories}:56 year: expected a year of table-1 (2002, 2007, 2008, 2010, 2011, 2012 in data/${trade}), got 2009`,
      `${categories}:182 year: expected a year of table-1`,
    ],
  ],
  [
    "a year that Table 2 lacks",
    categories,
    cut("table-2,2009"),
    [
      `${categories}:110 year: expected table-2 to have 2009, as table-1 has (data/${trade}), got none in lines 2 to 109`,
    ],
  ],
  [
    "another year in all its rows",
    categories,
    swap("table-2,2009", "table-2,2019"),
    [`${categories}:56 year: expected a year of table-1`, `${categories}:128 year: expected table-2 to have 2009`],
  ],
  [
    "a pie of another year",
    partners,
    swap("chart-1,2012", "chart-1,2013"),
    [`${partners}:2 year: expected a year of table-1`, `${partners}:14 year: expected chart-1 to have 2012`],
  ],
  [
    "a year begun in one table alone",
    categories,
    (text) => `${text}table-2,2013,imports,aerospace,value,HKD_millions,1,\n`,
    [`${categories}:254 year: expected the other rows of table-2,2013 (17 more), or another year, got line 254 alone`],
  ],
])("%s is told at its lines", (_, file, change, expected) => {
  const findings = found(file, change);
  expect(findings.map((finding, index) => finding.slice(0, `data/${expected[index] ?? ""}`.length))).toEqual(
    expected.map((finding) => `data/${finding}`),
  );
});

test("a year in which a spreadsheet counted on is told once for each", () => {
  let year = 2012;
  const findings = found(categories, (text) => text.replace(/table-2,2012/g, () => `table-2,${year++}`));
  expect(findings.filter((finding) => finding.includes("or another year"))).toHaveLength(18);
  expect(findings).toHaveLength(19);
});
