import { Fraction } from "fraction.js";
import { decimalsOf, type Value } from "./observation.ts";

/**
 * The numbers that a published, rounded figure can stand for. The ends are exact fractions, each of which belongs to the
 * interval or not. Arithmetic on intervals gives every result that is possible for some values of the inputs.
 */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

export interface End {
  readonly at: Fraction;
  readonly closed: boolean;
}

const end = (at: Fraction, closed: boolean): End => ({ at, closed });

/** Exactly this number. */
export function exactly(value: Fraction | number | string): Interval {
  const at = new Fraction(value);
  return { low: end(at, true), high: end(at, true) };
}

/**
 * The rounding interval of a published value, halves rounding away from zero: `409.0` is [408.95, 409.05),
 * `-66.0` is (-66.05, -65.95], and `§` is (0, 0.5). Throws a `RangeError` for a cell without a number.
 */
export function roundingInterval(value: Value): Interval {
  if (value.kind === "missing") throw new RangeError("a cell without a number has no rounding interval");
  if (value.kind === "below") return { low: end(new Fraction(0), false), high: end(new Fraction(value.limit), false) };
  const half = new Fraction(1n, 2n * 10n ** BigInt(decimalsOf(value.digits)));
  const [low, high] = [value.exact.sub(half), value.exact.add(half)];
  if (value.exact.equals(0)) return { low: end(low, false), high: end(high, false) };
  return value.exact.lt(0)
    ? { low: end(low, false), high: end(high, true) }
    : { low: end(low, true), high: end(high, false) };
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (a, b) => ({ low: combine(a.low, b.low, "add"), high: combine(a.high, b.high, "add") }),
    exactly(0),
  );
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: combine(a.low, b.high, "sub"), high: combine(a.high, b.low, "sub") };
}

export function multiply(a: Interval, b: Interval): Interval {
  return corners(a, b, "mul");
}

/** Quotient. Throws a `RangeError` if the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low.at.lte(0) && b.high.at.gte(0)) throw new RangeError("division by an interval that holds zero");
  return corners(a, b, "div");
}

/** Multiplied by an exact number. */
export function scale(a: Interval, factor: number): Interval {
  return multiply(a, exactly(factor));
}

/** A power with a whole exponent; the interval must be positive. */
export function power(a: Interval, exponent: number): Interval {
  return Array.from({ length: exponent }).reduce<Interval>((product) => multiply(product, a), exactly(1));
}

/** The numbers in both, or `undefined` if there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = further(a.low, b.low, 1, a.low.closed && b.low.closed);
  const high = further(a.high, b.high, -1, a.high.closed && b.high.closed);
  const order = low.at.compare(high.at);
  return order < 0 || (order === 0 && low.closed && high.closed) ? { low, high } : undefined;
}

/** Whether some number is in both. */
export function overlaps(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== undefined;
}

type Operation = "add" | "sub" | "mul" | "div";

function combine(a: End, b: End, operation: Operation): End {
  return end(a.at[operation](b.at), a.closed && b.closed);
}

function corners(a: Interval, b: Interval, operation: "mul" | "div"): Interval {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => combine(x, y, operation)));
  return {
    low: ends.reduce((x, y) => further(x, y, -1, x.closed || y.closed)),
    high: ends.reduce((x, y) => further(x, y, 1, x.closed || y.closed)),
  };
}

/** The end that lies further in a direction (1: up, -1: down); where both lie at one place, that place, closed or not as given. */
function further(a: End, b: End, direction: 1 | -1, closedAtTie: boolean): End {
  const order = a.at.compare(b.at) * direction;
  return order > 0 ? a : order < 0 ? b : end(a.at, closedAtTie);
}
