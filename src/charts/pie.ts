import type { RenderFunction } from "@observablehq/plot";
import { arc, pie as pieLayout, type PieArcDatum } from "d3";
import { digitsOf, numberOf, type Observation } from "../data/observation.ts";
import { isRest } from "../data/order.ts";
import { isKnown, markOf } from "../data/status.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { formatDigits } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { carryData } from "./carry.ts";
import type { Run } from "./text.ts";
import { color, shadeOf } from "./theme.ts";

export interface Pie {
  readonly title: Localized;
  readonly flow: TradeFlow;
  /** Shares of one whole, in percent. */
  readonly rows: readonly Observation[];
  readonly nameOf: (row: Observation) => Localized;
}

/** One part of a pie. */
export interface Slice {
  readonly arc: PieArcDatum<Observation>;
  readonly fill: string;
  /** The colour of its rim: the flow's own, since a light shade would not stand out against the paper. */
  readonly rim: string;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Largest first, clockwise from twelve o'clock, in shades of the flow's colour; the rest last, in grey. */
export function slicesOf({ rows, flow }: Pie): Slice[] {
  const sorted = rows
    .filter(isKnown)
    .sort((a, b) => Number(isRest(a)) - Number(isRest(b)) || numberOf(b)! - numberOf(a)!);
  const arcs = pieLayout<Observation>()
    .value((row) => numberOf(row)!)
    .endAngle(sorted.length === rows.length ? 2 * Math.PI : turnOf(sorted))
    .sort(null)(sorted);
  return arcs.map((own, rank) => {
    const [fill, rim] = isRest(own.data) ? [color("rest"), color("rest")] : [shadeOf(flow, rank), color(flow)];
    return { arc: own, fill, rim };
  });
}

/** The end angle of a pie of which only some parts are published, in radians: the rest of the circle stays open. */
function turnOf(known: readonly Observation[]): number {
  return (2 * Math.PI * known.reduce((total, row) => total + numberOf(row)!, 0)) / 100;
}

/** How wide the rim of a pie is. */
const rimWidth = 1.5;

/** A mark that draws the slices, parted by lines in the colour of the paper, within the rim of their flow. */
export function pieArcs(slices: readonly Slice[], { x, y, radius }: Circle): RenderFunction {
  const path = arc<PieArcDatum<Observation>>().innerRadius(0).outerRadius(radius).digits(2);
  return (_index, _scales, _values, _dimensions, { document }) => {
    const create = (name: string, attributes: Readonly<Record<string, string | number>>) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      return node;
    };
    const edges = { stroke: color("paper"), "stroke-width": 1.5, "stroke-linejoin": "round" };
    const group = create("g", { transform: `translate(${x},${y})`, ...edges });
    for (const { arc: own, fill } of slices) {
      const mark = create("path", { d: path(own)!, fill });
      carryData(mark, own.data);
      group.append(mark);
    }
    group.append(...rimsOf(slices, radius).map((rim) => create("path", { ...rim, stroke: "none" })));
    return group;
  };
}

/** One arc per colour along the edge, from the first slice of that colour to the last. */
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
export function shareRun(row: Observation): Run {
  const mark = markOf(row);
  return { text: `${formatDigits(digitsOf(row))}%${mark && ` ${mark}`}`, strong: true };
}
