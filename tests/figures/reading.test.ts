import { expect, test } from "vitest";
import { observe } from "../../src/data/dataset.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { ObservationKey } from "../../src/data/observation.ts";
import { changeOnYear, readingSpec } from "../../src/figures/reading.ts";
import { changeData } from "../facts/change-data.ts";

const data = loadDataset();
const account = (series: string, year: number): ObservationKey => ({
  figure: "table-4",
  flow: "",
  series,
  measure: "value",
  year,
});

test.each<readonly [string, number, string | undefined]>([
  ["payments", 2009, "-8.9"],
  ["payments", 2011, "10.0"],
  ["receipts", 2010, "0"],
  ["receipts", 2006, undefined],
  ["receipts", 2001, undefined],
  ["balance", 2011, undefined],
])("%s change in %d: %s", (series, year, expected) => {
  expect(changeOnYear(data, observe(data, account(series, year)))).toBe(expected);
});

test("what rounding leaves open is not said", () => {
  const small = changeData(data, [
    [{ ...account("receipts", 2010) }, "2"],
    [{ ...account("receipts", 2011) }, "3"],
  ]);
  expect(changeOnYear(small, observe(small, account("receipts", 2011)))).toBeUndefined();
});

test("a change that the source prints is not computed", () => {
  const key = { figure: "table-1", flow: "", series: "imports", measure: "value", year: 2012 } as const;
  expect(changeOnYear(data, observe(data, key))).toBeUndefined();
});

test("a figure is read out in its measures", () => {
  expect(readingSpec(data, "table-1").measures).toContain("change_on_year");
  expect(readingSpec(data, "table-2")).toMatchObject({
    measures: ["value", "change_on_year", "share"],
    hasBelow: true,
  });
  expect(readingSpec(data, "chart-2").measures).toEqual(["value"]);
  expect(readingSpec(data, "chart-1")).toMatchObject({ measures: ["share"] });
});
