import { expect, test } from "vitest";
import { cellId } from "../../src/data/cell-id.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { FigureId } from "../../src/data/observation.ts";
import type { Flow, Measure } from "../../src/data/vocabulary.ts";

test.each<readonly [string, FigureId, Flow, string, Measure, number]>([
  ["table-1--imports--2012", "table-1", "", "imports", "value", 2012],
  ["table-1--trade_balance--2012--deficit_to_imports", "table-1", "", "trade_balance", "deficit_to_imports", 2012],
  ["table-2--aerospace--2002", "table-2", "imports", "aerospace", "value", 2002],
  ["table-3--aerospace--2002--share", "table-3", "exports", "aerospace", "share", 2002],
  ["chart-1--CN--imports--2012--share", "chart-1", "imports", "CN", "share", 2012],
  ["chart-2--trade_in_techniques--2011", "chart-2", "", "trade_in_techniques", "value", 2011],
])("%s", (id, figure, flow, series, measure, year) => {
  expect(cellId({ figure, flow, series, measure, year })).toBe(id);
});

test("every observation has an id of its own", () => {
  const { observations } = loadDataset();
  expect(new Set(observations.map(cellId)).size).toBe(observations.length);
});
