import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDigits,
  formatNumber,
  formatQuantity,
  formatSigned,
  type Quantity,
  roundHalfAway,
} from "../../src/i18n/format.ts";

test.each([
  ["1013.7", "1,013.7"],
  ["-66.0", "−66.0"],
  ["1261023", "1,261,023"],
  ["999", "999"],
  ["0.05", "0.05"],
  ["-1234567.125", "−1,234,567.125"],
])("digits %s are written %s", (digits, text) => {
  expect(formatDigits(digits)).toBe(text);
});

test.each([
  ["11.8", "+11.8"],
  ["-4.8", "−4.8"],
  ["0.0", "0.0"],
])("with a sign, %s is %s", (digits, text) => {
  expect(formatSigned(digits)).toBe(text);
});

test.each([
  [1.005, 2, "1.01"],
  [0.5, 0, "1"],
  [-0.5, 0, "-1"],
  [2.5, 0, "3"],
  [-0.04, 1, "0.0"],
  [1e-9, 2, "0.00"],
  [49.9, 0, "50"],
  [1234.5678, 1, "1234.6"],
])("%d to %d decimals is %s", (value, decimals, text) => {
  expect(roundHalfAway(value, decimals)).toBe(text);
});

test("a number has separators and a true minus", () => {
  expect(formatNumber(-18061.04, 1)).toBe("−18,061.0");
});

const money: Quantity = { kind: "money" };

describe("quantities", () => {
  test.each<readonly [number, Quantity, number, string, string]>([
    [409e9, money, 1, "HK$409.0 billion", "4,090 億元"],
    [1_624_300_000_000, money, 1, "HK$1,624.3 billion", "16,243 億元"],
    [8_633_000_000, money, 1, "HK$8.6 billion", "86 億元"],
    [269_000_000, money, 1, "HK$0.3 billion", "3 億元"],
    [-66e9, money, 1, "−HK$66.0 billion", "−660 億元"],
    [802e6, money, 3, "HK$0.802 billion", "8.02 億元"],
    [0.147859, { kind: "percent" }, 0, "15%", "15%"],
    [-0.0045, { kind: "percent" }, 2, "−0.45%", "−0.45%"],
    [0.21, { kind: "points" }, 0, "21 percentage points", "21 個百分點"],
    [0.01, { kind: "points" }, 0, "1 percentage point", "1 個百分點"],
    [2012, { kind: "year" }, 0, "2012", "2012"],
    [3.971, { kind: "number" }, 1, "4.0", "4.0"],
  ])("%d (%o, %d decimals) is %s / %s", (value, quantity, decimals, english, chinese) => {
    expect(formatQuantity(value, quantity, decimals, "en")).toBe(english);
    expect(formatQuantity(value, quantity, decimals, "zh-hant")).toBe(chinese);
  });
});

test.each([
  ["2013-08", "August 2013", "2013 年 8 月"],
  ["2013-05-10", "10 May 2013", "2013 年 5 月 10 日"],
])("%s is %s / %s", (iso, english, chinese) => {
  expect(formatDate(iso, "en")).toBe(english);
  expect(formatDate(iso, "zh-hant")).toBe(chinese);
});
