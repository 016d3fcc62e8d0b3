import { describe, expect, test } from "vitest";
import { averageAnnualGrowth, multipleOf, shareOf } from "../../src/data/measures.ts";

/** Inputs in any one unit, results as fractions; `null` where the measure has no meaning. */
function cases(name: string, rows: readonly (readonly [string, number | null, number | null])[]) {
  describe(name, () => {
    test.each(rows)("%s", (_, actual, expected) => {
      if (expected === null) expect(actual).toBeNull();
      else expect(actual).toBeCloseTo(expected, 6);
    });
  });
}

cases("averageAnnualGrowth", [
  ["over ten years", averageAnnualGrowth(409.0, 1624.3, 10), 0.147874],
  ["over one year", averageAnnualGrowth(100, 110, 1), 0.1],
  ["over no time", averageAnnualGrowth(100, 110, 0), null],
  ["from nothing", averageAnnualGrowth(0, 110, 5), null],
  ["to nothing", averageAnnualGrowth(100, 0, 5), null],
]);

cases("shareOf", [
  ["a part", shareOf(7.5, 1624.3), 0.004617],
  ["nothing of something", shareOf(0, 10), 0],
  ["of nothing", shareOf(1, 0), null],
]);

cases("multipleOf", [
  ["times", multipleOf(1624.3, 409.0), 3.971394],
  ["times nothing", multipleOf(1624.3, 0), null],
]);
