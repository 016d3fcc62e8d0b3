import { describe, expect, it } from "vitest";
import { isPossible } from "../../src/data/check.ts";
import { formatFinding } from "../../src/data/finding.ts";
import { type DataFiles, readDataFiles } from "../../src/data/directory.ts";
import type { FigureId } from "../../src/data/observation.ts";
import { countsOf } from "../../src/data/status.ts";
import { figureSpecs } from "../../src/data/tables.ts";
import { validate } from "../../src/data/validate.ts";
import { textOf, withText } from "../support/changed-files.ts";

const published = readDataFiles();
const { data, checks, findings } = validate(published);

/** The published files with one line of one file replaced. */
function edit(file: string, from: string, to: string): DataFiles {
  expect(textOf(published, file).split(from), `${from} stands once in ${file}`).toHaveLength(2);
  return withText(published, file, (text) => text.replace(from, to));
}

it("the published data hold every observation of the source and pass every check", () => {
  expect(findings).toEqual([]);
  expect(data.observations).toHaveLength(422);
  expect(countsOf(data)).toEqual({ en: "387 numbers and 35 §", "zh-hant": "387 個數字和 35 個「§」" });
  expect(checks.every(isPossible)).toBe(true);
});

describe("slips that the cross-checks refuse", () => {
  it.each([
    ["table-1,2002,,domestic_exports,value,HKD_billions,21.0,", "12.0", ["sum"]],
    ["table-1,2009,,imports,change_on_year,percent,-3.0,", "-0.3", ["growth"]],
    ["table-1,2010,,trade_balance,value,HKD_billions,-141.1,", "-114.1", ["balance", "deficit-ratio"]],
    ["table-1,2010,,trade_balance,deficit_to_imports,percent,9.4,", "4.9", ["deficit-ratio"]],
    ["table-1,2012,,imports,share_of_merchandise,percent,46,", "64", ["merchandise-share"]],
    ["table-2,2007,imports,aerospace,value,HKD_millions,27419,", "27491", ["sum"]],
    ["table-3,2012,exports,office_machines,share,percent,20,", "21", ["share"]],
    ["table-4,2008,,balance,value,HKD_millions,-7046,", "-7064", ["balance"]],
    ["table-4,2008,,payments,ratio_to_gdp,percent,0.56,", "0.65", ["one-gdp"]],
    ["chart-2,2011,,trade_in_techniques,value,HKD_millions,-5024,", "-5042", ["sum"]],
    ["chart-3,2011,exports,DE,share,percent,6.1,", "1.6", ["shares-sum"]],
  ] as const)("%s as %s: %j", (row, slip, failing) => {
    const { file } = figureSpecs[row.slice(0, 7) as FigureId];
    const [digits = ""] = /[-\d.]+(?=,$)/.exec(row) ?? [];
    const result = validate(edit(file, row, row.replace(`,${digits},`, `,${slip},`)));
    const failed = result.checks.filter((check) => !isPossible(check)).map(({ id }) => id);
    expect(failed).toEqual(expect.arrayContaining([...failing]));
    expect(result.findings).not.toEqual([]);
    for (const finding of result.findings)
      expect(formatFinding(finding)).toMatch(/^data\/[\w-]+\.csv:\d+ (?:value|row): expected .+, got .+/);
  });
});

describe("the numbers in the source's text", () => {
  it.each([
    ["a level", "4.6,level,table-2,imports,telecommunications,value,2012,HKD_billions,1261.0", "1216.0", "table-2"],
    ["an average growth", "4.1,average_growth,table-1,,merchandise_exports,value,2012,percent,8", "9", "table-1"],
    ["a share of exports", "4.1,share_of_exports,table-1,,domestic_exports,value,2012,percent,0.5", "0.4", "table-1"],
    ["a share of a pie", "5.3,level,chart-3,imports,JP,share,2011,percent,20", "21", "chart-3"],
  ])("%s that the tables do not bear out is refused, at the cell and with its paragraph", (_, row, slip, figure) => {
    const result = validate(edit("text.csv", row, row.replace(/[^,]+$/, slip)));
    const failed = result.checks.filter((check) => !isPossible(check));
    expect(failed.map(({ id, subject }) => [id, subject.figure])).toEqual([["text", figure]]);
    expect(formatFinding(result.findings[0]!)).toContain(`paragraph ${row.slice(0, 3)}`);
  });

  it.each([
    ["chart-3,imports,JP,", "chart-3,imports,KR,", "row: expected a number that data/partner-shares.csv holds"],
    ["4.4,level,chart-1,imports,CN", "4.4,guess,chart-1,imports,CN", "kind: expected one of level"],
    ["CN,share,2012,percent,50", "CN,share,2012,percent,half", 'value: expected a number, in plain digits, got "half"'],
  ])("%s as %s is refused", (from, to, message) => {
    const findings = validate(edit("text.csv", from, to)).findings.map(formatFinding);
    expect(findings.join("\n")).toContain(message);
  });
});
