import * as Plot from "@observablehq/plot";
import type { Observation } from "../data/observation.ts";
import { type Box, overlap } from "./boxes.ts";
import type { LabelOptions } from "./label.ts";
import { type Line, lineHeight, measureLines } from "./text.ts";
import { halfBar, type YearBarOptions } from "./year-bar.ts";
import { seriesRows } from "./year-line.ts";

/** Where Plot sets the baseline of a single line, under the point it is anchored to. */
const baselineShift = 0.32 * lineHeight;
/** From the end of a positive bar up to the baseline of its number; from that of a negative one down to it. In user units. */
const labelRise = 5;
const labelDrop = 15;
/** Room that numbers leave around them, in user units. */
const gap = 2;

/** A number of a series, and the end of its mark in user units. */
interface Point {
  readonly datum: number;
  readonly row: Observation;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** The width of the number, in user units. */
  readonly width: number;
}

/** Where a number may stand: its middle and its baseline, in user units. */
interface Place {
  readonly x: number;
  readonly baseline: number;
}

/** The frame that marks stand in, in user units. */
interface Frame extends Box {
  readonly x: (year: number) => number;
  readonly zero: number;
}

/** How the numbers of a series are placed, given its points by year. */
interface Placing {
  readonly obstacles: (points: readonly Point[], frame: Frame) => readonly Box[];
  /** Where the number of a point may stand, the best place first; `rank` 0 is the number that matters most. */
  readonly places: (points: readonly Point[], index: number, frame: Frame, rank: number) => readonly Place[];
}

interface NumberOptions extends LabelOptions<Observation> {
  readonly y: (row: Observation) => number | null;
  /** The numbers of each series that are wanted; all by default. */
  readonly which?: "all" | "first";
}

/**
 * An initializer for the numbers of a `yearBar` or a `yearLine`, given the same data and `y`: each number stands at the first of its
 * places where it meets neither mark nor number. Where any finds none, only those that matter are placed: of each series the latest,
 * the first and the extremes, rather than whichever happen to fit.
 */
function atMarks({ which, ...options }: NumberOptions, { obstacles, places }: Placing) {
  return Plot.initializer({ x: "year", ...options }, (data, facets, { lines }, scales, dimensions) => {
    const frame = frameOf(scales, dimensions);
    const widths = (lines!.value as readonly (readonly Line[])[]).map((own) => measureLines(own));
    const rows = data as readonly Observation[];
    const series = seriesRows(rows).map((own) =>
      own.flatMap((row): Point[] => {
        const [value, datum] = [options.y(row), rows.indexOf(row)];
        if (value === null) return [];
        return [{ datum, row, value, x: frame.x(row.year), y: scales.y!(value) as number, width: widths[datum]! }];
      }),
    );
    const taken = series.flatMap((own) => obstacles(own, frame));
    const wanted = series.flatMap((own) => {
      const { order, mattering } = byWeight(own.map(({ value }) => value));
      return (which === "first" ? [0] : order).map((index, rank) => ({
        point: own[index]!,
        places: places(own, index, frame, rank),
        matters: rank < mattering,
      }));
    });
    const [mattering, others] = [true, false].map((matters) => wanted.filter((number) => number.matters === matters));
    const all = freePlaces([...mattering!, ...others!], taken);
    const free = all.length === wanted.length ? all : freePlaces(mattering!, taken);
    const [x, y]: [number[], number[]] = [[], []];
    for (const { point, place } of free) {
      x[point.datum] = place.x;
      y[point.datum] = place.baseline - baselineShift;
    }
    const shown = free.map(({ point }) => point.datum);
    return { data, facets: facets.map(() => shown), channels: { x: { value: x }, y: { value: y } } };
  });
}

function frameOf(scales: Plot.ScaleFunctions, { marginLeft, marginRight, width }: Plot.Dimensions): Frame {
  const [bottom, top] = scales.scales.y!.range as [number, number];
  const zero = scales.y!(0) as number;
  return { x: (year) => scales.x!(year) as number, left: marginLeft, right: width - marginRight, top, bottom, zero };
}

/** Indices in the order of interest: the latest, the first, the extremes (`mattering` is how many these are), then the rest. */
function byWeight(values: readonly number[]): { order: number[]; mattering: number } {
  const extremes = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  const matter = [...new Set([values.length - 1, 0, ...extremes])];
  return { order: [...new Set([...matter, ...values.keys()])], mattering: matter.length };
}

/** Gives each number, in their order, the first of its places that is free; leaves out those that find none. */
function freePlaces(numbers: readonly { point: Point; places: readonly Place[] }[], obstacles: readonly Box[]) {
  const taken = [...obstacles];
  return numbers.flatMap(({ point, places }) => {
    const half = point.width / 2 + gap;
    const boxes = places.map((place) => {
      const { x, baseline } = place;
      return { point, place, left: x - half, right: x + half, top: baseline - 10, bottom: baseline + 1 };
    });
    const free = boxes.find((box) => taken.every((other) => !overlap(box, other)));
    if (free) taken.push(free);
    return free ?? [];
  });
}

/** A middle as near to the wanted one as keeps a text of that width between two edges. */
export function keepWithin(middle: number, width: number, left: number, right: number): number {
  return Math.min(right - width / 2, Math.max(left + width / 2, middle));
}

/**
 * Numbers at the ends of bars. The latest and the first of a series may stand elsewhere if they have no room there: the latest on
 * the other side of zero, both beyond the ends of neighbouring bars.
 */
export function atBars({ span = () => [-halfBar, halfBar], ...options }: NumberOptions & Pick<YearBarOptions, "span">) {
  const barOf = ({ row, y }: Point, { x, zero }: Frame): Box => {
    const [from, to] = span(row);
    return { left: x(row.year + from), right: x(row.year + to), top: Math.min(y, zero), bottom: Math.max(y, zero) };
  };
  const obstacles = (points: readonly Point[], frame: Frame) => points.map((point) => barOf(point, frame));
  return atMarks(options, {
    obstacles,
    places: (points, index, frame, rank) => {
      const { left, right, top, bottom, zero } = frame;
      const { value, y, width } = points[index]!;
      const bar = barOf(points[index]!, frame);
      const falls = value < 0;
      const at = (x: number, end: number): Place => {
        return { x: keepWithin(x, width, left, right), baseline: end + (falls ? labelDrop : -labelRise) };
      };
      const middle = (bar.left + bar.right) / 2;
      const own = at(middle, y);
      const across = { x: own.x, baseline: zero + (falls ? -labelRise : labelDrop) };
      const isInside = across.baseline - 10 > top && across.baseline < bottom;
      const reach = width / 2 + gap;
      const near = obstacles(points, frame).filter((bar) => bar.right > own.x - reach && bar.left < own.x + reach);
      const overAll = falls ? Math.max(...near.map((bar) => bar.bottom)) : Math.min(...near.map((bar) => bar.top));
      const aside = [bar.left + 2 + width / 2, bar.right - 2 - width / 2].map((x) => at(x, y));
      return [own, ...(rank === 0 && isInside ? [across] : []), ...(rank < 2 ? [...aside, at(middle, overAll)] : [])];
    },
  });
}

export interface AtBarEndsOptions<Datum> extends Omit<LabelOptions<Datum>, "x"> {
  /** The number that a bar draws; where there is none, its label stands at zero. */
  readonly x: (datum: Datum) => number | null;
}

/** Numbers beside the ends of horizontal bars: at the right, or at the left where bars are negative. */
export function atBarEnds<Datum>(
  { x, ...options }: AtBarEndsOptions<Datum>,
  side: "left" | "right" = "right",
): LabelOptions<Datum> {
  const beside = side === "right" ? { textAnchor: "start", dx: 6 } : { textAnchor: "end", dx: -6 };
  return { ...beside, dy: -1, ...options, x: (datum: Datum) => x(datum) ?? 0 } as LabelOptions<Datum>;
}

/**
 * Numbers above or below dots, clear of the lines between the dots. `reach` is how far an area under a dot extends to its right, in
 * years (0 if there is none): the number begins after it.
 */
export function atDots({
  reach = () => 0,
  ...options
}: NumberOptions & { readonly reach?: (row: Observation) => number }) {
  return atMarks(options, {
    obstacles: (points, { left, right, bottom, zero }) => [
      ...alongLine(points),
      { left, right, top: zero - 1, bottom: zero + 1 },
      { left: -Infinity, right: Infinity, top: bottom + 3, bottom: Infinity },
    ],
    places: (points, index, frame) => {
      const { row, x, width } = points[index]!;
      const wanted = reach(row) > 0 ? frame.x(row.year + reach(row)) + gap + width / 2 : x;
      const middle = keepWithin(wanted, width, Math.max(0, frame.left - 5), frame.right);
      return besideDot(points, index, middle).map((baseline) => ({ x: middle, baseline }));
    },
  });
}

/** How many boxes stand for the way from one dot to the next. */
const steps = 12;

/** The dots of a series and the lines between them, as boxes. */
function alongLine(points: readonly Point[]): Box[] {
  const around = (x: number, y: number, half: number): Box => {
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  };
  const between = points.slice(1).flatMap((end, index) => {
    const start = points[index]!;
    return Array.from({ length: steps - 1 }, (_, step) => {
      const part = (step + 1) / steps;
      return around(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part, 1.5);
    });
  });
  return [...points.map(({ x, y }) => around(x, y, 3.5)), ...between];
}

/** Baselines of a number above and below its dot, clear of the lines to its neighbours; the side with more room comes first. */
function besideDot(points: readonly Point[], index: number, middle: number): number[] {
  const { x, y, width } = points[index]!;
  const rises = [
    { to: points[index - 1], along: x - (middle - width / 2) },
    { to: points[index + 1], along: middle + width / 2 - x },
  ].map(({ to, along }) => (to ? ((to.y - y) / Math.abs(to.x - x)) * Math.max(0, along) : 0));
  const over = y - 9 + Math.min(0, ...rises);
  const under = y + 19 + Math.max(0, ...rises);
  return rises[0]! + rises[1]! < 0 ? [under, over] : [over, under];
}
