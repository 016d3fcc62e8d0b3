import * as Plot from "@observablehq/plot";
import { arc, cross, least, pie as pieLayout, type PieArcDatum, select } from "d3";
import { digitsOf, numberOf, type Observation } from "../data/observation.ts";
import { isRest } from "../data/order.ts";
import { isKnown, markOf } from "../data/status.ts";
import type { TradeFlow } from "../data/vocabulary.ts";
import { formatDigits } from "../i18n/format.ts";
import type { Localized } from "../i18n/locales.ts";
import { carryData } from "./carry.ts";
import type { ChartContext } from "./context.ts";
import { dodge } from "./spread.ts";
import { label } from "./label.ts";
import { type Block, heading, plot, stack } from "./layout.ts";
import { type Line, lineHeight, measureLine, measureLines, phrase, type Run } from "./text.ts";
import { color, shadeOf } from "./theme.ts";

export interface Pie {
  readonly title: Localized;
  readonly flow: TradeFlow;
  /** Shares of one whole, in percent. */
  readonly rows: readonly Observation[];
  readonly nameOf: (row: Observation) => Localized;
}

/** One part of a pie. */
interface Slice extends PieArcDatum<Observation> {
  readonly fill: string;
  /** The colour of its rim: the flow's own, since a light shade would not stand out against the paper. */
  readonly rim: string;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Largest first, clockwise from twelve o'clock, in shades of the flow's colour; the rest last, in grey. */
function slicesOf({ rows, flow }: Pie): Slice[] {
  const known = rows
    .filter(isKnown)
    .sort((a, b) => Number(isRest(a)) - Number(isRest(b)) || numberOf(b)! - numberOf(a)!);
  const part = known.reduce((total, row) => total + numberOf(row)!, 0) / 100;
  const arcs = pieLayout<Observation>()
    .value((row) => numberOf(row)!)
    // Where not all parts are published, the rest of the circle stays open.
    .endAngle(2 * Math.PI * (known.length === rows.length ? 1 : part))
    .sort(null)(known);
  return arcs.map((own, rank) => {
    const [fill, rim] = isRest(own.data) ? [color("rest"), color("rest")] : [shadeOf(flow, rank), color(flow)];
    return { ...own, fill, rim };
  });
}

/** How wide the rim of a pie is. */
const rimWidth = 1.5;

/** A mark that draws the slices, parted by lines in the colour of the paper, within the rim of their flow. */
function pieArcs(slices: readonly Slice[], { x, y, radius }: Circle): Plot.RenderFunction {
  const outer = () => arc<PieArcDatum<unknown>>().outerRadius(radius).digits(2);
  const [slice, rim] = [outer().innerRadius(0), outer().innerRadius(radius - rimWidth)];
  const rims = [...Map.groupBy(slices, (slice) => slice.rim).values()];
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = select(document.createElementNS("http://www.w3.org/2000/svg", "g"))
      .attr("transform", `translate(${x},${y})`)
      .attr("stroke", color("paper"))
      .attr("stroke-width", 1.5)
      .attr("stroke-linejoin", "round");
    const paths = <Datum>(data: readonly Datum[]) => group.selectAll().data(data).join("path");
    paths(slices)
      .attr("d", slice)
      .attr("fill", ({ fill }) => fill)
      .each(function ({ data }) {
        carryData(this as Element, data);
      });
    paths(rims.map((own) => ({ ...own[0]!, endAngle: own.at(-1)!.endAngle })))
      .attr("d", rim)
      .attr("fill", (own) => own.rim)
      .attr("stroke", "none");
    return group.node();
  };
}

/** A share as published. */
function shareRun(row: Observation): Run {
  const mark = markOf(row);
  return { text: `${formatDigits(digitsOf(row))}%${mark && ` ${mark}`}`, strong: true };
}

/** A plot in user units: pies have no scales. */
const unscaled = { x: { type: "identity" }, y: { type: "identity" } } as const;

const radius = 74;
/** The distance from the pie's edge to its labels, in user units. */
const labelOffset = 14;
/** How far labels may stand above and below the pie, in user units, in one language and in two, which need more lines. */
const overhangs = [28, 38];
/** Label widths to try, widest first. */
const widths = [180, 130, 110, 100, 92, 84, 76, 68, 60];

const sides = [-1, 1] as const;
type Side = (typeof sides)[number];

/** A label beside the pie: `x` and `y` from the pie's centre to the label's near edge and its middle. */
interface Label {
  readonly lines: readonly Line[];
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** The middle of its arc, from the centre, at radius 1. */
  readonly from: { readonly x: number; readonly y: number };
}

/** A pie with names and shares around it, or in a list beside it where the names are too long for that. */
export function labelledPie(context: ChartContext, pie: Pie): Block {
  const slices = slicesOf(pie);
  const labels = layOut(context, pie, slices);
  if (!labels) return listedPie(context, pie);
  const [left, right] = sides.map((side) => extent(labels, side));
  const middle = Math.max(highest(context), ...labels.map(({ y, lines }) => Math.abs(y) + halfOf(lines)));
  const circle = { x: Math.floor(left! + Math.min((context.width - left! - right!) / 2, 24)), y: middle, radius };
  return stack(
    context,
    heading(context, { title: pie.title }),
    plot(context, {
      ...unscaled,
      height: 2 * middle,
      marks: [
        pieArcs(slices, circle),
        Plot.link(labels, {
          x1: ({ from }: Label) => circle.x + from.x * (radius + 2),
          y1: ({ from }: Label) => circle.y + from.y * (radius + 2),
          x2: ({ x }: Label) => circle.x + x,
          y2: ({ y }: Label) => circle.y + y,
          stroke: color("quiet"),
        }),
        sides.map((side) =>
          label(
            labels.filter((own) => own.side === side),
            {
              x: ({ x }: Label) => circle.x + x + side * 4,
              y: ({ y }: Label) => circle.y + y - 1,
              text: ({ lines }) => lines,
              textAnchor: side < 0 ? "end" : "start",
            },
          ),
        ),
      ],
    }),
  );
}

/** How far from the centre labels may stand, up and down. */
const highest = ({ languages }: ChartContext) => radius + (overhangs[languages.length - 1] ?? overhangs.at(-1)!);

/** Half of the height that a label takes. */
const halfOf = (lines: readonly Line[]): number => (lines.length * lineHeight) / 2 + 1;

/** The labels of both sides, with as few line breaks as the width of the panel allows; `undefined` if they do not fit. */
function layOut(context: ChartContext, pie: Pie, slices: readonly Slice[]): Label[] | undefined {
  const [lefts, rights] = sides.map((side) => widths.map((width) => layOutSide(context, pie, slices, side, width)));
  const fitting = cross(lefts!, rights!, (left, right) => [...left, ...right]).filter(
    (labels) => extent(labels, -1) + extent(labels, 1) <= context.width,
  );
  return least(fitting, (labels) => labels.reduce((sum, { lines }) => sum + lines.length ** 2, 0));
}

/** How far labels reach from the centre to a side. */
function extent(labels: readonly Label[], side: Side): number {
  const own = labels.filter((label) => label.side === side);
  return Math.ceil(Math.max(radius, ...own.map(({ x, lines }) => Math.abs(x) + 4 + measureLines(lines))));
}

function layOutSide(context: ChartContext, pie: Pie, slices: readonly Slice[], side: Side, width: number): Label[] {
  const own = slices.flatMap((slice) => {
    const angle = (slice.startAngle + slice.endAngle) / 2;
    const from = { x: Math.sin(angle), y: -Math.cos(angle) };
    return (from.x < 0 ? -1 : 1) === side ? [{ from, side, lines: labelLines(context, pie, slice.data, width) }] : [];
  });
  const requests = own.map(({ lines, from }) => ({ target: from.y * (radius + labelOffset), size: 2 * halfOf(lines) }));
  const furthest = Math.max(highest(context), requests.reduce((sum, { size }) => sum + size, 0) / 2);
  const middles = dodge(requests, -furthest, furthest);
  return own.map((part, index) => {
    const y = middles[index]!;
    return { ...part, x: side * edgeAt(y, part.lines.length), y };
  });
}

/** How far from the centre a label must begin for its lines to clear the pie. */
function edgeAt(middle: number, lines: number): number {
  const nearest = Math.max(0, Math.abs(middle) - (lines * lineHeight) / 2 + 4);
  return Math.sqrt(Math.max(0, (radius + labelOffset) ** 2 - nearest ** 2));
}

/** Name and share on one line where they fit, else the share on a line of its own. */
function labelLines(context: ChartContext, { nameOf }: Pie, row: Observation, width: number): Line[] {
  const name = phrase(context, nameOf(row), { width });
  const share = shareRun(row);
  const last = [...name.at(-1)!, share];
  return measureLine(last) <= width ? [...name.slice(0, -1), last] : [...name, [share]];
}

/** The pie of a list. */
const listRadius = 62;
const listLeft = 2 * listRadius + 22;
/** Room for a share at the end of a list's line. */
const shareRoom = 46;
const square = 12;

/** A pie with a list of its parts beside it, in its order, keyed by squares. */
export function listedPie(context: ChartContext, pie: Pie): Block {
  const textLeft = listLeft + square + 8;
  const slices = slicesOf(pie);
  let bottom = 0;
  const items = slices.map(({ data, fill, rim }) => {
    const name = phrase(context, pie.nameOf(data), { width: context.width - textLeft - shareRoom });
    const y = bottom;
    bottom += name.length * lineHeight + 6;
    return { data, fill, rim, name, y };
  });
  type Item = (typeof items)[number];
  const height = Math.max(2 * listRadius, bottom - 6);
  const top = { y: ({ y }: Item) => y + 1, lineAnchor: "top" } as const;
  return stack(
    context,
    heading(context, { title: pie.title }),
    8,
    plot(context, {
      ...unscaled,
      height: height + 4,
      marks: [
        pieArcs(slices, { x: listRadius, y: height / 2, radius: listRadius }),
        Plot.dot(items, {
          symbol: "square",
          r: square / Math.sqrt(Math.PI),
          x: () => listLeft + square / 2,
          y: ({ y }: Item) => y + 2.5 + square / 2,
          fill: "fill",
          stroke: "rim",
        }),
        label(items, { ...top, x: () => textLeft, textAnchor: "start", text: ({ name }) => name }),
        label(items, { ...top, frameAnchor: "right", text: ({ data }) => [[shareRun(data)]] }),
      ],
    }),
  );
}
