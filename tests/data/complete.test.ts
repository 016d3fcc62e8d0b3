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

const trade = "high-tech-trade.csv";
const categories = "product-categories.csv";
const partners = "partner-shares.csv";
const tbp = "tbp.csv";
const components = "tbp-components.csv";

const receipts = "table-4,2006,,receipts,value,HKD_millions,1262,\n";
const begun = "table-2,2013,imports,aerospace,value,HKD_millions,1,\n";
/** The same wrong year in two rows. */
const in2031 = (text: string) =>
  text.replace("2008,,imports,value", "2031,,imports,value").replace("2010,,re_e", "2031,,re_e");

/** The beginnings of all findings, in the file that is changed unless they name another. */
test.each<[file: string, change: (text: string) => string, ...findings: string[]]>([
  [trade, cut("table-1,2010,,imports,value,"), "71 row: expected a row table-1,2010,,imports,value,HKD_billions, got"],
  [tbp, cut("table-4,2011,,balance,ratio_to_gdp,"), "43 row: expected a row table-4,2011,,balance,ratio_to_gdp,"],
  [partners, cut("chart-1,2012,imports,others,share,"), "13 row: expected a row chart-1,2012,imports,others,share"],
  [partners, cut("chart-1,2012,imports,JP"), "6 value: expected 25.6 to 26.0 (100% − the named partners"],
  [components, cut("chart-2"), "2 row: expected at least one row, got the end of the file"],
  [partners, cut("chart-1"), "2 row: expected a row of chart-1, got none"],
  [partners, cut("chart-1,2012,exports"), "8 row: expected a row of chart-1,exports, got none in lines 2 to 7"],
  [components, cut("chart-2,2001"), "5 row: expected a row of chart-2 in another year than 2011, got none in"],
  ["series.csv", cut("aerospace,"), `${categories}:8 series: expected a series of data/series.csv, got "aerospace"`],
  [
    trade,
    swap("table-1,2010,,imports,value", "table-1,2011,,imports,value"),
    "72 row: expected a row table-1,2010,,imports,value,HKD_billions, got none in lines 58 to 71",
    "78 row: expected each observation once, got that of line 64 again",
  ],
  [
    trade,
    swap("table-1,2010,,imports,value", "table-1,2013,,imports,value"),
    "64 year: expected the other rows of table-1,2013 (13 more), or another year, got line 64 alone",
    "72 row: expected a row table-1,2010,,imports,value,HKD_billions, got none in lines 58 to 71",
  ],
  [
    trade,
    in2031,
    "36 year: expected the other rows of table-1,2031 (12 more), or another year, got line 36, 62 alone",
    "44 row: expected a row table-1,2008,,imports,value",
    "72 row: expected a row table-1,2010,,re_exports,value",
  ],
  [
    categories,
    swap("table-2,2009,imports,aerospace,value", "table-2,2009,imports,JP,value"),
    "62 series: expected the other rows of table-2,imports,JP (13 more), or another series, got line 62 alone",
    "74 row: expected a row table-2,2009,imports,aerospace,value",
  ],
  [tbp, swap(receipts, receipts + receipts), "9 row: expected each observation once, got that of line 8 again"],
  [tbp, (text) => text + receipts, "44 row: expected each observation once, got that of line 8 again"],
  [
    trade,
    cut("table-1,2009"),
    `${categories}:56 year: expected a year of table-1 (2002, 2007, 2008, 2010, 2011, 2012 in data/${trade}), got 2009`,
    `${categories}:182 year: expected a year of table-1`,
  ],
  [categories, cut("table-2,2009"), "110 year: expected table-2 to have 2009, as table-1 has (data/high-tech"],
  [categories, swap("table-2,2009", "table-2,2019"), "56 year: expected a year of", "128 year: expected table-2 to"],
  [partners, swap("chart-1,2012", "chart-1,2013"), "2 year: expected a year of", "14 year: expected chart-1 to have"],
  [categories, (text) => text + begun, "254 year: expected the other rows of table-2,2013 (17 more), or another"],
])("%s: %#", (file, change, ...expected) => {
  const findings = expected.map((finding) => `data/${/^\d/.test(finding) ? `${file}:` : ""}${finding}`);
  expect(found(file, change).map((text, index) => text.slice(0, findings[index]?.length))).toEqual(findings);
});

test("a year in which a spreadsheet counted on is told once for each", () => {
  let year = 2012;
  const findings = found(categories, (text) => text.replace(/table-2,2012/g, () => `table-2,${year++}`));
  expect(findings.filter((finding) => finding.includes("or another year"))).toHaveLength(18);
  expect(findings).toHaveLength(19);
});
