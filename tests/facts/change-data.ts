import { Fraction } from "fraction.js";
import { type Dataset, keyOf } from "../../src/data/dataset.ts";
import type { Observation } from "../../src/data/observation.ts";

/** What to change: cells that match, and the digits to put there. */
export type Change = readonly [wanted: Partial<Observation>, digits: string];

/** A copy of the data with other digits in some cells. Throws where a change finds no cell. */
export function changeData(data: Dataset, changes: readonly Change[]): Dataset {
  const observations = data.observations.map((observation) => {
    const change = changes.find(([wanted]) => matches(observation, wanted));
    if (!change) return observation;
    const [, digits] = change;
    return { ...observation, status: "", value: { kind: "number", digits, exact: new Fraction(digits) } } as const;
  });
  for (const [wanted] of changes) {
    if (!observations.some((observation) => matches(observation, wanted))) {
      throw new Error(`No cell is ${JSON.stringify(wanted)}`);
    }
  }
  return toDataset(data, observations);
}

/** A copy of the data in which a figure has one more year: the cells of its latest year once more. */
export function addYear(data: Dataset, figure: Observation["figure"], latest: number): Dataset {
  const added = data.observations
    .filter((observation) => observation.figure === figure && observation.year === latest)
    .map((observation) => ({ ...observation, year: latest + 1 }));
  return toDataset(data, [...data.observations, ...added]);
}

function toDataset({ series }: Dataset, observations: readonly Observation[]): Dataset {
  return { observations, series, byKey: new Map(observations.map((observation) => [keyOf(observation), observation])) };
}

function matches(observation: Observation, wanted: Partial<Observation>): boolean {
  return Object.entries(wanted).every(([key, value]) => observation[key as keyof Observation] === value);
}
