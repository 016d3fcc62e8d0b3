import type { Contour, Point } from "./glyf.ts";

/** A quadratic curve; a straight line where it has no control. */
export interface Curve {
  readonly from: Point;
  readonly control?: Point | undefined;
  readonly to: Point;
}

/** A contour as curves, each from one point on it to the next. */
export function curvesOf(contour: Contour): Curve[] {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length]!;
    return point.on || next.on ? [point] : [point, { ...middle(point, next), on: true }];
  });
  const first = points.findIndex(({ on }) => on);
  const ring = [...points.slice(first), ...points.slice(0, first), points[first]!];
  const starts = [...ring.keys()].filter((at) => ring[at]!.on && at < ring.length - 1);
  return starts.map((at) => {
    const [from, next, after] = ring.slice(at, at + 3);
    return next!.on ? { from: from!, to: next! } : { from: from!, control: next, to: after! };
  });
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

/** Where a curve sets out for, and where it arrives from; of any length. */
export function tangents({ from, control, to }: Curve): readonly [start: Point, end: Point] {
  return [minus(control ?? to, from), minus(to, control ?? from)];
}

/** The angle between two directions, in radians, 0 to π. */
export function angle(a: Point, b: Point): number {
  return Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
}

/** Curves as points on them, `steps` to a curve that bends. */
export function polyline(curves: readonly Curve[], steps: number): Point[] {
  const points = curves.flatMap((curve) => {
    const count = curve.control ? steps : 1;
    return Array.from({ length: count }, (_, step) => pointAt(curve, step / count));
  });
  return [...points, curves.at(-1)!.to];
}

/** The point of a curve at a time from 0 to 1. */
function pointAt({ from, to, control = middle(from, to) }: Curve, time: number): Point {
  const rest = 1 - time;
  const [a, b, c] = [rest * rest, 2 * rest * time, time * time];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** Whether each of some points is within a distance of a polyline. */
export function areNear(points: readonly Point[], line: readonly Point[], distance: number): boolean {
  return points.every((point) => isNear(point, line, distance * distance));
}

function isNear({ x, y }: Point, line: readonly Point[], square: number): boolean {
  for (let index = 1; index < line.length; index++) {
    const a = line[index - 1]!;
    const b = line[index]!;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const length = dx * dx + dy * dy;
    const time = length ? Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length)) : 0;
    const [offX, offY] = [x - a.x - time * dx, y - a.y - time * dy];
    if (offX * offX + offY * offY <= square) return true;
  }
  return false;
}
