import * as Plot from "@observablehq/plot";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import { piecesOf, reachesOf, type Step } from "./pieces.ts";
import { carry } from "./plot.ts";

/** A line over each run of observed years, a dashed reach between runs, and a dot a number. */
export function lineMarks(observations: readonly Observation[], stroke: string, reachWidth = 1): Plot.Markish[] {
  const known = observations.filter(isKnown);
  const pieces = piecesOf(observations).filter(({ length }) => length > 1);
  const pieceOf = (one: Observation) => pieces.findIndex((piece) => piece.includes(one));
  return [
    Plot.link(reachesOf(observations), {
      x1: ({ from }: Step) => from.year,
      y1: ({ from }: Step) => numberOf(from),
      x2: ({ to }: Step) => to.year,
      y2: ({ to }: Step) => numberOf(to),
      stroke,
      strokeDasharray: "2 4",
      strokeWidth: reachWidth,
    }),
    Plot.line(pieces.flat(), { x: "year", y: numberOf, z: pieceOf, stroke, strokeWidth: 2.5 }),
    Plot.dot(known, { x: "year", y: numberOf, r: 3.5, fill: stroke, ...carry(known) }),
  ];
}
