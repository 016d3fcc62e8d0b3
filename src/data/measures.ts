/**
 * Derived measures. They take plain numbers and return fractions (0.148 for 14.8 %); formatting happens elsewhere.
 * Where a measure is undefined (growth from zero, the root of a negative ratio) the result is `null`, never NaN, Infinity or zero.
 */

/** Compound annual growth over `years` years. `null` unless both levels and the time are positive. */
export function averageAnnualGrowth(first: number, last: number, years: number): number | null {
  return first > 0 && last > 0 && years > 0 ? (last / first) ** (1 / years) - 1 : null;
}

/** A part of a whole: 0.47 for 47 %. `null` unless the whole is positive. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** How many times as large one level is as another. `null` unless the other is positive. */
export function multipleOf(level: number, base: number): number | null {
  return shareOf(level, base);
}
