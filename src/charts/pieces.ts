import type { Observation } from "../data/observation.ts";
import { areComparable, isKnown } from "../data/status.ts";

/** One known observation of a series and the next, whatever years lie between. */
export interface Step {
  readonly from: Observation;
  readonly to: Observation;
}

const isNext = ({ from, to }: Step) => to.year === from.year + 1 && areComparable([from, to]);

/** What a line may join: observations of years that follow each other, none without a number, no break between them. */
export function piecesOf(observations: readonly Observation[]): Observation[][] {
  const pieces: Observation[][] = [];
  for (const to of observations.filter(isKnown)) {
    const from = pieces.at(-1)?.at(-1);
    if (from && isNext({ from, to })) pieces.at(-1)!.push(to);
    else pieces.push([to]);
  }
  return pieces;
}

/** The steps over years without a number. A break is no step: nothing joins what cannot be compared. */
export function reachesOf(observations: readonly Observation[]): Step[] {
  const pieces = piecesOf(observations);
  const steps = pieces.slice(1).map(([to], index) => ({ from: pieces[index]!.at(-1)!, to: to! }));
  return steps.filter(({ from, to }) => areComparable([from, to]));
}
