import * as Plot from "@observablehq/plot";
import { group } from "d3";
import type { Observation } from "../data/observation.ts";
import { type Box, byWeight, gap, type Candidate, freePlaces, keepWithin } from "./free-place.ts";
import type { LabelOptions } from "./label.ts";
import { type Line, lineHeight, measureLines } from "./text.ts";
import { halfBar } from "./year-bar.ts";
import { seriesKey } from "./year-line.ts";

/** Where Plot sets the baseline of a single line, under the point it is anchored to. */
const baselineShift = 0.32 * lineHeight;
/** From the end of a positive bar up to the baseline of its number; from that of a negative one down to it. In user units. */
const labelRise = 5;
const labelDrop = 15;

/** What an initializer sees of one mark of the labels' own data, in user units. */
interface Point {
  readonly datum: number;
  readonly row: Observation;
  readonly year: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The frame that marks stand in, with what is needed to place numbers. */
interface Frame {
  readonly x: (year: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly zero: number;
}

interface Placing {
  /** Numbers with their places, the most telling first. */
  readonly candidates: readonly Candidate[];
  readonly obstacles: readonly Box[];
  readonly mattering: number;
}

/** The numbers of a series, the first few of which matter. */
type Candidates = (points: readonly Point[], frame: Frame) => Placing;

/**
 * An initializer for the numbers of a `yearBar` or a `yearLine`, given the same data and `y`: each number stands where it
 * meets neither mark nor number, or is left out. The latest, the first and the extremes come first.
 */
function atMarks(options: LabelOptions<Observation>, candidatesOf: Candidates) {
  const withSeries = { x: "year", ...options, channels: { ...options.channels, series: seriesKey } };
  return Plot.initializer(withSeries, (data, facets, channels, scales, dimensions) => {
    const { lines, series: names, x, y } = channels as unknown as Record<string, { value: readonly unknown[] }>;
    const frame = frameOf(scales, dimensions);
    const placed: { x: number[]; y: number[] } = { x: [], y: [] };
    const shown = facets.map((index) => {
      const points = Array.from(index)
        .filter((datum) => Number.isFinite(y!.value[datum]))
        .map((datum): Point => {
          const [year, value] = [x!.value[datum] as number, y!.value[datum] as number];
          const width = measureLines(lines!.value[datum] as readonly Line[]);
          const row = (data as readonly Observation[])[datum]!;
          return { datum, row, year, value, width, x: frame.x(year), y: scales.y!(value) as number };
        });
      const ofSeries = [...group(points, ({ datum }) => names!.value[datum] as string).values()];
      const all = ofSeries.map((one) =>
        candidatesOf(
          one.toSorted((a, b) => a.year - b.year),
          frame,
        ),
      );
      const first = all.flatMap((one) => one.candidates.slice(0, one.mattering));
      const candidates = [...first, ...all.flatMap((one) => one.candidates.slice(one.mattering))];
      const free = freePlaces(
        candidates,
        all.flatMap((one) => one.obstacles),
        first.length,
      );
      return free.map(({ datum, x: middle, baseline }) => {
        [placed.x[datum], placed.y[datum]] = [middle, baseline - baselineShift];
        return datum;
      });
    });
    return { data, facets: shown, channels: { x: { value: placed.x }, y: { value: placed.y } } };
  });
}

function frameOf(scales: Plot.ScaleFunctions, dimensions: Plot.Dimensions): Frame {
  const { marginLeft, marginRight, width } = dimensions;
  const [start, end] = scales.scales.y!.range as [number, number];
  return {
    x: (year) => scales.x!(year) as number,
    left: marginLeft,
    right: width - marginRight,
    top: Math.min(start, end),
    bottom: Math.max(start, end),
    zero: scales.y!(0) as number,
  };
}

export interface AtBarsOptions {
  /** The numbers of a series that are wanted; usually all. */
  readonly which?: "all" | "first";
  /** The edges of a bar within its year, from -0.5 to 0.5 years. */
  readonly span?: (row: Observation) => readonly [from: number, to: number];
}

/**
 * Numbers at the ends of bars. The latest and the first of a series may stand elsewhere if they have no room there: the latest on
 * the other side of zero, both beyond the ends of neighbouring bars.
 */
export function atBars(
  options: LabelOptions<Observation>,
  { which = "all", span = () => [-halfBar, halfBar] }: AtBarsOptions = {},
) {
  return atMarks(options, (points, { x, left, right, top, bottom, zero }) => {
    const weighed = byWeight(points.map(({ value }) => value));
    const { order, mattering } = which === "all" ? weighed : { order: [0], mattering: 1 };
    const bars = points.map(({ year, row, y }) => {
      const [from, to] = span(row);
      return { left: x(year + from), right: x(year + to), top: Math.min(y, zero), bottom: Math.max(y, zero) };
    });
    const candidates = order.map((index, rank) => {
      const { datum, value, y, width } = points[index]!;
      const bar = bars[index]!;
      const middle = keepWithin((bar.left + bar.right) / 2, width, left, right);
      const falls = value < 0;
      const outside = (end: number, at = middle) => ({ x: at, baseline: end + (falls ? labelDrop : -labelRise) });
      const aside = [bar.left + 2 + width / 2, bar.right - 2 - width / 2].map((at) =>
        outside(y, keepWithin(at, width, left, right)),
      );
      const across = { x: middle, baseline: zero + (falls ? -labelRise : labelDrop) };
      const isInside = across.baseline - 10 > top && across.baseline < bottom;
      const near = bars.filter((bar) => bar.right > middle - width / 2 - gap && bar.left < middle + width / 2 + gap);
      const overAll = falls ? Math.max(...near.map((bar) => bar.bottom)) : Math.min(...near.map((bar) => bar.top));
      const places = [
        outside(y),
        ...(rank === 0 && isInside ? [across] : []),
        ...(rank < 2 ? [...aside, outside(overAll)] : []),
      ];
      return { datum, width, places };
    });
    return { candidates, obstacles: bars, mattering };
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
 * Numbers above or below dots, clear of the lines between the dots: all of each series, or only its first. `reach` is how far an
 * area under a dot extends to its right, in years (0 if there is none): the number begins after it.
 */
export function atDots(
  options: LabelOptions<Observation>,
  which: "all" | "first" = "all",
  reach: (row: Observation) => number = () => 0,
) {
  return atMarks(options, (points, { x: at, left, right, bottom, zero }) => {
    const { order, mattering } = byWeight(points.map(({ value }) => value));
    const candidates = (which === "first" ? [0] : order).map((index) => {
      const { datum, row, year, x, width } = points[index]!;
      const wanted = reach(row) > 0 ? at(year + reach(row)) + gap + width / 2 : x;
      const middle = keepWithin(wanted, width, Math.max(0, left - 5), right);
      return { datum, width, places: besideDot(points, index, middle).map((baseline) => ({ x: middle, baseline })) };
    });
    const axis = { left, right, top: zero - 1, bottom: zero + 1 };
    const years = { left: -Infinity, right: Infinity, top: bottom + 3, bottom: Infinity };
    const obstacles = [...alongLine(points), axis, years];
    return { candidates, obstacles, mattering };
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
  const rise = rises.reduce((sum, one) => sum + one, 0);
  return rise < 0 ? [under, over] : [over, under];
}
