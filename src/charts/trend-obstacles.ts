import type { ScaleLinear } from "d3";
import { numberOf, type Observation } from "../data/observation.ts";
import { isKnown } from "../data/status.ts";
import type { Box } from "./place.ts";

type Scale = ScaleLinear<number, number>;

/** How many boxes stand for the way from one dot to the next. */
const steps = 12;

/** What numbers must keep clear of: dots, the lines between them, the zero line. */
export function obstaclesOf(
  series: readonly { readonly observations: readonly Observation[] }[],
  x: Scale,
  y: Scale,
): Box[] {
  const lines = series.flatMap(({ observations }) => {
    const points = observations.filter(isKnown).map((one) => ({ x: x(one.year), y: y(numberOf(one)!) }));
    const between = points.slice(1).flatMap((end, index) => {
      const start = points[index]!;
      return Array.from({ length: steps - 1 }, (_, step) => {
        const part = (step + 1) / steps;
        return around(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part, 1.5);
      });
    });
    return [...points.map((point) => around(point.x, point.y, 3.5)), ...between];
  });
  const [left, right] = x.range() as [number, number];
  return [...lines, { left, right, top: y(0) - 1, bottom: y(0) + 1 }];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Baselines over and under a dot, clear of the lines to its neighbours; first the side that these leave free. */
export function besideDot(points: readonly Point[], index: number, width: number): number[] {
  const { x, y } = points[index]!;
  const slopes = [points[index - 1], points[index + 1]]
    .filter((one) => one !== undefined)
    .map((one) => ((one.y - y) / Math.abs(one.x - x)) * (width / 2));
  const over = y - 9 + Math.min(0, ...slopes);
  const under = y + 19 + Math.max(0, ...slopes);
  const rise = slopes.reduce((sum, slope) => sum + slope, 0);
  return rise < 0 ? [under, over] : [over, under];
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
