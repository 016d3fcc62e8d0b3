import * as Plot from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import { carry } from "./carry.ts";
import { color } from "./theme.ts";

/** Half of a bar, in years. */
export const halfBar = 0.36;

export interface YearBarOptions {
  /** The number that is drawn of an observation; `null` where there is none. Bars start at zero. */
  readonly y: (row: Observation) => number | null;
  readonly fill: string | ((row: Observation) => string);
  /** Which bars are drawn as an outline because they show another kind of number; by default those of `§`. */
  readonly isHollow?: ((row: Observation) => boolean) | undefined;
  /** The edges of a bar within its year, from -0.5 to 0.5 years. */
  readonly span?: (row: Observation) => readonly [from: number, to: number];
}

/** Bars over time, to scale: a year is a year wide whether it was observed or not. */
export function yearBar(rows: readonly Observation[], options: YearBarOptions) {
  const { y, fill, isHollow = isBelow, span = () => [-halfBar, halfBar] } = options;
  const bars = (of: readonly Observation[], style: Plot.RectYOptions) =>
    Plot.rect(
      of,
      carry({
        x1: (row: Observation) => row.year + span(row)[0],
        x2: (row: Observation) => row.year + span(row)[1],
        y1: 0,
        y2: y,
        ...style,
      }),
    );
  return Plot.marks(
    bars(
      rows.filter((row) => isHollow(row)),
      { fill: color("paper"), stroke: fill },
    ),
    bars(
      rows.filter((row) => !isHollow(row)),
      { fill },
    ),
  );
}

/** Whether a cell is `§`. */
export const isBelow = ({ value }: Observation): boolean => value.kind === "below";
