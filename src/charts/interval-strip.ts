import { scaleLinear } from "d3";
import { type Check } from "../data/check.ts";
import { type Markup, markup } from "../lib/markup.ts";
import { type Interval, roundingInterval } from "../data/interval.ts";

const width = 120;
const height = 14;

/**
 * A published figure against what the rest allows, drawn to one scale without text: the band is where the inputs put it,
 * the bracket is what the published figure can stand for after rounding. Possible where the two overlap. Each strip has a
 * scale of its own.
 */
export function intervalStrip({ subject, allowed }: Check): Markup {
  const published = roundingInterval(subject.value);
  const [low, high] = extent([allowed, published]);
  const margin = (high - low) * 0.08 || 1;
  const x = scaleLinear([low - margin, high + margin], [1, width - 1]);
  const at = (end: Interval["low"]) => Number(x(end.at.valueOf()).toFixed(1));
  const band = markup`<rect class="allowed" x="${at(allowed.low)}" y="2" width="${span(at(allowed.low), at(allowed.high))}" height="10"/>`;
  const bracket = `M${at(published.low)},1v12M${at(published.low)},7H${at(published.high)}M${at(published.high)},1v12`;
  return markup`<svg class="strip" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${band}<path class="published" d="${bracket}"/></svg>`;
}

const extent = (intervals: readonly Interval[]): [number, number] => [
  Math.min(...intervals.map(({ low }) => low.at.valueOf())),
  Math.max(...intervals.map(({ high }) => high.at.valueOf())),
];

/** A width that stays visible where an interval is a single point. */
const span = (from: number, to: number): number => Number(Math.max(to - from, 1).toFixed(1));
