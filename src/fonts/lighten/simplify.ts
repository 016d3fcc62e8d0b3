import { angle, areNear, type Curve, curvesOf, middle, minus, polyline, tangents } from "./curves.ts";
import type { Contour, ContourPoint, Point } from "./glyf.ts";

/** A contour that turns by more than this, in radians, has a corner there, which is kept. */
const corner = 0.3;
/** How far a new curve's directions at its ends may differ from the old ones, in radians. */
const kink = 0.2;
/** How many lengths that cannot be joined into one curve are tried before longer ones are given up. */
const patience = 3;
/** The average cost of a curve and of a line, in stored points: some points need not be stored. */
const cost = { curve: 1.7, line: 1 };

/**
 * A contour of fewer points, on whole multiples of a unit: none of it is further than the tolerance (and what rounding adds,
 * half a unit each way) from the old contour, nor the old from it. All in the units of the contour.
 */
export function simplify(contour: Contour, tolerance: number, unit: number): Contour {
  const old = curvesOf(contour);
  const curves = runsOf(old).flatMap((run) => fewest(run, tolerance));
  const [simple, exact] = [curves, old].map((own) => snap(own, unit));
  const [line, oldLine] = [polyline(curvesOf(simple!), 12), polyline(old, 12)];
  const most = tolerance + unit * Math.SQRT1_2;
  const isFaithful = simple!.length > 2 && areNear(line, oldLine, most) && areNear(oldLine, line, most);
  return isFaithful ? simple! : exact!;
}

/** A contour's curves, parted at its corners. A contour without corners is one run, from anywhere. */
function runsOf(curves: readonly Curve[]): Curve[][] {
  const starts = curves.flatMap((curve, index) => {
    const before = curves.at(index - 1)!;
    return angle(tangents(before)[1], tangents(curve)[0]) > corner ? [index] : [];
  });
  const [first = 0] = starts;
  const ring = [...curves.slice(first), ...curves.slice(0, first)];
  const ends = [...starts.slice(1).map((start) => start - first), ring.length];
  return ends.map((end, index) => ring.slice(index ? ends[index - 1] : 0, end));
}

interface Way {
  readonly cost: number;
  readonly curves: readonly Curve[];
}

/** A run in the fewest points: of all ways to join neighbouring curves, the cheapest. */
function fewest(run: readonly Curve[], tolerance: number): readonly Curve[] {
  const ways: Way[] = [{ cost: 0, curves: [] }];
  run.forEach((_, end) => {
    let best: Way = { cost: Infinity, curves: [] };
    for (let [start, misses] = [end, 0]; start >= 0 && misses < patience; start--) {
      const joined = join(run.slice(start, end + 1), tolerance);
      const before = ways[start]!;
      if (!joined) misses++;
      else if (before.cost + costOf(joined) < best.cost)
        best = { cost: before.cost + costOf(joined), curves: [...before.curves, joined] };
    }
    ways.push(best);
  });
  return ways.at(-1)!.curves;
}

const costOf = ({ control }: Curve) => (control ? cost.curve : cost.line);

/** One curve in place of several, if one is within the tolerance; a line where that will do. */
function join(run: readonly Curve[], tolerance: number): Curve | undefined {
  const [from, to] = [run[0]!.from, run.at(-1)!.to];
  const old = polyline(run, 6);
  return candidates(run, old)
    .map((control) => ({ from, control, to }))
    .find((curve) => {
      const line = polyline([curve], 12);
      return areNear(old, line, tolerance) && areNear(line, old, tolerance);
    });
}

/** Controls to try: none, the curve's own; else where the tangents of the ends meet, or the best on the whole. */
function candidates(run: readonly Curve[], old: readonly Point[]): (Point | undefined)[] {
  const [from, to] = [run[0]!.from, run.at(-1)!.to];
  const [start, end] = [tangents(run[0]!)[0], tangents(run.at(-1)!)[1]];
  const isSmooth = (control: Point) =>
    angle(minus(control, from), start) < kink && angle(minus(to, control), end) < kink;
  const others = run.length === 1 ? [run[0]!.control] : [meet(from, start, to, end), leastSquares(old)];
  return [undefined, ...others.filter((control) => control && isSmooth(control))];
}

/** Where two lines meet. */
function meet(from: Point, start: Point, to: Point, end: Point): Point | undefined {
  const way = minus(to, from);
  const ahead = (way.x * end.y - way.y * end.x) / (start.x * end.y - start.y * end.x);
  return Number.isFinite(ahead) ? { x: from.x + ahead * start.x, y: from.y + ahead * start.y } : undefined;
}

/** The control of the curve between a polyline's ends that comes closest to it, each point at its place along the length. */
function leastSquares(line: readonly Point[]): Point | undefined {
  const [from, to] = [line[0]!, line.at(-1)!];
  const steps = line.slice(1).map((point, index) => Math.hypot(point.x - line[index]!.x, point.y - line[index]!.y));
  const total = steps.reduce((sum, step) => sum + step, 0);
  let [along, weights, x, y] = [0, 0, 0, 0];
  line.slice(1).forEach((point, index) => {
    along += steps[index]! / total;
    const [a, b, c] = [(1 - along) ** 2, 2 * along * (1 - along), along ** 2];
    weights += b * b;
    x += b * (point.x - a * from.x - c * to.x);
    y += b * (point.y - a * from.y - c * to.y);
  });
  return weights > 0 ? { x: x / weights, y: y / weights } : undefined;
}

/** Curves as points on whole multiples of a unit, without those that stand in the middle of two controls anyway. */
function snap(curves: readonly Curve[], unit: number): ContourPoint[] {
  const round = ({ x, y }: Point, on: boolean) => ({
    x: unit * Math.round(x / unit),
    y: unit * Math.round(y / unit),
    on,
  });
  const points = curves.flatMap(({ from, control }) => [
    round(from, true),
    ...(control ? [round(control, false)] : []),
  ]);
  return points.filter((point, index) => {
    const [before, after] = [points.at(index - 1)!, points[(index + 1) % points.length]!];
    if (!point.on) return true;
    if (before.on) return point.x !== before.x || point.y !== before.y;
    const { x, y } = middle(before, after);
    return after.on || Math.hypot(point.x - x, point.y - y) > unit / 2;
  });
}
