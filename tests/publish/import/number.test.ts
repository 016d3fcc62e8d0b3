import { expect, test } from "vitest";
import { digitsFrom } from "../../../src/publish/import/cell.ts";

test.each([
  ["409", 1, "409.0"],
  ["409.0", 1, "409.0"],
  ["409.00", 1, "409.0"],
  ["409.05", 1, undefined],
  ["-66", 1, "-66.0"],
  ["−66.0", 1, "-66.0"],
  ["+11.8", 1, "11.8"],
  ["1,261,023", 0, "1261023"],
  ["1261023", 0, "1261023"],
  ["1,26,023", 0, undefined],
  ["1.624,3", 1, undefined],
  ["59%", 0, "59"],
  ["(59)", 0, undefined],
  ["1e3", 0, undefined],
  ["", 0, undefined],
  ["1O5", 0, undefined],
] as const)("%j with %i decimals: %j", (cell, decimals, digits) => {
  expect(digitsFrom(cell, { decimals, negative: true })).toBe(digits);
});
