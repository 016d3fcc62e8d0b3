/**
 * Derived measures. They take plain numbers and return fractions (0.148 for 14.8 %); formatting happens elsewhere.
 * Where a measure is undefined (growth from zero, the root of a negative ratio) the result is `null`, never NaN, Infinity or zero.
 */

/** Growth over the previous level: 0.118 for +11.8 %. `null` unless the previous level is positive. */
export function growthRate(previous: number, current: number): number | null {
  return previous > 0 ? current / previous - 1 : null;
}

/** Compound annual growth over `years` years. `null` unless both levels and the time are positive. */
export function averageAnnualGrowth(first: number, last: number, years: number): number | null {
  return first > 0 && last > 0 && years > 0 ? (last / first) ** (1 / years) - 1 : null;
}

/** A part of a whole: 0.47 for 47 %. `null` unless the whole is positive. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** Deficit over imports, positive for a deficit, negative for a surplus. `null` unless imports are positive. */
export function deficitRatio(exports: number, imports: number): number | null {
  return shareOf(imports - exports, imports);
}

/** An amount over gross domestic product at current market prices, both in the same unit; it has the amount's sign. */
export function ratioToGdp(amount: number, gdp: number): number | null {
  return shareOf(amount, gdp);
}

/** The gross domestic product that an amount and its published ratio (a fraction) imply, in the amount's unit. */
export function impliedGdp(amount: number, ratio: number): number | null {
  return ratio !== 0 ? amount / ratio : null;
}

/** The change of a share, both as fractions; 0.21 for 21 percentage points up. */
export function pointChange(previous: number, current: number): number {
  return current - previous;
}

/** How many times as large one level is as another. `null` unless the other is positive. */
export function multipleOf(level: number, base: number): number | null {
  return shareOf(level, base);
}
