import { expect, test } from "vitest";
import { decimalMark, digitsFrom } from "../../../src/publish/import/cell.ts";

test.each([
  ["409", 1, ".", "409.0"],
  ["409.0", 1, ".", "409.0"],
  ["409.00", 1, ".", "409.0"],
  ["409.05", 1, ".", undefined],
  ["-66", 1, ".", "-66.0"],
  ["−66.0", 1, ".", "-66.0"],
  ["+11.8", 1, ".", "11.8"],
  ["1,261,023", 0, ".", "1261023"],
  ["1261023", 0, ".", "1261023"],
  ["1,26,023", 0, ".", undefined],
  ["1.261.023", 0, ",", "1261023"],
  ["1 261 023", 0, ",", "1261023"],
  ["1\u00a0624,3", 1, ",", "1624.3"],
  ["1.624,3", 1, ",", "1624.3"],
  ["1.624,3", 1, ".", undefined],
  ["0,06", 2, ",", "0.06"],
  ["59%", 0, ".", "59"],
  ["(59)", 0, ".", undefined],
  ["1e3", 0, ".", undefined],
  ["", 0, ".", undefined],
  ["1O5", 0, ".", undefined],
] as const)("%j with %i decimals and %j before them: %j", (cell, decimals, mark, digits) => {
  expect(digitsFrom(cell, { decimals, negative: true }, mark)).toBe(digits);
});

test.each([
  [["409,0", "1.624,3"], ","],
  [["409.0", "1,624.3"], "."],
  [["1,624", "281420"], "."],
  [["1.261.023", "5"], ","],
  [["5", "100"], "."],
] as const)("%j have %j before their decimals", (cells, mark) => {
  expect(decimalMark(cells)).toBe(mark);
});
