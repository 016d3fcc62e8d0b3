import { describe, expect, test } from "vitest";
import {
  averageAnnualGrowth,
  deficitRatio,
  growthRate,
  impliedGdp,
  multipleOf,
  pointChange,
  ratioToGdp,
  shareOf,
} from "../../src/data/measures.ts";

/** Inputs in any one unit, results as fractions; `null` where the measure has no meaning. */
function cases(name: string, rows: readonly (readonly [string, number | null, number | null])[]) {
  describe(name, () => {
    test.each(rows)("%s", (_, actual, expected) => {
      if (expected === null) expect(actual).toBeNull();
      else expect(actual).toBeCloseTo(expected, 6);
    });
  });
}

cases("growthRate", [
  ["rises", growthRate(1520.4, 1624.3), 0.068337],
  ["falls", growthRate(9.5, 7.5), -0.210526],
  ["stands still", growthRate(5, 5), 0],
  ["to nothing", growthRate(5, 0), -1],
  ["from nothing", growthRate(0, 5), null],
  ["from below zero", growthRate(-5, 5), null],
]);

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

cases("deficitRatio", [
  ["a deficit", deficitRatio(409.0, 475.0), 0.138947],
  ["a surplus", deficitRatio(110, 100), -0.1],
  ["without imports", deficitRatio(110, 0), null],
]);

cases("ratioToGdp and impliedGdp", [
  ["a deficit", ratioToGdp(-8633, 1_936_083), -0.004459],
  ["without a product", ratioToGdp(-8633, 0), null],
  ["implied", impliedGdp(-8633, -0.0045), 1_918_444.444444],
  ["implied by nothing", impliedGdp(0, 0), null],
]);

cases("pointChange and multipleOf", [
  ["up", pointChange(0.26, 0.47), 0.21],
  ["down", pointChange(0.05, 0.005), -0.045],
  ["times", multipleOf(1624.3, 409.0), 3.971394],
  ["times nothing", multipleOf(1624.3, 0), null],
]);
