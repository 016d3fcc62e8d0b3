import type { Observation } from "../data/observation.ts";
import { type BarsOptions, half, reachOf } from "./bars.ts";
import { isKnown } from "../data/status.ts";
import { type Canvas, write } from "./canvas.ts";
import { byWeight, type Label, placeLabels, within } from "./place.ts";
import type { Frame } from "./plot.ts";
import { measure } from "./text.ts";
import type { Time } from "./time.ts";

type Y = (value: number) => number;

/** From the end of a hanging bar to the baseline of its number. */
export const labelDrop = 15;
/** From the end of a standing one. */
const labelRise = 5;

/** The first value over its bar, reaching into the years after it, and the latest over its own, reaching back. */
export function labelEnds(canvas: Canvas, frame: Frame, { x }: Time, y: Y, { observations, unit }: BarsOptions): void {
  const [first, latest] = [observations.find(isKnown) ?? observations[0]!, observations.at(-1)!];
  // The first number of a series that began later stands at its own bar.
  const startOf = (one: Observation) => (one === observations[0] ? frame.x : x(one.year - half));
  const place = (one: Observation, anchor: "start" | "end", strong: boolean) => {
    const text = unit.label(one);
    const width = measure(text, undefined, strong);
    const edge = anchor === "start" ? startOf(one) : frame.x + frame.width;
    const [left, right] = anchor === "start" ? [edge, edge + width] : [edge - width, edge];
    const under = observations.filter(({ year }) => x(year + half) > left - 2 && x(year - half) < right + 2);
    const ends = under.map((bar) => y(reachOf(bar)));
    const baseline = reachOf(one) < 0 ? Math.max(...ends) + labelDrop : Math.min(...ends) - labelRise;
    write(canvas, [[{ text, strong }]], edge, baseline, { anchor });
  };
  if (first !== latest) place(first, "start", false);
  place(latest, "end", true);
}

/** The number of each bar at its end, the latest one's across zero where it has no room there. */
export function labelBars(canvas: Canvas, frame: Frame, { x }: Time, y: Y, options: BarsOptions): void {
  const { unit } = options;
  const observations = options.observations.filter(isKnown);
  const bars = observations.map((one) => {
    const [end, zero] = [y(reachOf(one)), y(0)];
    const [left, right] = [x(one.year - half), x(one.year + half)];
    return { left, right, top: Math.min(end, zero), bottom: Math.max(end, zero) };
  });
  const { order, mattering } = byWeight(observations.map(reachOf));
  const labels = order.map((index): Label => {
    const one = observations[index]!;
    const strong = one === options.observations.at(-1);
    const text = unit.label(one);
    const middle = within(x(one.year), measure(text, undefined, strong), frame.x, frame.x + frame.width);
    const falls = reachOf(one) < 0;
    const atEnd = { x: middle, baseline: y(reachOf(one)) + (falls ? labelDrop : -labelRise) };
    const across = { x: middle, baseline: y(0) + (falls ? -labelRise : labelDrop) };
    const isInside = across.baseline - 10 > frame.y && across.baseline < frame.y + frame.height;
    return { text, strong, places: strong && isInside ? [atEnd, across] : [atEnd] };
  });
  placeLabels(canvas, labels, bars, mattering);
}
