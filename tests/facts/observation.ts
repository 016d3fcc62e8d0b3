import { numberValue, type Observation } from "../../src/data/observation.ts";

/** A published amount in HK$ billion, for trying functions of cells. */
export function observation(digits: string): Observation {
  return {
    figure: "table-1",
    year: 2012,
    flow: "",
    series: "imports",
    measure: "value",
    unit: "HKD_billions",
    value: numberValue(digits),
    status: "",
    source: { file: "high-tech-trade.csv", line: 2 },
  };
}
