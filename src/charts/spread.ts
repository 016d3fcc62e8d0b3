import * as Plot from "@observablehq/plot";
import type { LabelOptions } from "./label.ts";
import { type Line, lineHeight } from "./text.ts";

export interface SpreadOptions {
  /** How far labels may stand over the highest level of the scale and under the lowest, in user units. */
  readonly over?: number;
  readonly under?: number;
  /** Room between labels, in addition to the height of their lines, in user units. */
  readonly gap?: number;
}

/** What labels take where nothing else is said. */
export const usualSpread = { over: 14, under: 8, gap: 4 } as const;

/**
 * An initializer for labels at the ends of lines: moves them up and down, as little as can be, until none overlaps another.
 */
export function spread<Datum>(given: SpreadOptions, options: LabelOptions<Datum>) {
  const { over, under, gap } = { ...usualSpread, ...given };
  return Plot.initializer(options, (data, facets, channels, scales) => {
    const [bottom, top] = scales.scales.y!.range as [number, number];
    const lines = (channels as { lines?: { value: readonly Line[][] } }).lines!.value;
    const wanted = (channels.y!.value as readonly number[]).map((value) => scales.y!(value) as number);
    const y = [...wanted];
    for (const index of facets) {
      const labels = Array.from(index, (datum) => ({
        target: wanted[datum]!,
        size: lines[datum]!.length * lineHeight + gap,
      }));
      const middles = dodge(labels, top - over, bottom + under);
      index.forEach((datum, rank) => (y[datum] = middles[rank]!));
    }
    return { data, facets, channels: { y: { value: y } } };
  });
}

/** A label along one axis: where its middle should be, and how much room it takes. */
export interface LabelRequest {
  readonly target: number;
  readonly size: number;
}

/**
 * Middles as near to the targets as can be without an overlap, in the order given, none outside `[low, high]` as long as
 * all fit. Labels that push each other settle around the mean of their targets (isotonic regression).
 */
export function dodge(requests: readonly LabelRequest[], low = -Infinity, high = Infinity): number[] {
  const order = requests.map((_, index) => index).sort((a, b) => requests[a]!.target - requests[b]!.target || a - b);
  const starts: number[] = [];
  let stacked = 0;
  for (const index of order) {
    starts.push(stacked + requests[index]!.size / 2);
    stacked += requests[index]!.size;
  }
  const shifts = increasing(order.map((index, rank) => requests[index]!.target - starts[rank]!));
  const middles = requests.map(() => 0);
  order.forEach((index, rank) => {
    const shift = Math.max(low, Math.min(high - stacked, shifts[rank]!));
    middles[index] = shift + starts[rank]!;
  });
  return middles;
}

/** The nearest sequence that never falls: neighbours that fall are pooled at their mean. */
function increasing(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before; last = before, before = pools.at(-2)) {
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
