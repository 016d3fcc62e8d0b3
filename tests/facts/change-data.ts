import { type Dataset, toDataset } from "../../src/data/dataset.ts";
import { digitsOf, numberValue, type Observation } from "../../src/data/observation.ts";
import type { ClaimFact, Fact } from "../../src/facts/fact.ts";

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

/**
 * Whether a claim fails where some number that it compares is another one: that of another cell, ten times as much or as little,
 * nothing, or of the opposite sign. One that counts fails where a cell no longer applies.
 */
export function canFail(claim: ClaimFact, data: Dataset, again: (changed: Dataset) => Omit<Fact, "id">): boolean {
  const isCount = / = \d+$/.test(claim.formula.en);
  return claim.cells.some((cell) => {
    const digits = digitsOf(cell) || "0.5";
    const others = claim.cells.map(digitsOf).filter((other) => other !== "" && other !== digits);
    const scaled = [10, 0.1, 0, -1].map((factor) => String(Number((factor * Number(digits)).toPrecision(12))));
    return (isCount ? [""] : [...others, ...scaled]).some((tried) => {
      const fact = again(changeData(data, [[cell, tried]]));
      return "holds" in fact && !fact.holds;
    });
  });
}
