import { type Dataset, toDataset } from "../../src/data/dataset.ts";
import { numberValue, type Observation } from "../../src/data/observation.ts";

/** What to change: cells that match, and the digits to put there; none for a cell that no longer applies. */
export type Change = readonly [wanted: Partial<Observation>, digits: string];

/** A copy of the data with other digits in some cells. Throws where a change finds no cell. */
export function changeData(data: Dataset, changes: readonly Change[]): Dataset {
  const observations = data.observations.map((observation) => {
    const change = changes.find(([wanted]) => matches(observation, wanted));
    return change ? withDigits(observation, change[1]) : observation;
  });
  for (const [wanted] of changes) {
    if (!data.observations.some((observation) => matches(observation, wanted))) {
      throw new Error(`No cell is ${JSON.stringify(wanted)}`);
    }
  }
  return toDataset(observations, data.series);
}

function withDigits(observation: Observation, digits: string): Observation {
  if (digits === "") return { ...observation, status: "not_applicable", value: { kind: "missing" } };
  return { ...observation, status: "", value: numberValue(digits) };
}

function matches(observation: Observation, wanted: Partial<Observation>): boolean {
  return Object.entries(wanted).every(([key, value]) => observation[key as keyof Observation] === value);
}
