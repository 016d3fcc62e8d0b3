import { Fraction } from "fraction.js";
import { roundingInterval } from "../data/interval.ts";
import { decimalsOf, digitsOf, type Observation } from "../data/observation.ts";
import { type Unit, unitExponents } from "../data/vocabulary.ts";

/** All numbers from `low` to `high`, in a base unit: dollars, fractions, years or counts. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A number of some unit in its base unit: dollars or a fraction. */
const inBase = (value: Fraction, unit: Unit): number => value.mul(ten.pow(unitExponents[unit])).valueOf();
const ten = new Fraction(10);

/** An observation in its base unit: dollars or a fraction. NaN for a cell without a number, with which no comparison holds. */
export function baseValue({ value, unit }: Observation): number {
  return value.kind === "number" ? inBase(value.exact, unit) : NaN;
}

/** With how many decimals a cell is written in full: of HK$ billion, whatever its own unit, or of percent. */
export function writtenDecimals({ unit, value }: Observation): number {
  const published = decimalsOf(digitsOf({ value }));
  return unit === "percent" ? published : published + unitExponents.HKD_billions - unitExponents[unit];
}

/** The range of numbers that round to a published one, in its base unit; NaN to NaN for a missing cell. */
export function rangeOf({ value, unit }: Observation): Range {
  if (value.kind === "missing") return exact(NaN);
  const { low, high } = roundingInterval(value);
  return { low: inBase(low.at, unit), high: inBase(high.at, unit) };
}

/** Nothing but this number: a year, a count. */
export function exact(value: number): Range {
  return { low: value, high: value };
}

/** The sizes of a range's numbers, sign apart. */
export function magnitude({ low, high }: Range): Range {
  if (low >= 0) return { low, high };
  return { low: Math.max(0, -high), high: Math.max(-low, high) };
}

/**
 * The range of a function of cells, when each cell may be any number that rounds to the published one. The function must be
 * monotone in each argument: then its least and greatest values lie at corners, where every cell is at an end of its range.
 */
export function rangeAcross(cells: readonly Observation[], compute: (...values: number[]) => number): Range {
  const corners = cells
    .map(rangeOf)
    .reduce<number[][]>(
      (begun, { low, high }) => begun.flatMap((values) => [low, high].map((end) => [...values, end])),
      [[]],
    );
  const results = corners.map((values) => compute(...values)).filter(Number.isFinite);
  return { low: Math.min(...results), high: Math.max(...results) };
}
