import { arc, pie, type PieArcDatum } from "d3";
import { digitsOf, numberOf, type Observation } from "../data/observation.ts";
import { isKnown, markOf } from "../data/status.ts";
import { formatDigits } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { type Canvas, element } from "./canvas.ts";
import { carryData } from "./plot.ts";
import type { Run } from "./text.ts";
import { color, shadeOf } from "./theme.ts";

export interface Pie {
  readonly title: Localized;
  readonly flow: "imports" | "exports";
  /** Shares of one whole, in percent. */
  readonly observations: readonly Observation[];
  readonly nameOf: (observation: Observation) => Localized;
}

/** One part of a pie. */
export interface Slice {
  readonly arc: PieArcDatum<Observation>;
  readonly fill: string;
  /** The colour of its rim: the flow's own, against which the paper stands out where a shade would not. */
  readonly rim: string;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The series that gathers the rest. */
const rest = "others";

/** Largest first, clockwise from twelve o'clock, in shades of the flow's colour; the rest last, in grey. */
export function slicesOf({ observations, flow }: Pie): Slice[] {
  const isRest = ({ series }: Observation) => Number(series === rest);
  const sorted = observations.filter(isKnown).sort((a, b) => isRest(a) - isRest(b) || numberOf(b)! - numberOf(a)!);
  const arcs = pie<Observation>()
    .value((one) => numberOf(one)!)
    .endAngle(sorted.length === observations.length ? 2 * Math.PI : fullTurn(sorted))
    .sort(null)(sorted);
  return arcs.map((one, rank) => {
    const [fill, rim] = isRest(one.data) ? [color("rest"), color("rest")] : [shadeOf(flow, rank), color(flow)];
    return { arc: one, fill, rim };
  });
}

/** How far the parts that are published reach around a pie of which others are not: what is left stays open. */
function fullTurn(known: readonly Observation[]): number {
  return (2 * Math.PI * known.reduce((total, one) => total + numberOf(one)!, 0)) / 100;
}

/** How wide the rim of a pie is. */
const rimWidth = 1.5;

/** Draws the arcs, parted by lines in the colour of the paper, within the rim of their flow. */
export function drawArcs(canvas: Canvas, slices: readonly Slice[], { x, y, radius }: Circle): void {
  const path = arc<PieArcDatum<Observation>>().innerRadius(0).outerRadius(radius).digits(2);
  const group = element(canvas.document, "g", {
    transform: `translate(${x},${y})`,
    stroke: color("paper"),
    "stroke-width": 1.5,
    "stroke-linejoin": "round",
  });
  for (const { arc: one, fill } of slices) {
    const mark = element(canvas.document, "path", { d: path(one)!, fill });
    carryData(mark, one.data);
    group.append(mark);
  }
  group.append(...rimsOf(slices, radius).map((rim) => element(canvas.document, "path", { ...rim, stroke: "none" })));
  canvas.svg.append(group);
}

/** One arc a colour along the edge, from its first slice to its last. */
function rimsOf(slices: readonly Slice[], radius: number): { d: string; fill: string }[] {
  const edge = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius - rimWidth)
    .outerRadius(radius)
    .digits(2);
  return [...new Set(slices.map(({ rim }) => rim))].map((fill) => {
    const own = slices.filter(({ rim }) => rim === fill).map((slice) => slice.arc);
    return { d: edge({ startAngle: own[0]!.startAngle, endAngle: own.at(-1)!.endAngle })!, fill };
  });
}

/** A share as published. */
export function shareRun(observation: Observation): Run {
  const mark = markOf(observation);
  return { text: `${formatDigits(digitsOf(observation))}%${mark && ` ${mark}`}`, strong: true };
}
