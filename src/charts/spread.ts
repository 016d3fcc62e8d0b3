import * as Plot from "@observablehq/plot";
import { dodge } from "./dodge.ts";
import type { LabelOptions } from "./label.ts";
import { type Line, lineHeight } from "./text.ts";

export interface SpreadOptions {
  /** How far labels may stand over the highest level of the scale and under the lowest, in user units. */
  readonly over?: number;
  readonly under?: number;
  /** Room between labels beside what their lines need. */
  readonly gap?: number;
}

const usual = { over: 14, under: 8, gap: 4 } as const;

/** How high a scale must be for labels with these lines to stand beside it one under the other, in user units. */
export function stackedHeight(labels: readonly (readonly Line[])[], options: SpreadOptions): number {
  const { over, under, gap } = { ...usual, ...options };
  return labels.reduce((sum, lines) => sum + lines.length * lineHeight + gap, 0) - over - under;
}

/**
 * An initializer for labels at the ends of lines: moves them up and down, as little as can be, until none overlaps another.
 */
export function spread<Datum>(given: SpreadOptions, options: LabelOptions<Datum>) {
  const { over, under, gap } = { ...usual, ...given };
  return Plot.initializer(options, (data, facets, channels, scales) => {
    const [bottom, top] = scales.scales.y!.range as [number, number];
    const lines = (channels as { lines?: { value: readonly Line[][] } }).lines!.value;
    const wanted = (channels.y!.value as readonly number[]).map((value) => scales.y!(value) as number);
    const y = [...wanted];
    for (const index of facets) {
      const labels = Array.from(index, (datum) => ({
        at: wanted[datum]!,
        size: lines[datum]!.length * lineHeight + gap,
      }));
      const middles = dodge(labels, top - over, bottom + under);
      index.forEach((datum, rank) => (y[datum] = middles[rank]!));
    }
    return { data, facets, channels: { y: { value: y } } };
  });
}
