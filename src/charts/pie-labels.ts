import * as Plot from "@observablehq/plot";
import type { ChartContext } from "./context.ts";
import { dodge } from "./spread.ts";
import { label } from "./label.ts";
import { type Block, heading, plot, stack } from "./layout.ts";
import { type Pie, pieArcs, shareRun, type Slice, slicesOf } from "./pie.ts";
import { type Line, lineHeight, measureLine, measureLines, phrase } from "./text.ts";
import { color } from "./theme.ts";

const radius = 74;
/** The distance from the pie's edge to its labels, in user units. */
const labelOffset = 14;
/** How far labels may stand above and below the pie, in user units, in one language and in two, which need more lines. */
const overhangs = [28, 38];
/** Label widths to try, widest first. */
const widths = [180, 130, 110, 100, 92, 84, 76, 68, 60];

/** A label beside the pie: `x` and `y` from the pie's centre to the label's near edge and its middle. */
interface Label {
  readonly lines: readonly Line[];
  readonly side: -1 | 1;
  readonly x: number;
  readonly y: number;
  /** The middle of its arc, from the centre, at radius 1. */
  readonly from: { readonly x: number; readonly y: number };
}

/** A position in user units: pies have no scales. */
const at = <Datum>(value: (datum: Datum) => number) => ({ value, scale: null });

/** A pie with names and shares around it, or in a list beside it where the names are too long for that. */
export function labelledPie(context: ChartContext, pie: Pie): Block {
  const { width } = context;
  const slices = slicesOf(pie);
  const labels = layOut(context, pie, slices);
  if (!labels) return listedPie(context, pie);
  const [left, right] = [extent(labels, -1), extent(labels, 1)];
  const middle = Math.max(radius + overhangOf(context), ...labels.map(({ y, lines }) => Math.abs(y) + halfOf(lines)));
  const circle = { x: Math.floor(left + Math.min((width - left - right) / 2, 24)), y: middle, radius };
  const leader = {
    x1: at(({ from }: Label) => circle.x + from.x * (radius + 2)),
    y1: at(({ from }: Label) => circle.y + from.y * (radius + 2)),
    x2: at(({ x }: Label) => circle.x + x),
    y2: at(({ y }: Label) => circle.y + y),
  };
  return stack(
    context,
    heading(context, { title: pie.title }),
    plot(context, {
      height: 2 * middle,
      marks: [
        pieArcs(slices, circle),
        Plot.link(labels, { ...leader, stroke: color("quiet") }),
        ([-1, 1] as const).map((side) =>
          label(
            labels.filter((one) => one.side === side),
            {
              x: at(({ x }: Label) => circle.x + x + side * 4),
              y: at(({ y }: Label) => circle.y + y - 1),
              text: ({ lines }) => lines,
              textAnchor: side < 0 ? "end" : "start",
            },
          ),
        ),
      ],
    }),
  );
}

/** The pie of a list. */
const listRadius = 62;
const listLeft = 2 * listRadius + 22;
/** Room for a share at the end of a list's line. */
const shareRoom = 46;
const square = 12;

/** A pie with a list of its parts beside it, in its order, keyed by squares. */
export function listedPie(context: ChartContext, pie: Pie): Block {
  const { width } = context;
  const textLeft = listLeft + square + 8;
  const slices = slicesOf(pie);
  let bottom = 0;
  const items = slices.map((slice) => {
    const name = phrase(context, pie.nameOf(slice.arc.data), { width: width - textLeft - shareRoom });
    const y = bottom;
    bottom += name.length * lineHeight + 6;
    return { ...slice, name, y };
  });
  type Item = (typeof items)[number];
  const height = Math.max(2 * listRadius, bottom - 6);
  const top = { y: at(({ y }: Item) => y + 1), lineAnchor: "top" } as const;
  return stack(
    context,
    heading(context, { title: pie.title }),
    8,
    plot(context, {
      height: height + 4,
      marks: [
        pieArcs(slices, { x: listRadius, y: height / 2, radius: listRadius }),
        Plot.dot(items, {
          symbol: "square",
          r: square / Math.sqrt(Math.PI),
          x: at(() => listLeft + square / 2),
          y: at(({ y }: Item) => y + 2.5 + square / 2),
          fill: "fill",
          stroke: "rim",
        }),
        label(items, { ...top, x: at(() => textLeft), textAnchor: "start", text: ({ name }) => name }),
        label(items, { ...top, frameAnchor: "right", text: ({ arc }) => [[shareRun(arc.data)]] }),
      ],
    }),
  );
}

function overhangOf({ languages }: ChartContext): number {
  return overhangs[languages.length - 1] ?? overhangs.at(-1)!;
}

/** Half of the height that a label takes. */
const halfOf = (lines: readonly Line[]): number => (lines.length * lineHeight) / 2 + 1;

/** The labels of both sides, with as few line breaks as the width of the panel allows; `undefined` if they do not fit. */
function layOut(context: ChartContext, pie: Pie, slices: readonly Slice[]): Label[] | undefined {
  const [lefts, rights] = ([-1, 1] as const).map((side) =>
    widths.map((limit) => layOutSide(context, pie, slices, side, limit)),
  );
  const pairs = lefts!.flatMap((left) => rights!.map((right) => [...left, ...right]));
  const fitting = pairs.filter((labels) => extent(labels, -1) + extent(labels, 1) <= context.width);
  const brokenness = (labels: readonly Label[]) => labels.reduce((sum, { lines }) => sum + lines.length ** 2, 0);
  return fitting.sort((a, b) => brokenness(a) - brokenness(b))[0];
}

/** How far labels reach from the centre to a side. */
function extent(labels: readonly Label[], side: -1 | 1): number {
  const reaches = labels
    .filter((label) => label.side === side)
    .map(({ x, lines }) => Math.abs(x) + 4 + measureLines(lines));
  return Math.ceil(Math.max(radius, ...reaches));
}

function layOutSide(context: ChartContext, pie: Pie, slices: readonly Slice[], side: -1 | 1, limit: number): Label[] {
  const middleOf = ({ arc }: Slice) => (arc.startAngle + arc.endAngle) / 2;
  const own = slices
    .map((slice) => ({ slice, from: { x: Math.sin(middleOf(slice)), y: -Math.cos(middleOf(slice)) } }))
    .filter(({ from }) => (from.x < 0 ? -1 : 1) === side)
    .map(({ slice, from }) => ({ from, side, lines: labelLines(context, pie, slice, limit) }));
  const requests = own.map(({ lines, from }) => ({ target: from.y * (radius + labelOffset), size: 2 * halfOf(lines) }));
  const stacked = requests.reduce((sum, { size }) => sum + size, 0);
  const furthest = Math.max(radius + overhangOf(context), stacked / 2);
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
function labelLines(context: ChartContext, { nameOf }: Pie, { arc: { data } }: Slice, width: number): Line[] {
  const name = phrase(context, nameOf(data), { width });
  const share = shareRun(data);
  const last = [...name.at(-1)!, share];
  return measureLine(last) <= width ? [...name.slice(0, -1), last] : [...name, [share]];
}
