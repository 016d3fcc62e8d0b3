import { expect, test } from "vitest";
import { cellId } from "../../src/data/cell-id.ts";
import { loadDataset } from "../../src/data/load.ts";
import type { ObservationKey } from "../../src/data/observation.ts";

test.each<readonly [string, ObservationKey]>([
  ["table-1--imports--2012", { figure: "table-1", flow: "", series: "imports", measure: "value", year: 2012 }],
  [
    "table-1--trade_balance--2012--deficit_to_imports",
    { figure: "table-1", flow: "", series: "trade_balance", measure: "deficit_to_imports", year: 2012 },
  ],
  [
    "table-2--aerospace--2002",
    { figure: "table-2", flow: "imports", series: "aerospace", measure: "value", year: 2002 },
  ],
  [
    "table-3--aerospace--2002--share",
    { figure: "table-3", flow: "exports", series: "aerospace", measure: "share", year: 2002 },
  ],
  [
    "chart-1--CN--imports--2012--share",
    { figure: "chart-1", flow: "imports", series: "CN", measure: "share", year: 2012 },
  ],
  [
    "chart-2--trade_in_techniques--2011",
    { figure: "chart-2", flow: "", series: "trade_in_techniques", measure: "value", year: 2011 },
  ],
])("%s", (id, key) => {
  expect(cellId(key)).toBe(id);
});

test("every observation has an id of its own", () => {
  const { observations } = loadDataset();
  expect(new Set(observations.map(cellId)).size).toBe(observations.length);
});
