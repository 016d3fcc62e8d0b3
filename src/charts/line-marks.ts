import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { carry } from "./plot.ts";
import type { Reach, Time } from "./time.ts";

/** A line over each run of observed years, a dashed reach between runs, and a dot an observation. */
export function lineMarks(
  observations: readonly Observation[],
  stroke: string,
  { runs, gaps }: Time,
  reachWidth = 1,
): Plot.Markish[] {
  const level = (wanted: number) => numberOf(observations.find(({ year }) => year === wanted)!)!;
  const runOf = ({ year }: Observation) => runs.find(({ from, to }) => from <= year && year <= to)!.from;
  const joined = observations.filter((one) =>
    runs.some(({ from, to }) => from < to && from <= one.year && one.year <= to),
  );
  return [
    Plot.link(gaps, {
      x1: ({ from }: Reach) => from - 1,
      y1: ({ from }: Reach) => level(from - 1),
      x2: ({ to }: Reach) => to + 1,
      y2: ({ to }: Reach) => level(to + 1),
      stroke,
      strokeDasharray: "2 4",
      strokeWidth: reachWidth,
    }),
    Plot.line(joined, { x: "year", y: numberOf, z: runOf, stroke, strokeWidth: 2.5 }),
    Plot.dot(observations, { x: "year", y: numberOf, r: 3.5, fill: stroke, ...carry(observations) }),
  ];
}
